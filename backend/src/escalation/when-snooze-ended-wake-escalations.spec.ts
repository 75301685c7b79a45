import { describe, expect, it } from '@jest/globals';
import { snoozed } from '@inbox/contracts/escalation/escalation.samples';
import { id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { isReady, wakeUp } from './when-snooze-ended-wake-escalations.js';

const asleep = recorded(snoozed({ until: minute(60) }), { revision: 2 });
const imported = recorded(snoozed({ until: minute(60) }), { revision: 2, metadata: { occurredAt: minute(2) } });

describe('When a snooze has ended', () => {
  it('the system wakes the escalation, because of the snooze', () => {
    const { escalationId, cause } = wakeUp(asleep, minute(2));

    expect(escalationId).toBe(id('escalation'));
    expect(cause).toMatchObject({ actor: { kind: 'system' }, causationId: asleep.id, occurredAt: null });
    expect(cause.correlationId).toBe(asleep.metadata.correlationId);
  });

  it('it does so under the same id however often it tries, and under another one for another snooze', () => {
    const later = recorded(snoozed({ until: minute(60) }), { revision: 7 });

    expect(wakeUp(asleep, minute(9)).cause.commandId).toBe(wakeUp(asleep, minute(2)).cause.commandId);
    expect(wakeUp(later, minute(7)).cause.commandId).not.toBe(wakeUp(asleep, minute(2)).cause.commandId);
  });

  it('it wakes at once', () => {
    expect(isReady(asleep, 0)).toBe(true);
  });

  it('in imported history, it wakes then and not now, but never before what happened last', () => {
    expect(wakeUp(imported, minute(2)).cause.occurredAt).toBe(minute(60));
    expect(wakeUp(imported, minute(90)).cause.occurredAt).toBe(minute(90));
  });

  it('in history that is being imported, the import may still bring what ended it', () => {
    expect(isReady(imported, 59_999)).toBe(false);
    expect(isReady(imported, 60_000)).toBe(true);
  });
});
