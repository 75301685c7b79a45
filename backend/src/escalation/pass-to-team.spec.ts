import { describe, it } from '@jest/globals';
import { claimed, passedToTeam, raised, resolved, snoozed, woken } from '@inbox/contracts/escalation/escalation.samples';
import { id, operator } from '@inbox/contracts/recorded.samples';
import { claim } from './claim-escalation.js';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { pass, PassToTeam } from './pass-to-team.js';

const note = 'They know the depot';
const toDeliveries = (actor = operator('ana'), isTeam = true) =>
  pass(new PassToTeam(id('escalation'), id('deliveries'), note, causedBy(actor)), isTeam);

describe('Passing an escalation to a team', () => {
  it('puts it back to Unclaimed for the team, with a note', () => {
    given(escalations, raised(), claimed()).when(toDeliveries()).then(passedToTeam({ note }));
  });

  it('lets anyone claim it', () => {
    given(escalations, raised(), claimed(), passedToTeam())
      .when(claim({ escalationId: id('escalation'), by: id('ben') }))
      .then(claimed({ operatorId: id('ben') }));
  });

  it('wakes what was snoozed', () => {
    given(escalations, raised(), claimed(), snoozed())
      .when(toDeliveries())
      .then(woken({ cause: 'operator' }), passedToTeam({ note }));
  });

  it('is allowed to a manager who does not own it', () => {
    given(escalations, raised(), claimed({ operatorId: id('cem') }))
      .when(toDeliveries({ id: id('mona'), kind: 'operator', role: 'manager' }))
      .then(passedToTeam({ fromOperatorId: id('cem'), note }));
  });

  it('is refused where there is no such team', () => {
    given(escalations, raised(), claimed())
      .when(toDeliveries(operator('ana'), false))
      .thenRefused('INVALID', 'There is no such team. Choose another one.');
  });

  it('is refused to who does not own it, while nobody does, and once it is resolved', () => {
    given(escalations, raised(), claimed({ operatorId: id('ben') }))
      .when(toDeliveries())
      .thenRefused('NOT_OWNER', 'Somebody else has this escalation: only its owner can transfer it.');
    given(escalations, raised()).when(toDeliveries()).thenRefused('NOT_OWNER', 'Claim the escalation before you transfer it.');
    given(escalations, raised(), claimed(), resolved())
      .when(toDeliveries())
      .thenRefused('ALREADY_RESOLVED', 'This escalation is resolved. Reopen it first.');
  });
});
