import { raised } from '@inbox/contracts/escalation/escalation.samples';
import { recorded } from '@inbox/contracts/recorded.samples';
import { Arrivals } from './arrivals.js';

/** A source that holds `readableLength` events back in its own buffer. */
const sourceOf = () => ({
  readableLength: 0,
  paused: false,
  pause() {
    this.paused = true;
  },
  resume() {
    this.paused = false;
  },
});
const at = (position: string) => recorded(raised(), { position });
const positionsOf = ({ events }: Awaited<ReturnType<Arrivals['take']>>) => events.map(({ position }) => position);

describe('What arrives from the log', () => {
  it('is handed out in order, no more than was asked for, with the position of the last', async () => {
    const arrivals = new Arrivals(sourceOf(), '0');
    for (const position of ['100', '200', '300']) arrivals.push(at(position));
    const first = await arrivals.take(2);
    expect([positionsOf(first), first.position, first.live]).toEqual([['100', '200'], '200', false]);
    expect(positionsOf(await arrivals.take(2))).toEqual(['300']);
  });

  it('is waited for', async () => {
    const arrivals = new Arrivals(sourceOf(), '0');
    const taken = arrivals.take(500);
    arrivals.push(at('100'));
    expect(positionsOf(await taken)).toEqual(['100']);
  });

  it('moves the position over a stretch of the log that held nothing for us', async () => {
    const arrivals = new Arrivals(sourceOf(), '100');
    const taken = arrivals.take(500);
    arrivals.passed('900');
    expect(await taken).toEqual({ events: [], position: '900', live: false });
  });

  it('counts what the filter has passed only when the events before it were handed out', async () => {
    const source = sourceOf();
    const arrivals = new Arrivals(source, '0');
    arrivals.push(at('100'));
    arrivals.push(at('200'));
    arrivals.passed('900');
    expect(await arrivals.take(1)).toMatchObject({ position: '100' });
    source.readableLength = 1;
    expect(await arrivals.take(1)).toMatchObject({ position: '200' });
    source.readableLength = 0;
    arrivals.push(at('300'));
    expect(await arrivals.take(1)).toMatchObject({ position: '900' });
  });

  it('never goes back behind an event for what the filter passed before it', async () => {
    const arrivals = new Arrivals(sourceOf(), '0');
    arrivals.passed('50');
    arrivals.push(at('100'));
    expect(await arrivals.take(500)).toMatchObject({ position: '100' });
  });

  it('is live once, when everything that the log held was handed out', async () => {
    const source = sourceOf();
    const arrivals = new Arrivals(source, '0');
    source.readableLength = 1;
    arrivals.push(at('100'));
    arrivals.caughtUp();
    expect(await arrivals.take(500)).toMatchObject({ live: false });
    source.readableLength = 0;
    arrivals.push(at('200'));
    expect(await arrivals.take(500)).toMatchObject({ live: true });
    arrivals.push(at('300'));
    expect(await arrivals.take(500)).toMatchObject({ live: false });
  });

  it('is live at once in an empty log', async () => {
    const arrivals = new Arrivals(sourceOf(), '0');
    arrivals.caughtUp();
    expect(await arrivals.take(500)).toEqual({ events: [], position: '0', live: true });
  });

  it('asks the source to wait while 2,000 events stand in memory, and to go on when half are gone', async () => {
    const source = sourceOf();
    const arrivals = new Arrivals(source, '0');
    for (let position = 1; position <= 2_000; position++) arrivals.push(at(String(position)));
    expect(source.paused).toBe(true);
    await arrivals.take(500);
    expect(source.paused).toBe(true);
    await arrivals.take(501);
    expect(source.paused).toBe(false);
  });

  it('ends with the first reason, for who waits and who comes later', async () => {
    const arrivals = new Arrivals(sourceOf(), '0');
    const waiting = arrivals.take(500);
    arrivals.end(new Error('The event store went away.'));
    arrivals.end(new Error('Later.'));
    await expect(waiting).rejects.toThrow('The event store went away.');
    await expect(arrivals.take(500)).rejects.toThrow('The event store went away.');
  });
});
