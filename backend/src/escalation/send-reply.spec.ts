import { id, operator } from '@inbox/contracts/recorded.samples';
import { customerWrote } from '@inbox/contracts/conversation/conversation.samples';
import { claimed, noted, raised, released, replied, resolved } from '@inbox/contracts/escalation/escalation.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { reply, SendReply } from './send-reply.js';

const command = (lastSeen: number, force = false, actor = operator('ana')) =>
  new SendReply(id('escalation'), 'I am calling the depot now.', lastSeen, force, causedBy(actor));
const having = (lastSeen: number, force = false) => reply(command(lastSeen, force));
const sent = (over: Parameters<typeof replied>[0]) => replied({ messageId: command(0).messageId, ...over });
const stale = 'Somebody has written since you last looked. Read it, then send again or send anyway.';

// Messages 1 and 2 came with the hand-over; raised is 3, claimed 4, what follows 5.
const claimedByAna = [raised({ messagesBefore: 2 }), claimed()] as const;

describe('Sending a reply', () => {
  it('is recorded with what its author had read', () => {
    given(escalations, ...claimedByAna)
      .when(having(4))
      .then(sent({ lastSeen: 4 }));
  });

  it('is refused when the customer has written since', () => {
    given(escalations, ...claimedByAna, customerWrote())
      .when(having(4))
      .thenRefused('STALE', stale);
  });

  it('is accepted when the customer’s message was on screen', () => {
    given(escalations, ...claimedByAna, customerWrote())
      .when(having(5))
      .then(sent({ lastSeen: 5 }));
  });

  it('is sent anyway when the author says so, and the event tells', () => {
    given(escalations, ...claimedByAna, customerWrote())
      .when(having(4, true))
      .then(sent({ lastSeen: 4, forced: true }));
  });

  it('is refused when a colleague has left a note since', () => {
    given(escalations, ...claimedByAna, noted({ operatorId: id('ben') }))
      .when(having(4))
      .thenRefused('STALE', stale);
  });

  it('is not held up by the author’s own messages', () => {
    given(escalations, ...claimedByAna, replied(), noted())
      .when(having(4))
      .then(sent({ lastSeen: 4 }));
  });

  it('is refused to an operator who does not own the escalation', () => {
    given(escalations, raised(), claimed({ operatorId: id('ben') }))
      .when(having(9))
      .thenRefused('NOT_OWNER', 'Somebody else has this escalation: only its owner can reply.');
  });

  it('is refused to a manager as well: only the owner speaks', () => {
    given(escalations, ...claimedByAna)
      .when(reply(command(9, true, { id: id('mona'), kind: 'operator', role: 'manager' })))
      .thenRefused('NOT_OWNER', 'Somebody else has this escalation: only its owner can reply.');
  });

  it('is refused while nobody has it', () => {
    given(escalations, ...claimedByAna, released())
      .when(having(9))
      .thenRefused('NOT_OWNER', 'Claim the escalation before you reply.');
  });

  it('is refused once it is resolved', () => {
    given(escalations, ...claimedByAna, resolved())
      .when(having(9))
      .thenRefused('ALREADY_RESOLVED', 'This escalation is resolved. Reopen it first.');
  });
});
