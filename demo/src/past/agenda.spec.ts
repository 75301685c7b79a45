import { minute, newAgenda } from './agenda.js';

const noon = Date.UTC(2026, 10, 22, 12);
const nothing = (): void => undefined;

describe('The agenda', () => {
  it('lets things happen in the order of time, in whatever order they were noted', () => {
    const [agenda, seen] = [newAgenda(), [] as number[]];
    for (const at of [90_000, 30_000, 31_000, 10_000, 200_000]) agenda.at(noon + at, (now) => seen.push(now - noon));
    agenda.run(noon, noon + 5 * minute, nothing);
    expect(seen).toEqual([10_000, 30_000, 31_000, 90_000, 200_000]);
  });

  it('takes in what is noted meanwhile, and what comes too late happens next', () => {
    const [agenda, seen] = [newAgenda(), [] as string[]];
    agenda.at(noon + 30_000, () => {
      agenda.at(noon + 40_000, () => seen.push('in time'));
      agenda.at(noon, (now) => seen.push(`too late, at ${now - noon}`));
    });
    agenda.run(noon, noon + minute, nothing);
    expect(seen).toEqual(['too late, at 30000', 'in time']);
  });

  it('never gets to what lies at its end or after, or nowhere', () => {
    const [agenda, seen] = [newAgenda(), [] as number[]];
    for (const at of [noon + minute, noon + 2 * minute, Infinity]) agenda.at(at, (now) => seen.push(now));
    agenda.run(noon, noon + minute, nothing);
    expect(seen).toEqual([]);
  });

  it('tells each full minute before what happens in it', () => {
    const [agenda, seen] = [newAgenda(), [] as string[]];
    agenda.at(noon + minute, () => seen.push('act'));
    agenda.run(noon, noon + 2 * minute, (now) => seen.push(`minute ${(now - noon) / minute}`));
    expect(seen).toEqual(['minute 0', 'minute 1', 'act']);
  });
});
