import { describe, expect, it } from '@jest/globals';
import { stopInOrder } from './stop-in-order.js';

describe('Stopping', () => {
  const notes: string[] = [];
  const program = (name: string, ends: Promise<void> = Promise.resolve()) => ({
    stop: async () => {
      notes.push(`${name} asked`);
      await ends;
      notes.push(`${name} ended`);
    },
    kill: () => notes.push(`${name} killed`),
  });

  it('goes group by group, and asks those of one group at once', async () => {
    notes.length = 0;
    let endPostgres: () => void = () => undefined;
    const postgres = program('postgres', new Promise((resolve) => (endPostgres = resolve)));
    const eventStore = {
      ...program('event store'),
      stop: async () => {
        await Promise.resolve();
        endPostgres();
      },
    };

    await stopInOrder([[program('api')], [program('projections')], [postgres, eventStore]], 60_000);

    expect(notes).toEqual(['api asked', 'api ended', 'projections asked', 'projections ended', 'postgres asked', 'postgres ended']);
  });

  it('kills what does not end, and goes on', async () => {
    notes.length = 0;

    await stopInOrder([[program('api', new Promise(() => undefined))], [program('projections')]], 10);

    expect(notes).toEqual(['api asked', 'api killed', 'projections asked', 'projections ended']);
  });

  it('has nothing to do for what was never started', async () => {
    await expect(stopInOrder([[], []], 10)).resolves.toBeUndefined();
  });
});
