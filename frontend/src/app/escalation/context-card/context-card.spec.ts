import type { EscalationView } from '@inbox/contracts/escalation/escalation.views';
import { onScreen, readable } from '../../ui/on-screen';
import { ana, waiting } from '../queue-row/queue-row.samples';
import { ContextCard } from './context-card';

const context = {
  trigger: 'LOW_CONFIDENCE',
  reason: null,
  confidence: 0.41,
  threshold: 0.6,
  rule: null,
  previousEscalationId: null,
} as const;
const card = (over: Partial<EscalationView> = {}) =>
  onScreen(ContextCard, { escalation: { ...waiting(), context, resolution: null, claimedAt: null, revision: 1, stale: false, ...over } });

const facts = (shown: ReturnType<typeof card>): Readonly<Record<string, string>> =>
  Object.fromEntries(shown.all('dt').map((dt) => [readable(dt), dt.nextElementSibling ? readable(dt.nextElementSibling) : '']));

describe('The context card', () => {
  it('tells reason, priority, wait, owner and confidence against its threshold', () => {
    const shown = card({ owner: ana });

    expect(facts(shown)).toMatchObject({
      Reason: 'Low confidence',
      Priority: 'Urgent',
      Owner: 'Ana Marín',
      Confidence: '41 % · threshold 60 %',
    });
    expect(shown.all('ui-meter')).toHaveLength(1);
    expect(shown.all('ui-waiting-time')).toHaveLength(1);
  });

  it('names the rule that matched, and shows no meter without figures', () => {
    const shown = card({ context: { ...context, trigger: 'RESTRICTION', rule: 'Refunds over 100', confidence: null } });

    expect(facts(shown)).toMatchObject({ Reason: 'Restriction', Rule: 'Refunds over 100' });
    expect(shown.all('ui-meter')).toEqual([]);
  });

  it('shows the reason as the agent gave it, as text', () => {
    expect(card({ context: { ...context, reason: '<i>Asks</i> for a person' } }).the('.words').textContent).toBe(
      '<i>Asks</i> for a person',
    );
  });

  it('leads to the earlier escalation of the conversation', () => {
    const shown = card({ context: { ...context, previousEscalationId: 'e-1' } });

    expect(shown.the('a').getAttribute('href')).toBe('/inbox/e-1');
  });

  it('says that no one waits, and how it ended', () => {
    const resolution = {
      type: 'REFERRED',
      notes: 'Sent on',
      duplicateOf: null,
      referredTo: 'Billing',
      at: '2026-11-02T09:20:00.000Z',
      by: ana,
    } as const;
    const shown = card({ waitingSince: null, status: 'RESOLVED', resolution });

    expect(facts(shown)).toMatchObject({ Waiting: 'no one waits', Type: 'Referred', 'Referred to': 'Billing' });
    expect(shown.the('.end').textContent).toContain('Sent on');
  });
});
