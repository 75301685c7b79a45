import { describe, expect, it } from '@jest/globals';
import type { OperatorEvent } from '@inbox/contracts/operations/operator.events';
import { capacitySet, deactivated, operatorRegistered, reactivated } from '@inbox/contracts/operations/operator.samples';
import { history, id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { deactivationOf, handBack } from './when-operator-deactivated-release-escalations.js';

const left = recorded(deactivated(), { revision: 3 });
const held = { escalationId: id('escalation'), operatorId: id('ana'), claimedAt: minute(5) };

describe('When an operator was deactivated', () => {
  it('everything they hold is taken back by the system, snoozed or not, because of it', () => {
    const { taken, cause } = handBack(held, left);

    expect(taken).toEqual({
      escalationId: id('escalation'),
      fromOperatorId: id('ana'),
      reason: 'The operator was deactivated',
      claimedBefore: null,
      snoozedToo: true,
    });
    expect(cause).toMatchObject({
      actor: { id: 'system', kind: 'system', role: null },
      causationId: left.id,
      correlationId: left.metadata.correlationId,
    });
  });

  it('the same command is sent again after a crash, and another one for what was claimed since', () => {
    expect(handBack(held, left).cause).toEqual(handBack(held, left).cause);
    expect(handBack({ ...held, claimedAt: minute(6) }, left).cause.commandId).not.toBe(handBack(held, left).cause.commandId);
    expect(handBack({ ...held, escalationId: id('other') }, left).cause.commandId).not.toBe(handBack(held, left).cause.commandId);
  });

  it('that is found in the log, whatever came after', () => {
    const events = history<OperatorEvent>(operatorRegistered(), deactivated(), capacitySet());

    expect(deactivationOf(events)).toBe(events[1]);
  });

  it('nothing happens to who came back meanwhile, or never left', () => {
    expect(deactivationOf(history<OperatorEvent>(operatorRegistered(), deactivated(), reactivated()))).toBeNull();
    expect(deactivationOf(history(operatorRegistered()))).toBeNull();
  });
});
