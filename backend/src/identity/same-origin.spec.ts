import { describe, expect, it } from '@jest/globals';
import { isSameOrigin } from './same-origin.js';

describe('A request of our own pages', () => {
  it.each([
    ['https://inbox.example', 'inbox.example', true],
    ['http://localhost:3000', 'localhost:3000', true],
    ['http://localhost:4200', 'localhost:3000', false],
    ['https://inbox.example.evil.test', 'inbox.example', false],
    ['null', 'inbox.example', false],
    ['', 'inbox.example', false],
  ])('is told by its Origin: %s at %s is %s', (origin, host, itIs) => {
    expect(isSameOrigin({ origin, host })).toBe(itIs);
  });

  it('may be no browser’s, and then has no Origin', () => {
    expect(isSameOrigin({ host: 'inbox.example' })).toBe(true);
  });
});
