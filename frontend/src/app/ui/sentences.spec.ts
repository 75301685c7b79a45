import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import {
  assigned,
  claimed,
  noted,
  passedToTeam,
  prioritized,
  raised,
  released,
  reopened,
  replied,
  resolved,
  snoozed,
  transferred,
  woken,
} from '@inbox/contracts/escalation/escalation.samples';
import type { HistoryEntry } from '@inbox/contracts/escalation/escalation.views';
import { id } from '@inbox/contracts/recorded.samples';
import { historySentence, systemSentence } from './sentences';

const names = { [id('ana')]: 'Ana Marín', [id('ben')]: 'Ben Adler' };
const ana = { id: id('ana'), name: 'Ana Marín', kind: 'operator' } as const;
const system = { id: 'system', name: '', kind: 'system' } as const;

const entry = ({ type, data }: EscalationEvent, by: HistoryEntry['by'] = ana): HistoryEntry => ({
  id: 'event',
  type,
  data,
  at: '2026-11-02T09:00:00.000Z',
  position: '1',
  revision: 0,
  by,
  names,
});
const toBen = (event: EscalationEvent, by?: HistoryEntry['by']): string => historySentence(entry(event, by), id('ben'));
const toAna = (event: EscalationEvent): string => historySentence(entry(event), id('ana'));

describe('The history in plain words', () => {
  it('says who did it, and "You" to whoever did', () => {
    expect(toBen(claimed())).toBe('Ana Marín claimed this');
    expect(toAna(claimed())).toBe('You claimed this');
  });

  it('says why it was raised, with the figures or the rule', () => {
    expect(toBen(raised())).toBe('Escalated: low confidence (41 % under 60 %), priority Medium');
    expect(toBen(raised({ trigger: 'RESTRICTION', rule: 'Refunds', confidence: null, priority: 'HIGH', reason: 'Asks for money' }))).toBe(
      'Escalated: restriction (rule “Refunds”), priority High: Asks for money',
    );
  });

  it('gives the reason of a release and whose it was when somebody else released it', () => {
    expect(toAna(released({ reason: 'lunch' }))).toBe('You released this: lunch');
    expect(toAna(released({ reason: '  ' }))).toBe('You released this');
    expect(toBen(released({ reason: 'went offline' }), system)).toBe('The system released this from Ana Marín: went offline');
  });

  it('says until when it was put aside, and why it came back', () => {
    expect(toAna(snoozed())).toBe('You snoozed this until the customer writes');
    expect(toBen(snoozed({ until: '2024-02-03T12:00:00.000Z' }))).toMatch(/^Ana Marín snoozed this until 3 Feb, \d\d:00$/);
    expect(toBen(woken({ cause: 'operator' }))).toBe('Ana Marín ended the snooze');
    expect(toBen(woken({ cause: 'customer-wrote' }))).toBe('Back from snooze: the customer wrote');
    expect(toBen(woken(), system)).toBe('Back from snooze: the time has come');
  });

  it('names the team, and why a colleague was given it', () => {
    expect(toBen(passedToTeam({ note: 'Lost parcel' }))).toBe('Ana Marín passed this to a team: Lost parcel');
    expect(toBen(assigned({ toOperatorId: id('ben'), reason: 'She is off sick' }))).toBe('Ana Marín assigned this to you: She is off sick');
  });

  it('names who got it', () => {
    expect(toBen(transferred({ note: 'Knows the depot' }))).toBe('Ana Marín transferred this to you: Knows the depot');
    expect(toAna(transferred())).toBe('You transferred this to Ben Adler');
    expect(toAna(assigned({ toOperatorId: id('ben') }))).toBe('You assigned this to Ben Adler');
    expect(toBen(assigned({ toOperatorId: id('somebody') }))).toBe('Ana Marín assigned this to a colleague');
  });

  it('tells a change of priority from what to what and why', () => {
    expect(toAna(prioritized())).toBe('You changed the priority from Medium to Urgent: Movers come tomorrow');
  });

  it('tells replies and notes, and that a reply was sent all the same', () => {
    expect(toAna(replied())).toBe('You replied');
    expect(toAna(replied({ forced: true }))).toBe('You replied, though newer messages had come');
    expect(toAna(noted())).toBe('You left a note for the team');
  });

  it('tells how it ended', () => {
    expect(toAna(resolved({ notes: 'Sent the form' }))).toBe('You resolved this as answered question: Sent the form');
    expect(toAna(resolved({ resolution: 'REFERRED', referredTo: 'Billing' }))).toBe('You resolved this as referred, to Billing');
    expect(toAna(resolved({ resolution: 'DUPLICATE', duplicateOf: 'e-7' }))).toBe('You resolved this as duplicate of e-7');
  });

  it('tells why it was reopened and who has it again', () => {
    expect(toAna(reopened({ reason: 'Not solved' }))).toBe('You reopened this: Not solved');
    expect(toBen(reopened({ cause: 'customer-wrote', ownerId: id('ana') }), system)).toBe(
      'Reopened because the customer wrote again, back with Ana Marín',
    );
  });

  it('names customers, the AI agent and integrations for what they are', () => {
    const wrote: EscalationEvent = {
      type: 'CustomerMessageReceived',
      data: { conversationId: 'c', escalationId: 'e', customerId: 'k', messageId: 'm', text: 'Hi', externalMessageId: null, saidAt: null },
    };
    const answered: EscalationEvent = {
      type: 'AgentAnswered',
      data: { conversationId: 'c', escalationId: 'e', messageId: 'm', text: 'Hi', saidAt: null },
    };
    expect(toAna(wrote)).toBe('You wrote');
    expect(toBen(wrote, { id: 'leila', name: 'Leila Haddad', kind: 'customer' })).toBe('Leila Haddad wrote');
    expect(toBen(wrote, { id: 'leila', name: '', kind: 'customer' })).toBe('The customer wrote');
    expect(historySentence(entry(wrote, { id: 'leila', name: '', kind: 'customer' }), id('ben'), 'Leila Haddad')).toBe(
      'Leila Haddad wrote',
    );
    expect(toBen(answered, { id: 'agent', name: '', kind: 'agent' })).toBe('The AI agent answered');
    expect(toBen({ type: 'EscalationContinued', data: { escalationId: 'e', nextEscalationId: 'f' } }, system)).toBe(
      'The conversation goes on in a new escalation',
    );
  });
});

