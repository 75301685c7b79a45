import { id, operator } from '@inbox/contracts/recorded.samples';
import { claimed, raised, transferred } from '@inbox/contracts/escalation/escalation.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { transfer, TransferEscalation } from './transfer-escalation.js';

const toBen = (actor = operator('ana'), mayOwn = true) =>
  transfer(new TransferEscalation(id('escalation'), id('ben'), 'He knows the depot', causedBy(actor)), mayOwn);

describe('Transferring an escalation', () => {
  it('gives it to another operator, with a note', () => {
    given(escalations, raised(), claimed())
      .when(toBen())
      .then(transferred({ note: 'He knows the depot' }));
  });

  it('leaves the receiver as the only owner', () => {
    given(escalations, raised(), claimed(), transferred())
      .when(toBen())
      .thenRefused('NOT_OWNER', 'Somebody else has this escalation: only its owner can transfer it.');
  });

  it('is allowed to a manager who does not own it', () => {
    given(escalations, raised(), claimed({ operatorId: id('cem') }))
      .when(toBen({ id: id('mona'), kind: 'operator', role: 'manager' }))
      .then(transferred({ fromOperatorId: id('cem'), note: 'He knows the depot' }));
  });

  it('is refused to somebody who cannot own escalations', () => {
    given(escalations, raised(), claimed())
      .when(toBen(operator('ana'), false))
      .thenRefused('INVALID', 'There is no operator with this id who can take escalations.');
  });

  it('is refused to the owner', () => {
    given(escalations, raised(), claimed({ operatorId: id('ben') }))
      .when(toBen(operator('ben')))
      .thenRefused('INVALID', 'The escalation is already theirs. Choose somebody else.');
  });

  it('is refused while nobody has it', () => {
    given(escalations, raised()).when(toBen()).thenRefused('NOT_OWNER', 'Claim the escalation before you transfer it.');
  });
});
