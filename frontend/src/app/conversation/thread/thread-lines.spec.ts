import { linkedText, linesOf } from './linked-text';
import { threadLines } from './thread-lines';
import { happened, minute, replied, said } from './thread.samples';
import { typingInWords } from './typing-in-words';

const now = new Date(2026, 10, 2, 18, 0);
const kinds = (...given: Parameters<typeof threadLines>): readonly string[] => threadLines(...given).map(({ kind }) => kind);

describe('A thread as it is read', () => {
  it('sets the days apart', () => {
    const lines = threadLines([said(1, 'Hi', { at: new Date(2026, 10, 1, 23, 59).toISOString() }), said(2, 'Again')], 'ana', null, now);

    expect(lines.flatMap((line) => (line.kind === 'day' ? [line.words] : []))).toEqual(['Yesterday', 'Today']);
  });

  it('marks where the new begins, once', () => {
    expect(kinds([said(1, 'a'), said(2, 'b'), said(3, 'c')], 'ana', 2, now)).toEqual(['day', 'said', 'new', 'said', 'said']);
  });

  it('marks it also where the first new number is not among them', () => {
    expect(kinds([said(1, 'a'), said(4, 'b')], 'ana', 2, now)).toEqual(['day', 'said', 'new', 'said']);
    expect(kinds([said(4, 'b')], 'ana', 2, now)).toEqual(['day', 'said']);
  });

  it('puts what the system did in words', () => {
    expect(threadLines([happened(1, 'EscalationClaimed')], 'ana', null, now)[1]).toMatchObject({
      kind: 'system',
      sentence: 'You claimed this',
    });
  });

  it('names an author once while they go on', () => {
    const goOn = (...messages: Parameters<typeof threadLines>[0][number][]): readonly boolean[] =>
      threadLines(messages, 'ana', null, now).flatMap((line) => (line.kind === 'said' ? [line.goesOn] : []));

    expect(goOn(said(1, 'a'), said(2, 'b'), replied(3, 'c'), said(4, 'd'))).toEqual([false, true, false, false]);
    expect(goOn(said(1, 'a'), said(2, 'b', { at: minute(20) }))).toEqual([false, false]);
    expect(goOn(replied(1, 'a'), replied(2, 'b', { kind: 'note' }))).toEqual([false, false]);
  });
});

describe('Plain text with addresses', () => {
  const links = (text: string) => linkedText(text).flatMap(({ href }) => (href === null ? [] : [href]));

  it('links http and https, and leaves the sentence’s punctuation out', () => {
    expect(links('See https://shop.example/desk. Or (http://a.example/x)!')).toEqual(['https://shop.example/desk', 'http://a.example/x']);
  });

  it('keeps brackets that belong to the address', () => {
    expect(links('https://a.example/desk_(oak), please')).toEqual(['https://a.example/desk_(oak)']);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', 'http://', 'https://localhost', 'mailto:a@b.example'])(
    'never links %s',
    (text) => {
      expect(links(text)).toEqual([]);
    },
  );

  it('loses no letter', () => {
    const text = 'a https://x.example/1 b\n\nc https://y.example?q="z" <d>';

    expect(
      linkedText(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it('takes lines by their breaks and by their length', () => {
    expect(linesOf('a\nb\n\nc')).toBe(4);
    expect(linesOf('x'.repeat(145))).toBe(3);
  });
});

describe('Who is typing', () => {
  it('is said in a sentence', () => {
    expect(typingInWords([])).toBe('');
    expect(typingInWords(['Ana'])).toBe('Ana is typing');
    expect(typingInWords(['Ana', 'Ben'])).toBe('Ana and Ben are typing');
    expect(typingInWords(['Ana', 'Ben', 'Li'])).toBe('Ana and 2 others are typing');
  });
});