describe('A line of the system in a thread', () => {
  const line = (event: MessageView['event'], over: Partial<MessageView> = {}): string =>
    systemSentence(
      {
        id: 'm',
        number: 1,
        author: 'system',
        authorId: id('ana'),
        authorName: 'Ana Marín',
        text: '',
        at: '2026-11-02T09:00:00.000Z',
        kind: 'public',
        event,
        citations: [],
        attachments: [],
        ...over,
      },
      id('ben'),
    );
  const happened = (type: string, from: string | null = null, to: string | null = null, toName: string | null = null) => ({
    type,
    from,
    to,
    toName,
  });

  it('says what happened, by whom and why', () => {
    expect(line(happened('EscalationClaimed'))).toBe('Ana Marín claimed this');
    expect(line(happened('EscalationReleased'), { text: 'lunch' })).toBe('Ana Marín released this: lunch');
    expect(line(happened('EscalationReleased'), { authorId: null, authorName: null })).toBe('The system released this');
    expect(line(happened('EscalationClaimed'), { authorId: id('ben') })).toBe('You claimed this');
  });

  it('names whoever got it', () => {
    expect(line(happened('EscalationTransferred', null, id('ben'), 'Ben Adler'), { text: 'Knows it' })).toBe(
      'Ana Marín transferred this to you: Knows it',
    );
    expect(line(happened('EscalationAssigned', null, 'x', 'Ifeoma Obi'))).toBe('Ana Marín assigned this to Ifeoma Obi');
    expect(line(happened('EscalationPassedToTeam', 'x', 'y', 'Deliveries'))).toBe('Ana Marín passed this to Deliveries');
    expect(line(happened('EscalationSnoozed', null, null, null))).toBe('Ana Marín snoozed this until the customer writes');
    expect(line(happened('EscalationWoken', 'time', 'x', null))).toBe('Back from snooze: the time has come');
  });

  it('puts codes in words', () => {
    expect(line(happened('EscalationRaised', 'DISSATISFACTION', 'URGENT'))).toBe('Escalated: dissatisfaction · priority Urgent');
    expect(line(happened('EscalationPrioritized', 'LOW', 'HIGH'), { text: 'VIP' })).toBe(
      'Ana Marín changed the priority from Low to High: VIP',
    );
    expect(line(happened('EscalationResolved', null, 'ACTION_TAKEN'))).toBe('Ana Marín resolved this as action taken');
    expect(line(happened('EscalationReopened'), { authorId: null, text: 'The customer wrote again' })).toBe(
      'Reopened: The customer wrote again',
    );
    expect(line(happened('EscalationContinued'))).toBe('The conversation goes on in a new escalation');
  });

  it('shows at least its text where its event is not known', () => {
    expect(line(null, { text: 'Imported' })).toBe('Imported');
    expect(line(happened('SomethingNew'), { text: 'Details' })).toBe('Details');
  });
});
