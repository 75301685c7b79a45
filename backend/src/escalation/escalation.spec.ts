import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { EscalationEvent, Resolution } from '@inbox/contracts/escalation/escalation.events';
import { agentAnswered, customerWrote } from '@inbox/contracts/conversation/conversation.samples';
import {
  claimed,
  noted,
  prioritized,
  raised,
  released,
  reopened,
  replied,
  resolved,
  transferred,
} from '@inbox/contracts/escalation/escalation.samples';
import { defaultReopenWindow } from '@inbox/contracts/operations/settings.events';
import type { Actor } from '@inbox/contracts/recorded';
import { customer, id, minute, operator, recorded } from '@inbox/contracts/recorded.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { Refusal } from '../http/refusal.js';
import { AddNote, note } from './add-note.js';
import { assign, AssignEscalation } from './assign-escalation.js';
import { claim } from './claim-escalation.js';
import { escalationLifecycle as escalations, type Escalation } from './escalation.js';
import { hear, HearCustomer } from './hear-customer.js';
import { release, ReleaseEscalation } from './release-escalation.js';
import { reopen, ReopenEscalation } from './reopen-escalation.js';
import { resolve, ResolveEscalation } from './resolve-escalation.js';
import { reply, SendReply } from './send-reply.js';
import { snooze, SnoozeEscalation } from './snooze-escalation.js';
import { transfer, TransferEscalation } from './transfer-escalation.js';
import { wake, WakeEscalation } from './wake-escalation.js';

describe('An escalation', () => {
  it('counts its entries on from the messages before it', () => {
    const { state } = given(escalations, raised({ messagesBefore: 7 }), claimed(), replied());

    expect(state).toMatchObject({ lastNumber: 10, lastWrittenBy: { [id('ana')]: 10 } });
  });

  it('remembers for each writer the last message: customer, AI agent and operators', () => {
    const { state } = given(escalations, raised({ messagesBefore: 2 }), customerWrote(), agentAnswered(), noted({ operatorId: id('ben') }));

    expect(state).toMatchObject({ lastWrittenBy: { [id('leila')]: 4, agent: 5, [id('ben')]: 6 } });
  });

  it('keeps its last owner when it is resolved, and a new one when it is reopened', () => {
    expect(given(escalations, raised(), claimed(), resolved()).state).toMatchObject({ status: 'resolved', lastOwnerId: id('ana') });
    expect(given(escalations, raised(), claimed(), resolved(), reopened({ ownerId: id('ben') })).state).toMatchObject({
      status: 'claimed',
      ownerId: id('ben'),
      claimedAt: minute(3),
    });
  });

  it('has no owner after a release, a new one after a transfer, and its priority always', () => {
    expect(given(escalations, raised(), claimed(), released()).state).toMatchObject({ status: 'unclaimed', priority: 'MEDIUM' });
    expect(given(escalations, raised(), claimed(), transferred(), prioritized()).state).toMatchObject({
      ownerId: id('ben'),
      priority: 'URGENT',
    });
  });
});

const people = ['ana', 'ben', 'cem'] as const;
const system: Actor = { id: 'system', kind: 'system', role: null };
const mona: Actor = { id: id('mona'), kind: 'operator', role: 'manager' };
const escalationId = id('escalation');
type Rule = (escalation: Escalation) => readonly EscalationEvent[];

/** One command of somebody, as a rule. */
const rule: fc.Arbitrary<Rule> = fc
  .record({
    who: fc.constantFrom(...people),
    other: fc.constantFrom(...people),
    what: fc.constantFrom('claim', 'release', 'transfer', 'assign', 'reply', 'note', 'resolve', 'reopen', 'hear', 'snooze', 'wake'),
    lastSeen: fc.nat(30),
    force: fc.boolean(),
    how: fc.constantFrom<Resolution>('ANSWERED', 'SPAM'),
    minutes: fc.nat(20_000),
    online: fc.boolean(),
  })
  .map(({ who, other, what, lastSeen, force, how, minutes, online }): Rule => {
    const cause = causedBy(operator(who));
    const said = { conversationId: id('conversation'), customerId: id('leila'), messageId: id('m'), text: 'x', externalMessageId: null };
    const rules: Record<string, Rule> = {
      claim: claim({ escalationId, by: id(who) }),
      release: release(new ReleaseEscalation(escalationId, null, cause)),
      transfer: transfer(new TransferEscalation(escalationId, id(other), null, cause), true, minute(minutes)),
      assign: assign(new AssignEscalation(escalationId, id(other), null, causedBy(mona)), true),
      reply: reply(new SendReply(escalationId, 'x', lastSeen, force, cause)),
      note: note(new AddNote(escalationId, 'x', [], cause)),
      resolve: resolve(new ResolveEscalation(escalationId, how, null, null, null, cause), null),
      snooze: snooze(new SnoozeEscalation(escalationId, minutes % 2 === 0 ? null : minute(minutes + 1), cause), minute(minutes)),
      wake: wake(new WakeEscalation(escalationId, causedBy(online ? system : operator(who))), minute(minutes)),
      reopen: reopen(new ReopenEscalation(escalationId, null, cause)),
      hear: hear(new HearCustomer(escalationId, said, causedBy(customer('leila'))), minute(minutes), {
        ownerIsOnline: online,
        reopenWindow: defaultReopenWindow,
      }),
    };
    return rules[what] ?? ((): EscalationEvent[] => []);
  });

