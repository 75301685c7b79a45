import { id, operator } from '@inbox/contracts/recorded.samples';
import { assigned, claimed, raised, snoozed, woken } from '@inbox/contracts/escalation/escalation.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { assign, AssignEscalation } from './assign-escalation.js';
import { escalationLifecycle as escalations } from './escalation.js';

const mona = { id: id('mona'), kind: 'operator', role: 'manager' } as const;
const toAna = (actor: Parameters<typeof causedBy>[0] = mona, mayOwn = true, reason: string | null = null) =>
  assign(new AssignEscalation(id('escalation'), id('ana'), reason, causedBy(actor)), mayOwn);

describe('Assigning an escalation', () => {
  it('gives an unclaimed one to an operator', () => {
    given(escalations, raised()).when(toAna()).then(assigned());
  });

  it('takes a claimed one from its owner', () => {
    given(escalations, raised(), claimed({ operatorId: id('ben') }))
      .when(toAna())
      .then(assigned({ fromOperatorId: id('ben') }));
  });

  it('says why, where a reason was given', () => {
    const byBen = claimed({ operatorId: id('ben') });
    given(escalations, raised(), byBen)
      .when(toAna(mona, true, 'Ben is ill'))
      .then(assigned({ fromOperatorId: id('ben'), reason: 'Ben is ill' }));
    given(escalations, raised(), byBen)
      .when(toAna(mona, true, ' '))
      .then(assigned({ fromOperatorId: id('ben') }));
  });

  it('wakes one that was put aside', () => {
    given(escalations, raised(), claimed({ operatorId: id('ben') }), snoozed({ operatorId: id('ben') }))
      .when(toAna())
      .then(woken({ operatorId: id('ben'), cause: 'operator' }), assigned({ fromOperatorId: id('ben') }));
  });

  it('stays quiet when the operator already has it', () => {
    given(escalations, raised(), assigned()).when(toAna()).thenNothing();
  });

  it('is refused to who does not steer the team', () => {
    given(escalations, raised())
      .when(toAna(operator('ben')))
      .thenRefused('FORBIDDEN', 'Only managers assign escalations.');
  });

  it('is refused to somebody who cannot own escalations', () => {
    given(escalations, raised())
      .when(toAna(mona, false))
      .thenRefused('INVALID', 'There is no operator with this id who can take escalations.');
  });
});
