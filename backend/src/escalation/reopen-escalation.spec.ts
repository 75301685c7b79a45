import { id, operator } from '@inbox/contracts/recorded.samples';
import { claimed, continued, raised, reopened, resolved } from '@inbox/contracts/escalation/escalation.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { reopen, ReopenEscalation } from './reopen-escalation.js';

describe('Reopening an escalation', () => {
  const byBen = reopen(new ReopenEscalation(id('escalation'), 'Closed by mistake', causedBy(operator('ben'))));

  it('gives it to the operator who reopens it', () => {
    given(escalations, raised(), claimed(), resolved())
      .when(byBen)
      .then(reopened({ ownerId: id('ben'), reason: 'Closed by mistake' }));
  });

  it('is refused while it is open', () => {
    given(escalations, raised(), claimed()).when(byBen).thenRefused('NOT_RESOLVED', 'This escalation is open: there is nothing to reopen.');
  });

  it('is refused once the conversation goes on in a newer one', () => {
    given(escalations, raised(), claimed(), resolved(), continued())
      .when(byBen)
      .thenRefused('CONFLICT', 'This conversation goes on in a newer escalation. Work there.');
  });
});
