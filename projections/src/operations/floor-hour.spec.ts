import { raised, reopened, resolved } from '@inbox/contracts/escalation/escalation.samples';
import { minute, recorded } from '@inbox/contracts/recorded.samples';
import { memoryTables } from '../runner/memory-tables.samples.js';
import { floorHour } from './floor-hour.js';

const at = (minutes: number, event: Parameters<typeof floorHour.fold>[1]) => ({ ...event, at: minute(minutes) });

describe('What came and went in an hour', () => {
  it('begins with the first escalation that was raised in it', () => {
    expect(floorHour.fold(null, at(59, recorded(raised())))).toEqual({
      hour: minute(0),
      raised: 1,
      reopened: 0,
      resolved: 0,
      position: '100',
    });
  });

  it('counts what was raised, reopened and resolved, each for itself', async () => {
    const tables = memoryTables();
    await floorHour.apply(tables, [
      at(1, recorded(raised())),
      at(2, recorded(raised(), { revision: 1 })),
      at(30, recorded(resolved(), { revision: 2 })),
      at(45, recorded(reopened(), { revision: 3 })),
      at(60, recorded(resolved(), { revision: 4 })),
    ]);

    expect(tables.rows('floor_hour')).toEqual([
      { hour: minute(0), raised: 2, reopened: 1, resolved: 1, position: '400' },
      { hour: minute(60), raised: 0, reopened: 0, resolved: 1, position: '500' },
    ]);
  });

  it('starts with a resolution or a reopening where nothing else happened', () => {
    expect(floorHour.fold(null, at(0, recorded(resolved())))).toMatchObject({ raised: 0, resolved: 1 });
    expect(floorHour.fold(null, at(0, recorded(reopened())))).toMatchObject({ raised: 0, reopened: 1 });
  });
});
