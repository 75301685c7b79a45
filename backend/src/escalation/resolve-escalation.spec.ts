import { id, operator } from '@inbox/contracts/recorded.samples';
import { claimed, raised, resolved } from '@inbox/contracts/escalation/escalation.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { resolve, ResolveEscalation } from './resolve-escalation.js';

const answered = (by = 'ana') =>
  resolve(new ResolveEscalation(id('escalation'), 'ANSWERED', 'Told the customer', null, null, causedBy(operator(by))), null);
const duplicate = (of: string) => new ResolveEscalation(id('escalation'), 'DUPLICATE', null, of, null, causedBy());

describe('Resolving an escalation', () => {
  it('is recorded with its type and notes', () => {
    given(escalations, raised(), claimed())
      .when(answered())
      .then(resolved({ notes: 'Told the customer' }));
  });

  it('is refused to an operator who does not own it', () => {
    given(escalations, raised(), claimed({ operatorId: id('ben') }))
      .when(answered())
      .thenRefused('NOT_OWNER', 'Somebody else has this escalation: only its owner can resolve it.');
  });

  it('is refused while nobody has it', () => {
    given(escalations, raised()).when(answered()).thenRefused('NOT_OWNER', 'Claim the escalation before you resolve it.');
  });

  it('is refused a second time', () => {
    given(escalations, raised(), claimed(), resolved())
      .when(answered())
      .thenRefused('ALREADY_RESOLVED', 'This escalation is resolved. Reopen it first.');
  });

  it('as a duplicate names the original', () => {
    const { state: original } = given(escalations, raised());

    given(escalations, raised(), claimed())
      .when(resolve(duplicate(id('original')), original))
      .then(resolved({ resolution: 'DUPLICATE', duplicateOf: id('original') }));
  });

  it('as a duplicate of nothing is refused', () => {
    given(escalations, raised(), claimed())
      .when(resolve(duplicate(id('original')), escalations.unknown))
      .thenRefused('INVALID', 'There is no escalation with the id given as the original.');
  });

  it('as a duplicate of itself is refused', () => {
    const { state: itself } = given(escalations, raised());

    given(escalations, raised(), claimed())
      .when(resolve(duplicate(id('escalation')), itself))
      .thenRefused('INVALID', 'An escalation cannot be a duplicate of itself.');
  });
});
