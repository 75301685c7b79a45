import { customerWrote } from '@inbox/contracts/conversation/conversation.samples';
import { claimed, raised, released, replied, resolved, snoozed, transferred, woken } from '@inbox/contracts/escalation/escalation.samples';
import type { Actor } from '@inbox/contracts/recorded';
import { customer, id, minute, operator } from '@inbox/contracts/recorded.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { claim } from './claim-escalation.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { hear, HearCustomer } from './hear-customer.js';
import { release, ReleaseEscalation } from './release-escalation.js';
import { resolve, ResolveEscalation } from './resolve-escalation.js';
import { reply, SendReply } from './send-reply.js';
import { snooze, SnoozeEscalation } from './snooze-escalation.js';
import { transfer, TransferEscalation } from './transfer-escalation.js';
import { wake, WakeEscalation } from './wake-escalation.js';

const escalationId = id('escalation');
const system: Actor = { id: 'system', kind: 'system', role: null };
const until = minute(60);
const snoozing = (till: string | null, by = 'ana') => snooze(new SnoozeEscalation(escalationId, till, causedBy(operator(by))), minute(10));
const waking = (by: Actor, at: string) => wake(new WakeEscalation(escalationId, causedBy(by)), at);
const byAna = causedBy(operator('ana'));

const claimedByAna = [raised(), claimed()] as const;
const asleep = [...claimedByAna, snoozed({ until })] as const;
const untilReply = [...claimedByAna, snoozed()] as const;

describe('Snoozing an escalation', () => {
  it('puts it aside until the time, or until the customer writes', () => {
    given(escalations, ...claimedByAna)
      .when(snoozing(until))
      .then(snoozed({ until }));
    given(escalations, ...claimedByAna)
      .when(snoozing(null))
      .then(snoozed());
  });

  it('stays quiet when it sleeps until then already, and wakes it first for another time', () => {
    given(escalations, ...asleep)
      .when(snoozing(until))
      .thenNothing();
    given(escalations, ...asleep)
      .when(snoozing(null))
      .then(woken({ cause: 'operator' }), snoozed());
  });

  it('is refused for a time that is past', () => {
    given(escalations, ...claimedByAna)
      .when(snoozing(minute(10)))
      .thenRefused('INVALID', 'Choose a time that is still to come.');
  });

  it('is refused to anyone but its owner', () => {
    given(escalations, raised()).when(snoozing(until)).thenRefused('NOT_OWNER', 'Claim the escalation before you snooze it.');
    given(escalations, ...claimedByAna)
      .when(snoozing(until, 'ben'))
      .thenRefused('NOT_OWNER', 'Somebody else has this escalation: only its owner can snooze it.');
  });
});

describe('Waking an escalation', () => {
  it('is the system’s when the time has come, and not before', () => {
    given(escalations, ...asleep)
      .when(waking(system, until))
      .then(woken({ cause: 'time' }));
    given(escalations, ...asleep)
      .when(waking(system, minute(59)))
      .thenNothing();
  });

  it('is not the system’s while it waits for the customer, nor when it is awake', () => {
    given(escalations, ...untilReply)
      .when(waking(system, minute(99_999)))
      .thenNothing();
    given(escalations, ...claimedByAna)
      .when(waking(system, until))
      .thenNothing();
  });

  it('is its owner’s at any time, and nobody else’s', () => {
    given(escalations, ...asleep)
      .when(waking(operator('ana'), minute(11)))
      .then(woken({ cause: 'operator' }));
    given(escalations, ...asleep)
      .when(waking(operator('ben'), minute(11)))
      .thenRefused('NOT_OWNER', 'Somebody else has this escalation: only its owner can wake it.');
  });

  it('comes with what the customer writes, after the message', () => {
    const said = {
      conversationId: id('conversation'),
      customerId: id('leila'),
      messageId: id('m'),
      text: 'Hello?',
      externalMessageId: null,
    };
    given(escalations, ...asleep)
      .when(hear(new HearCustomer(escalationId, said, causedBy(customer('leila'))), minute(12), null))
      .then(customerWrote({ ...said, escalationId }), woken({ cause: 'customer-wrote' }));
  });
});

describe('What its owner does to a sleeping escalation', () => {
  const first = woken({ cause: 'operator' });

  it('wakes it first: claiming, answering, releasing, transferring, resolving', () => {
    const sent = new SendReply(escalationId, 'I am calling the depot now.', 9, false, byAna);
    given(escalations, ...asleep)
      .when(claim({ escalationId, by: id('ana') }))
      .then(first);
    given(escalations, ...asleep)
      .when(reply(sent))
      .then(first, replied({ messageId: sent.messageId, lastSeen: 9 }));
    given(escalations, ...asleep)
      .when(release(new ReleaseEscalation(escalationId, null, byAna)))
      .then(first, released());
    given(escalations, ...asleep)
      .when(transfer(new TransferEscalation(escalationId, id('ben'), null, byAna), true, minute(12)))
      .then(first, transferred());
    given(escalations, ...asleep)
      .when(resolve(new ResolveEscalation(escalationId, 'ANSWERED', null, null, null, byAna), null))
      .then(first, resolved());
  });

  it('leaves it hers: nobody else can claim it', () => {
    given(escalations, ...asleep)
      .when(claim({ escalationId, by: id('ben') }))
      .thenRefused('ALREADY_CLAIMED', 'Somebody else has claimed this escalation.');
  });
});
