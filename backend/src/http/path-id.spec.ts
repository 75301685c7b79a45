import { describe, expect, it } from '@jest/globals';
import { PathId } from './path-id.js';

describe('An id in a path', () => {
  it('is taken in lower case', () => {
    expect(new PathId('escalation').transform('0197A1C0-0000-7000-8000-0000000000AA')).toBe('0197a1c0-0000-7000-8000-0000000000aa');
  });

  it.each(['1', 'null', '0197a1c0', 'a\u0000b', undefined])('names nothing where it is no UUID: %s', (id) => {
    expect(() => new PathId('escalation').transform(id)).toThrow('There is no such escalation.');
  });
});
