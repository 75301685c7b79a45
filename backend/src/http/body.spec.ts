import { describe, expect, it } from '@jest/globals';
import { checkDepth } from './body.js';

const nested = (depth: number): unknown => JSON.parse('['.repeat(depth) + ']'.repeat(depth));

describe('The depth of a body', () => {
  it('is fine for what people send', () => {
    expect(() => {
      checkDepth({ customer: { attributes: { plan: 'pro' } }, history: [{ text: 'Hello' }] });
    }).not.toThrow();
  });

  it.each([40, 10_000, 100_000])('is refused at %i levels, without using up the stack', (depth) => {
    expect(() => {
      checkDepth(nested(depth));
    }).toThrow('The body is nested more than 32 levels deep.');
  });

  it('does not hide the key __proto__', () => {
    expect(() => {
      checkDepth(JSON.parse('{"a":[{"__proto__":{"role":"admin"}}]}'));
    }).toThrow('The body has the key __proto__, which is not allowed.');
  });
});
