import { claimed, replied } from '@inbox/contracts/escalation/escalation.samples';
import type { HistoryEntry } from '@inbox/contracts/escalation/escalation.views';
import { id } from '@inbox/contracts/recorded.samples';
import { onScreen } from '../../ui/on-screen';
import { HistoryList } from './history-list';

const by = { id: id('ana'), name: 'Ana Marín', kind: 'operator' } as const;
const entries: readonly HistoryEntry[] = [claimed(), replied({ text: 'I am calling the depot.' })].map((event, revision) => ({
  ...event,
  id: `event-${revision}`,
  at: '2026-11-02T09:00:00.000Z',
  position: String(revision),
  revision,
  by,
  names: {},
}));

describe('The history', () => {
  it('lists each event in words, with what was written and when', () => {
    const shown = onScreen(HistoryList, { entries, meId: id('ben') });
    const [first, second] = shown.all('li').map((each) => each.textContent);

    expect(first).toContain('Ana Marín claimed this');
    expect(first).toContain('event 1');
    expect(second).toContain('Ana Marín replied');
    expect(second).toContain('I am calling the depot.');
    expect(shown.all('li ui-moment')).toHaveLength(2);
  });

  it('says "You" to the operator', () => {
    expect(onScreen(HistoryList, { entries, meId: id('ana') }).text()).toContain('You claimed this');
  });

  it('shows the shape of what comes, then says so if nothing came', () => {
    const shown = onScreen(HistoryList, { entries: [], meId: id('ana'), loading: true });
    expect(shown.all('ui-skeleton')).toHaveLength(1);

    shown.change({ loading: false });

    expect(shown.text()).toContain('Nothing has happened yet.');
  });
});
