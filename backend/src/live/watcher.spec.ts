import { describe, expect, it } from '@jest/globals';
import { id, operator } from '@inbox/contracts/recorded.samples';
import { Watcher } from './watcher.js';

/** As much of a socket as a watcher uses. */
class Wire {
  readonly OPEN = 1;
  readyState = 1;
  bufferedAmount = 0;
  ended = false;
  readonly said: unknown[] = [];

  send(text: string): void {
    this.said.push(JSON.parse(text));
  }
  terminate(): void {
    this.ended = true;
  }
  close(): void {
    this.ended = true;
  }
}

const caller = { actor: operator('ana'), name: 'Ana Marín', role: 'operator', scopes: [], integrationId: null } as const;
const watching = (): { wire: Wire; watcher: Watcher } => {
  const wire = new Wire();
  // why `as`: a watcher uses no more of a socket than Wire has
  return { wire, watcher: new Watcher(wire as unknown as ConstructorParameters<typeof Watcher>[0], caller) };
};
const frame = (from: number, position: number) => ({
  view: 'queue' as const,
  from: String(from),
  position: String(position),
  text: JSON.stringify(position),
});

describe('A watcher of a view', () => {
  it('gets the frames that follow what it has, in order', () => {
    const { wire, watcher } = watching();
    watcher.join('queue');
    expect(watcher.joined('queue', '100')).toBe(true);

    expect([watcher.pass(frame(100, 200)), watcher.pass(frame(200, 300))]).toEqual([null, null]);

    expect(wire.said).toEqual([200, 300]);
  });

  it('gets nothing twice: a frame it has is passed over', () => {
    const { wire, watcher } = watching();
    watcher.join('queue');
    watcher.joined('queue', '300');

    expect(watcher.pass(frame(100, 300))).toBeNull();

    expect(wire.said).toEqual([]);
  });

  it('is caught up from what it has where a frame would repeat a part of it', () => {
    const { wire, watcher } = watching();
    watcher.join('queue');
    watcher.joined('queue', '200');

    expect(watcher.pass(frame(100, 300))).toBe('200');

    expect(wire.said).toEqual([]);
  });

  it('gets a frame that starts after what it has, since nothing of its view lay between', () => {
    const { wire, watcher } = watching();
    watcher.join('queue');
    watcher.joined('queue', '100');

    expect(watcher.pass(frame(250, 300))).toBeNull();

    expect(wire.said).toEqual([300]);
  });

  it('is caught up again when frames went by meanwhile', () => {
    const { wire, watcher } = watching();
    watcher.join('queue');
    watcher.pass(frame(100, 300));

    expect(watcher.joined('queue', '200')).toBe(false);
    expect(watcher.joined('queue', '300')).toBe(true);
    expect(wire.said).toEqual([]);
  });

  it('gets nothing of what it does not watch, or no longer', () => {
    const { wire, watcher } = watching();
    watcher.pass(frame(0, 100));
    watcher.join('queue');
    watcher.joined('queue', '100');
    watcher.leave('queue');
    watcher.pass(frame(100, 200));

    expect(wire.said).toEqual([]);
    expect(watcher.watches('queue')).toBe(false);
  });

  it('names the escalations it watches', () => {
    const { watcher } = watching();
    watcher.join('queue');
    watcher.join(`escalation:${id('escalation')}`);

    expect(watcher.escalations()).toEqual([id('escalation')]);
  });

  it('is cut off when it reads too slowly: it resumes later, and the server keeps no more for it', () => {
    const { wire, watcher } = watching();
    watcher.join('queue');
    watcher.joined('queue', '100');
    wire.bufferedAmount = 5 * 1024 * 1024;

    watcher.pass(frame(100, 200));

    expect([wire.said, wire.ended]).toEqual([[], true]);
  });
});
