import { earliest, isAfter, latest } from './position.js';

describe('A position', () => {
  it('is compared as a number of any length', () => {
    expect([isAfter('10', '9'), isAfter('9', '10'), isAfter('9', '9')]).toEqual([true, false, false]);
    expect(isAfter('9223372036854775807', '9223372036854775806')).toBe(true);
  });

  it('is the later of two', () => {
    expect([latest('9', '10'), latest('10', '9')]).toEqual(['10', '10']);
  });

  it('is the earliest of many, and the beginning where there are none', () => {
    expect([earliest(['100', '9', '30']), earliest([])]).toEqual(['9', '0']);
  });
});
