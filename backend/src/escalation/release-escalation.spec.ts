import { id, operator } from '@inbox/contracts/recorded.samples';
import { claimed, raised, released, resolved } from '@inbox/contracts/escalation/escalation.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { release, ReleaseEscalation } from './release-escalation.js';

const releasedBy = (actor = operator('ana'), reason: string | null = null) =>
  release(new ReleaseEscalation(id('escalation'), reason, causedBy(actor)));

describe('Releasing an escalation', () => {
  it('puts it back to Unclaimed, with the reason', () => {
    given(escalations, raised(), claimed())
      .when(releasedBy(operator('ana'), 'Lunch'))
      .then(released({ reason: 'Lunch' }));
  });

  it('is allowed to a manager who does not own it, and tells whose it was', () => {
    given(escalations, raised(), claimed({ operatorId: id('ben') }))
      .when(releasedBy({ id: id('mona'), kind: 'operator', role: 'manager' }))
      .then(released({ operatorId: id('ben') }));
  });

  it('is allowed to the system', () => {
    given(escalations, raised(), claimed())
      .when(releasedBy({ id: 'system', kind: 'system', role: null }))
      .then(released());
  });

  it('is refused to an operator who does not own it', () => {
    given(escalations, raised(), claimed({ operatorId: id('ben') }))
      .when(releasedBy())
      .thenRefused('NOT_OWNER', 'Somebody else has this escalation: only its owner can release it.');
  });

  it('is refused while nobody has it', () => {
    given(escalations, raised()).when(releasedBy()).thenRefused('NOT_OWNER', 'Claim the escalation before you release it.');
  });

  it('is refused once it is resolved', () => {
    given(escalations, raised(), claimed(), resolved())
      .when(releasedBy())
      .thenRefused('ALREADY_RESOLVED', 'This escalation is resolved. Reopen it first.');
  });
});
