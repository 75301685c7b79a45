import { agentAnswered, customerWrote, handedOver, started } from '@inbox/contracts/conversation/conversation.samples';
import {
  assigned,
  claimed,
  continued,
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
import { customer, id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { threadEntry, type Stretch, type ThreadEvent } from './thread-entry.js';

const own: Stretch = { conversation_id: id('conversation'), escalation_id: null, entries_before: 0 };
const escalated: Stretch = { conversation_id: id('conversation'), escalation_id: id('escalation'), entries_before: 3 };
const entry = (event: ThreadEvent, stretch = escalated) => threadEntry(stretch, recorded(event, { revision: 1 }));
const line = (event: ThreadEvent) => {
  const found = entry(event);
  return found && [found.event_type, found.event_from, found.event_to, found.text];
};

describe('What was said', () => {
  it('stands under its revision in the stream of the conversation', () => {
    expect(entry(customerWrote(), own)).toEqual({
      conversation_id: id('conversation'),
      number: 1,
      id: id('customer-message'),
      escalation_id: null,
      author: 'customer',
      author_id: id('leila'),
      text: 'My desk has not arrived.',
      at: minute(1),
      kind: 'public',
      event_type: null,
      event_from: null,
      event_to: null,
      position: '200',
    });
  });

  it('counts on behind the hand-over in the stream of the escalation', () => {
    expect(entry(customerWrote())).toMatchObject({ number: 4, escalation_id: id('escalation') });
  });

  it('is as old as its author says, where it came with a hand-over', () => {
    expect(entry(customerWrote({ saidAt: '2026-11-02T08:00:00+01:00' }))).toMatchObject({ at: '2026-11-02T07:00:00.000Z' });
    expect(entry(agentAnswered({ saidAt: '2026-11-02T07:01:00Z' }))).toMatchObject({ at: '2026-11-02T07:01:00.000Z' });
  });

  it('comes from the AI without a name', () => {
    expect(entry(agentAnswered())).toMatchObject({ author: 'ai', author_id: null, id: id('agent-message'), at: minute(1) });
  });

  it('comes from the operator who replied', () => {
    expect(entry(replied())).toMatchObject({ author: 'operator', author_id: id('ana'), id: id('reply'), kind: 'public' });
  });

  it('stays inside when it is a note', () => {
    expect(entry(noted())).toMatchObject({ author: 'operator', author_id: id('ana'), id: id('note'), kind: 'note' });
  });

  it('is nothing yet when the conversation starts or is handed over', () => {
    expect([entry(started(), own), entry(handedOver(), own)]).toEqual([null, null]);
  });
});

describe('What happened', () => {
  it('is a line of the system under the id of its event, by the operator who did it', () => {
    const event = recorded(claimed(), { revision: 1 });
    expect(threadEntry(escalated, event)).toMatchObject({
      id: event.id,
      number: 4,
      author: 'system',
      author_id: id('ana'),
      kind: 'public',
    });
  });

  it('names nobody when no operator did it', () => {
    expect(threadEntry(escalated, recorded(reopened(), { by: customer('leila') }))).toMatchObject({ author_id: null });
  });

  it.each<[string, ThreadEvent, (string | null)[]]>([
    ['raised: trigger and priority', raised({ reason: 'Angry' }), ['EscalationRaised', 'LOW_CONFIDENCE', 'MEDIUM', 'Angry']],
    ['claimed: by whom', claimed(), ['EscalationClaimed', null, id('ana'), '']],
    ['released: by whom and why', released({ reason: 'End of shift' }), ['EscalationReleased', id('ana'), null, 'End of shift']],
    ['transferred: from, to and note', transferred({ note: 'Yours?' }), ['EscalationTransferred', id('ana'), id('ben'), 'Yours?']],
    ['assigned: from and to', assigned({ fromOperatorId: id('ben') }), ['EscalationAssigned', id('ben'), id('ana'), '']],
    ['prioritized: from, to and why', prioritized(), ['EscalationPrioritized', 'MEDIUM', 'URGENT', 'Movers come tomorrow']],
    ['resolved: how, with notes', resolved({ notes: 'Found it' }), ['EscalationResolved', null, 'ANSWERED', 'Found it']],
    ['reopened: for whom and why', reopened({ ownerId: id('ana'), reason: 'Undo' }), ['EscalationReopened', null, id('ana'), 'Undo']],
    ['continued: in which escalation', continued(), ['EscalationContinued', null, id('next-escalation'), '']],
  ])('%s', (_, event, expected) => {
    expect(line(event)).toEqual(expected);
  });

  it('tells until when it sleeps, why it woke, and which team got it', () => {
    expect(line(snoozed({ until: minute(60) }))).toEqual(['EscalationSnoozed', null, minute(60), '']);
    expect(line(woken({ cause: 'customer-wrote' }))).toEqual(['EscalationWoken', 'customer-wrote', id('ana'), '']);
    expect(line(passedToTeam({ note: 'Knows the depot' }))).toEqual([
      'EscalationPassedToTeam',
      id('ana'),
      id('deliveries'),
      'Knows the depot',
    ]);
    expect(line(assigned({ reason: 'She is off sick' }))).toEqual(['EscalationAssigned', null, id('ana'), 'She is off sick']);
  });
});
