import { describe, expect, it } from '@jest/globals';
import { id, minute } from '../recorded.samples.js';
import { escalationPersonalFields } from './escalation.events.js';
import { draftKept, noted, raised, replied, resolved } from './escalation.samples.js';
import {
  claimRequest,
  handoffRequest,
  inboxQuery,
  releaseRequest,
  reopenRequest,
  replyRequest,
  resolveRequest,
  snoozeRequest,
  transferRequest,
  wakeRequest,
} from './escalation.requests.js';

const faults = (result: { error?: { issues: readonly { path: readonly PropertyKey[] }[] } | undefined }): string[] =>
  (result.error?.issues ?? []).map(({ path }) => path.join('.'));

describe('A reply', () => {
  it('says up to which message its author had read', () => {
    expect(faults(replyRequest.safeParse({ text: 'Hello' }))).toEqual(['lastSeen']);
    expect(faults(replyRequest.safeParse({ text: 'Hello', lastSeen: -1 }))).toEqual(['lastSeen']);
    expect(replyRequest.safeParse({ text: 'Hello', lastSeen: 4 }).success).toBe(true);
  });

  it('takes nothing that it does not know', () => {
    expect(replyRequest.safeParse({ text: 'Hello', lastSeen: 4, ownerId: id('ana') }).success).toBe(false);
  });
});

describe('A claim, a release and a reopening', () => {
  it.each([claimRequest, releaseRequest, reopenRequest, wakeRequest])('need no body', (request) => {
    expect(request.parse(undefined)).toEqual({});
    expect(request.safeParse({ ownerId: id('ben') }).success).toBe(false);
    expect(request.safeParse([]).success).toBe(false);
  });
});

describe('A transfer', () => {
  it('goes to an operator or to a team, and bears a note where there is one', () => {
    expect(transferRequest.safeParse({ toOperatorId: id('ben') }).success).toBe(true);
    expect(transferRequest.safeParse({ toTeamId: id('deliveries'), note: 'They know the depot' }).success).toBe(true);
  });

  it('goes to one of them', () => {
    expect(faults(transferRequest.safeParse({ note: 'Anybody' }))).toEqual(['toOperatorId']);
    expect(faults(transferRequest.safeParse({ toOperatorId: id('ben'), toTeamId: id('deliveries') }))).toEqual(['toOperatorId']);
    expect(faults(transferRequest.safeParse({ toTeamId: 'Deliveries' }))).toEqual(['toTeamId']);
  });
});

describe('A snooze', () => {
  it('says until when, or that it waits for the customer, and not both', () => {
    expect(snoozeRequest.safeParse({ until: minute(60) }).success).toBe(true);
    expect(snoozeRequest.safeParse({ untilReply: true }).success).toBe(true);
    expect(faults(snoozeRequest.safeParse({}))).toEqual(['until']);
    expect(faults(snoozeRequest.safeParse({ until: minute(60), untilReply: true }))).toEqual(['until']);
    expect(faults(snoozeRequest.safeParse({ until: 'tomorrow' }))).toEqual(['until']);
  });
});

describe('A resolution', () => {
  it('has a type', () => {
    expect(faults(resolveRequest.safeParse({}))).toEqual(['resolution']);
  });

  it('as a duplicate names the other escalation', () => {
    expect(faults(resolveRequest.safeParse({ resolution: 'DUPLICATE' }))).toEqual(['duplicateOf']);
    expect(resolveRequest.safeParse({ resolution: 'DUPLICATE', duplicateOf: id('original') }).success).toBe(true);
  });

  it('as a referral names where to', () => {
    expect(faults(resolveRequest.safeParse({ resolution: 'REFERRED' }))).toEqual(['referredTo']);
    expect(resolveRequest.safeParse({ resolution: 'REFERRED', referredTo: 'Warehouse' }).success).toBe(true);
  });

  it('has notes of at most 2,000 characters', () => {
    expect(resolveRequest.safeParse({ resolution: 'ANSWERED', notes: 'x'.repeat(2000) }).success).toBe(true);
    expect(faults(resolveRequest.safeParse({ resolution: 'ANSWERED', notes: 'x'.repeat(2001) }))).toEqual(['notes']);
  });
});

describe('A hand-over', () => {
  const said = { author: 'customer', text: 'Where is my desk?', at: minute(0) };
  const handoff = { customer: { externalId: 'c-1', name: 'Leila Haddad' }, trigger: 'USER_REQUEST', history: [said] };

  it('brings a customer, a trigger and what was said', () => {
    expect(handoffRequest.safeParse(handoff).success).toBe(true);
    expect(faults(handoffRequest.safeParse({})).sort()).toEqual(['customer', 'history', 'trigger']);
  });

  it('brings at least one message', () => {
    expect(faults(handoffRequest.safeParse({ ...handoff, history: [] }))).toEqual(['history']);
  });

  it('tells the place of a fault', () => {
    expect(faults(handoffRequest.safeParse({ ...handoff, history: [said, { ...said, at: 'yesterday' }] }))).toEqual(['history.1.at']);
  });

  it('takes no message that claims to be an operator’s', () => {
    expect(faults(handoffRequest.safeParse({ ...handoff, history: [{ ...said, author: 'operator' }] }))).toEqual(['history.0.author']);
  });
});

describe('The query of the queue', () => {
  it('asks for 50 rows of everything unless it says otherwise', () => {
    expect(inboxQuery.parse({})).toEqual({ section: 'all', limit: 50 });
  });

  it('takes numbers as a URL writes them', () => {
    expect(inboxQuery.parse({ limit: '200', section: 'mine' })).toEqual({ section: 'mine', limit: 200 });
  });

  it.each([{ limit: '201' }, { limit: '0' }, { limit: 'x' }, { section: 'others' }, { ownerId: '7' }, { after: '-1' }, { from: 'monday' }])(
    'refuses %p',
    (query) => {
      expect(inboxQuery.safeParse(query).success).toBe(false);
    },
  );
});

describe('Personal data in events', () => {
  const atPath = (data: object, path: string): unknown =>
    path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], data);

  it.each([raised({ lastMessage: { author: 'customer', text: 'Hello', at: minute(0) } }), replied(), noted(), resolved()])(
    'is marked by fields that the event has: $type',
    ({ type, data }) => {
      for (const path of escalationPersonalFields[type]) expect(atPath(data, path)).not.toBeUndefined();
    },
  );

  it('is everything that a person wrote', () => {
    expect(escalationPersonalFields.ReplySent).toContain('text');
    expect(draftKept().data.text).not.toBe('');
  });
});

describe('Asking for the list', () => {
  const sentence = (query: object): string | undefined => inboxQuery.safeParse(query).error?.issues[0]?.message;

  it('may name every filter and order', () => {
    const all = { status: 'OPEN', priority: 'HIGH', trigger: 'USER_REQUEST', ownerId: id('ana'), teamId: id('deliveries') };

    expect(
      sentence({ ...all, resolution: 'SPAM', text: 'desk', sort: 'waiting', direction: 'desc', from: '2026-11-01T00:00:00Z' }),
    ).toBeUndefined();
  });

  it('searches for three letters or more, of which one of another script is enough', () => {
    expect(['Jo', ' a ', '%'].map((text) => sentence({ text }))).toEqual(Array(3).fill('Search for at least three letters.'));
    expect(['José', '王', 'a b'].map((text) => sentence({ text }))).toEqual([undefined, undefined, undefined]);
  });

  it('knows no other order', () => {
    expect(sentence({ sort: 'luck' })).toBeDefined();
    expect(sentence({ sort: 'raised', direction: 'sideways' })).toBeDefined();
  });
});
