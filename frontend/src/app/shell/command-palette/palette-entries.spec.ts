import { row } from '../../escalation/inbox-item.samples';
import type { Shortcut } from '../../ui/keys';
import { paletteEntries } from './palette-entries';

describe('The command palette', () => {
  let done: string[];
  const shortcut = (key: string, description: string, when?: () => boolean): Shortcut => ({
    key,
    description,
    group: 'Open escalation',
    run: () => done.push(description),
    ...(when && { when }),
  });
  const shortcuts = [shortcut('c', 'Claim'), shortcut('e', 'Close', () => false), shortcut('t', 'Transfer')];
  const rows = [row('Tomás Oliveira'), row('Leila Haddad', { priority: 'URGENT' })];
  const entries = (typed: string) => paletteEntries(typed, shortcuts, rows, (id) => done.push(id));
  const names = (typed: string) => entries(typed).map(({ name }) => name);

  beforeEach(() => (done = []));

  it('lists what can be done now, then who is in the queue', () => {
    expect(names('')).toEqual(['Claim', 'Transfer', 'Tomás Oliveira', 'Leila Haddad']);
  });

  it('finds a customer without the accents, by any part of the name, in any order', () => {
    expect(names('oliveira tomas')).toEqual(['Tomás Oliveira']);
  });

  it('finds an escalation by its priority', () => {
    expect(names('urgent')).toEqual(['Leila Haddad']);
  });

  it('runs a command, or opens the escalation', () => {
    for (const { run } of [...entries('claim'), ...entries('leila')]) run();
    expect(done).toEqual(['Claim', rows[1]?.id]);
  });

  it('lists fifty at most', () => {
    expect(
      paletteEntries(
        '',
        [],
        Array.from({ length: 80 }, (_, index) => row(`Row ${String(index)}`)),
        () => undefined,
      ),
    ).toHaveLength(50);
  });
});
