import { describe, it } from '@jest/globals';
import { claimed, raised, released, resolved, snoozed, transferred, woken } from '@inbox/contracts/escalation/escalation.samples';
import { id, minute } from '@inbox/contracts/recorded.samples';
import { given } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { takeBack, type TakenBack } from './take-back-escalation.js';

const reason = 'Connection lost';
const back = (over: Partial<TakenBack> = {}) =>
  takeBack({ escalationId: id('escalation'), fromOperatorId: id('ana'), reason, claimedBefore: null, snoozedToo: true, ...over });

describe('Taking an escalation back from an operator who is gone', () => {
  it('returns it to Unclaimed, with the reason', () => {
    given(escalations, raised(), claimed()).when(back()).then(released({ reason }));
  });

  it('wakes what they had put aside, where that counts too', () => {
    given(escalations, raised(), claimed(), snoozed())
      .when(back())
      .then(woken({ cause: 'operator' }), released({ reason }));
    given(escalations, raised(), claimed(), snoozed())
      .when(back({ snoozedToo: false }))
      .thenNothing();
  });

  it('leaves what they claimed later', () => {
    given(escalations, raised(), claimed())
      .when(back({ claimedBefore: minute(1) }))
      .thenNothing();
    given(escalations, raised(), claimed())
      .when(back({ claimedBefore: minute(2) }))
      .then(released({ reason }));
  });

  it('stays quiet where it is not theirs, or no longer', () => {
    given(escalations).when(back()).thenNothing();
    given(escalations, raised()).when(back()).thenNothing();
    given(escalations, raised(), claimed(), transferred()).when(back()).thenNothing();
    given(escalations, raised(), claimed(), released()).when(back()).thenNothing();
    given(escalations, raised(), claimed(), resolved()).when(back()).thenNothing();
  });
});
