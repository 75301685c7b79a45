import { emptyTally, pastLine, progressLine, statusLine } from './tally.js';

describe('The status line', () => {
  it('says how the customers are doing', () => {
    const tally = { ...emptyTally(), opened: 12, present: 5, heard: 8, written: 9, thanked: 6, gaveUp: 1 };
    expect(statusLine(tally, 65)).toBe('1:05  12 opened, 5 present, 8 replies heard, 9 answers written, 6 thanked, 1 gave up');
  });

  it('says why the instance said no, once it did', () => {
    expect(statusLine({ ...emptyTally(), refused: 2, lastRefusal: 'No.' }, 0)).toContain('2 refused (No.)');
  });
});

describe('The progress line', () => {
  it('says how fast it goes and how long it takes', () => {
    expect(progressLine({ ...emptyTally(), opened: 500 }, 2_000, 10)).toBe('0:10  500 of 2000 opened, 50 a second, 0:30 left');
  });

  it('does not guess before anything is opened', () => {
    expect(progressLine(emptyTally(), 2_000, 0)).toBe('0:00  0 of 2000 opened, 0 a second, ? left');
  });

  it('does not wait for what was refused', () => {
    expect(progressLine({ ...emptyTally(), opened: 50, refused: 50, lastRefusal: 'No.' }, 100, 10)).toBe(
      '0:10  50 of 100 opened, 5 a second, 0:00 left, 50 refused (No.)',
    );
  });
});

describe('The line of a past', () => {
  it('says how fast it is told and how long that takes', () => {
    expect(pastLine(9_000, 45_000, 15)).toBe('0:15  9000 of 45000 facts told, 600 a second, 1:00 left');
    expect(pastLine(0, 45_000, 0)).toBe('0:00  0 of 45000 facts told, 0 a second, ? left');
  });
});
