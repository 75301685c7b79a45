import { customerWrote } from '@inbox/contracts/conversation/conversation.samples';
import { claimed, noted, prioritized, raised, replied, transferred } from '@inbox/contracts/escalation/escalation.samples';
import { id, minute, operator } from '@inbox/contracts/recorded.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { transfer, TransferEscalation } from './transfer-escalation.js';

const toBen = (actor = operator('ana'), mayOwn = true) =>
  transfer(new TransferEscalation(id('escalation'), id('ben'), 'He knows the depot', causedBy(actor)), mayOwn, minute(9));

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

describe('Taking a transfer back', () => {
  const transferredAt = Date.parse(minute(2));
  /** In `given` a minute lies between two events: the transfer stands at minute 2. */
  const back = (by: string, to: string, seconds: number) =>
    transfer(
      new TransferEscalation(id('escalation'), id(to), null, causedBy(operator(by))),
      true,
      new Date(transferredAt + seconds * 1000).toISOString(),
    );
  const handedToBen = [raised(), claimed(), transferred()] as const;
  const refusal = 'Somebody else has this escalation: only its owner can transfer it.';

  it('is for who made it, within moments', () => {
    given(escalations, ...handedToBen)
      .when(back('ana', 'ana', 10))
      .then(transferred({ fromOperatorId: id('ben'), toOperatorId: id('ana') }));
    given(escalations, ...handedToBen)
      .when(back('ana', 'ana', 16))
      .thenRefused('NOT_OWNER', refusal);
  });

  it('goes to whom it was taken from, and to nobody else', () => {
    given(escalations, ...handedToBen)
      .when(back('ana', 'cem', 5))
      .thenRefused('NOT_OWNER', refusal);
    given(escalations, ...handedToBen)
      .when(back('cem', 'ana', 5))
      .thenRefused('NOT_OWNER', refusal);
  });

  it('goes on although the customer wrote meanwhile', () => {
    given(escalations, ...handedToBen, customerWrote())
      .when(back('ana', 'ana', 5))
      .then(transferred({ fromOperatorId: id('ben'), toOperatorId: id('ana') }));
  });

  it.each([replied({ operatorId: id('ben') }), noted({ operatorId: id('ben') }), prioritized()])(
    'is over once the receiver has done something: $type',
    (deed) => {
      given(escalations, ...handedToBen, deed)
        .when(back('ana', 'ana', 5))
        .thenRefused('NOT_OWNER', refusal);
    },
  );

  it('is not for what was given on, or claimed, since', () => {
    given(escalations, ...handedToBen, transferred({ fromOperatorId: id('ben'), toOperatorId: id('cem') }))
      .when(back('ana', 'ana', 5))
      .thenRefused('NOT_OWNER', refusal);
    given(escalations, raised(), claimed())
      .when(back('ben', 'ben', 5))
      .thenRefused('NOT_OWNER', refusal);
  });
});