describe('Whatever is commanded, in whatever order', () => {
  /** What the log alone tells: who owns it, by the plainest reading of the events. */
  const ownerIn = (log: readonly EscalationEvent[]): string | null =>
    log.reduce<string | null>((owner, { type, data }) => {
      if (type === 'EscalationClaimed') return data.operatorId;
      if (type === 'EscalationTransferred' || type === 'EscalationAssigned') return data.toOperatorId;
      if (type === 'EscalationReopened') return data.ownerId;
      return type === 'EscalationReleased' || type === 'EscalationResolved' ? null : owner;
    }, null);

  const play = (rules: readonly Rule[], look: (event: EscalationEvent, before: readonly EscalationEvent[]) => void): void => {
    const log: EscalationEvent[] = [raised({ messagesBefore: 2 })];
    let state = given(escalations, ...log).state;
    for (const decide of rules) {
      for (const event of decided(decide, state)) {
        look(event, log);
        state = escalations.evolve(state, recorded(event, { revision: log.length }));
        log.push(event);
      }
    }
  };
  const decided = (decide: Rule, state: Escalation): readonly EscalationEvent[] => {
    try {
      return decide(state);
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
  };
  const always = (look: Parameters<typeof play>[1]): void => {
    fc.assert(
      fc.property(fc.array(rule, { minLength: 5, maxLength: 40 }), (rules) => {
        play(rules, look);
      }),
      { numRuns: 300 },
    );
  };

  it('a public operator message is the present owner’s', () => {
    always((event, before) => {
      if (event.type === 'ReplySent') expect(event.data.operatorId).toBe(ownerIn(before));
    });
  });

  it('nobody claims what somebody owns', () => {
    always((event, before) => {
      if (event.type === 'EscalationClaimed') expect(ownerIn(before)).toBeNull();
    });
  });

  it('a reply that was not forced has read all that others wrote', () => {
    always((event, before) => {
      if (event.type !== 'ReplySent' || event.data.forced) return;
      const unread = before.filter(
        (earlier, revision) =>
          'messageId' in earlier.data &&
          !('operatorId' in earlier.data && earlier.data.operatorId === event.data.operatorId) &&
          2 + revision + 1 > event.data.lastSeen,
      );
      expect(unread).toEqual([]);
    });
  });

  it('it sleeps only while somebody has it, and nothing but its waking or a word happens to it meanwhile', () => {
    always((event, before) => {
      const slept = before.findLast(({ type }) => type === 'EscalationSnoozed' || type === 'EscalationWoken')?.type === 'EscalationSnoozed';
      const passing = ['EscalationWoken', 'CustomerMessageReceived', 'NoteAdded'];
      if (event.type === 'EscalationSnoozed') expect(event.data.operatorId).toBe(ownerIn(before));
      if (slept) expect(passing).toContain(event.type);
      else expect(event.type).not.toBe('EscalationWoken');
    });
  });

  it('it is resolved by its owner alone, and reopened only while resolved', () => {
    always((event, before) => {
      const isResolved =
        before.findLast(({ type }) => type === 'EscalationResolved' || type === 'EscalationReopened')?.type === 'EscalationResolved';
      if (event.type === 'EscalationResolved') expect([event.data.operatorId, isResolved]).toEqual([ownerIn(before), false]);
      if (event.type === 'EscalationReopened') expect(isResolved).toBe(true);
    });
  });

  it('nothing follows once the conversation goes on in a newer escalation', () => {
    always((_, before) => {
      expect(before.some(({ type }) => type === 'EscalationContinued')).toBe(false);
    });
  });
});
