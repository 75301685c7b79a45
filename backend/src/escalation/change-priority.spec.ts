import { id } from '@inbox/contracts/recorded.samples';
import { claimed, prioritized, raised, resolved } from '@inbox/contracts/escalation/escalation.samples';
import { given } from '../event-sourcing/given-for-specs.js';
import { prioritize } from './change-priority.js';
import { escalationLifecycle as escalations } from './escalation.js';

describe('Changing the priority of an escalation', () => {
  const toUrgent = prioritize({ escalationId: id('escalation'), priority: 'URGENT', reason: 'Movers come tomorrow' });

  it('tells from which to which, and why', () => {
    given(escalations, raised({ priority: 'MEDIUM' }))
      .when(toUrgent)
      .then(prioritized());
  });

  it('stays quiet when it has that priority', () => {
    given(escalations, raised({ priority: 'MEDIUM' }), prioritized())
      .when(toUrgent)
      .thenNothing();
  });

  it('is refused once it is resolved', () => {
    given(escalations, raised(), claimed(), resolved())
      .when(toUrgent)
      .thenRefused('ALREADY_RESOLVED', 'This escalation is resolved. Reopen it first.');
  });
});
