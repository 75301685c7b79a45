import { describe, expect, it } from '@jest/globals';
import { describedBy, metastreamOf, parseRetention, SOFT_DELETE_MARK, withTruncateBefore } from './stream-metadata.js';

const bytes = (text: string) => Buffer.from(text, 'utf8');
const everything = { truncateBefore: 0, maxCount: null, maxAgeMs: null, softDeleted: false };

describe('The metadata of a stream', () => {
  it('says from which revision on, how many and for how long events are kept', () => {
    expect(parseRetention(bytes('{"$tb":3,"$maxCount":10,"$maxAge":60}'))).toEqual({
      truncateBefore: 3,
      maxCount: 10,
      maxAgeMs: 60_000,
      softDeleted: false,
    });
  });

  it.each(['', 'no json', '[1]', 'null', '{"$tb":"3","$maxCount":-1}'])('keeps everything when it says %j', (text) => {
    expect(parseRetention(bytes(text))).toEqual(everything);
  });

  it('marks a deleted stream with a number that is written digit by digit, and keeps what else it says', () => {
    const marked = withTruncateBefore(bytes('{"owner":"ana","$tb":2}'), SOFT_DELETE_MARK);

    expect(Buffer.from(marked).toString('utf8')).toBe('{"$tb":9223372036854775807,"owner":"ana"}');
    expect(parseRetention(marked).softDeleted).toBe(true);
  });

  it('loses the mark when the stream is reopened', () => {
    const marked = withTruncateBefore(undefined, SOFT_DELETE_MARK);

    expect(parseRetention(withTruncateBefore(marked, '4'))).toEqual({ ...everything, truncateBefore: 4 });
  });

  it('stands in a stream of its own', () => {
    expect(metastreamOf('note-1')).toBe('$$note-1');
    expect(describedBy('$$note-1')).toBe('note-1');
    expect(describedBy('$settings')).toBeUndefined();
  });
});
