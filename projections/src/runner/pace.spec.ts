import { pace } from './pace.js';

describe('The pace', () => {
  it('is full at first', () => {
    expect(pace().limit()).toBe(500);
  });

  it('falls to one event after a failure and doubles with each batch that works', () => {
    const speed = pace();
    speed.failed();
    const limits = Array.from({ length: 11 }, () => {
      const limit = speed.limit();
      speed.succeeded();
      return limit;
    });
    expect(limits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 500, 500]);
  });
});
