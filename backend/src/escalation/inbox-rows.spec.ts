import { describe, expect, it } from '@jest/globals';
import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { claimed, raised, released, resolved, transferred } from '@inbox/contracts/escalation/escalation.samples';
import type { Actor } from '@inbox/contracts/recorded';
import { id, operator } from '@inbox/contracts/recorded.samples';
import { given, refusalOf } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { readableBy } from './get-escalation-history.js';
import { toEscalationView, type EscalationRow } from './get-escalation.js';
import { counts } from './get-inbox-list.js';
import { toInboxItem, toListItem } from './inbox-rows.js';

/** A row as JSON out of Postgres writes it. */
const row = (over: Partial<EscalationRow> = {}): EscalationRow => ({
  id: id('escalation'),
  conversation_id: id('conversation'),
  customer_id: id('leila'),
  customer_name: 'Leila Haddad',
  status: 'CLAIMED',
  priority: 'URGENT',
  priority_rank: 0,
  trigger: 'LOW_CONFIDENCE',
  owner_id: id('ana'),
  owner_name: 'Ana Marín',
  team_id: null,
  team_name: null,
  claimed_at: '2026-11-02T09:02:00.5+00:00',
  snoozed_until: null,
  raised_at: '2026-11-02T09:00:00+00:00',
  waiting_since: '2026-11-02T10:00:00+01:00',
  queue_since: '2026-11-02T09:00:00+00:00',
  last_author: 'customer',
  last_text: 'Where is my desk?',
  last_at: '2026-11-02T08:59:00+00:00',
  last_customer_message: 5,
  revision: 3,
  position: '4200',
  seen: 4,
  reason: null,
  confidence: 0.41,
  threshold: 0.6,
  rule: null,
  previous_escalation_id: null,
  resolution: null,
  notes: null,
  duplicate_of: null,
  referred_to: null,
  resolved_at: null,
  resolved_by: null,
  resolver_name: null,
  ...over,
});

describe('A row of the queue, as it is shown', () => {
  it('tells times in UTC with milliseconds, however the database writes them', () => {
    expect(toInboxItem(row(), true)).toMatchObject({
      raisedAt: '2026-11-02T09:00:00.000Z',
      waitingSince: '2026-11-02T09:00:00.000Z',
      lastMessage: { at: '2026-11-02T08:59:00.000Z' },
    });
  });

  it('is unread while the customer has written what its reader has not seen', () => {
    expect(toInboxItem(row({ seen: 4 }), true).unread).toBe(true);
    expect(toInboxItem(row({ seen: 5 }), true).unread).toBe(false);
  });

  it('is unread to nobody in a frame for all', () => {
    expect(toInboxItem(row({ seen: 0 }), false).unread).toBe(false);
  });

  it('has an owner only where it has one', () => {
    expect(toInboxItem(row(), true).owner).toEqual({ id: id('ana'), name: 'Ana Marín' });
    expect(toInboxItem(row({ owner_id: null, owner_name: null }), true).owner).toBeNull();
  });

  it('names the team that it was passed to, while there is that team', () => {
    const team = { id: id('deliveries'), name: 'Deliveries' };

    expect(toInboxItem(row({ team_id: team.id, team_name: team.name }), true).team).toEqual(team);
    expect(toInboxItem(row({ team_id: team.id, team_name: null }), true).team).toBeNull();
    expect(toInboxItem(row(), true).team).toBeNull();
  });

  it('goes on without names and messages that are not there yet', () => {
    const item = toInboxItem(row({ customer_name: null, owner_name: null, last_text: null, waiting_since: null }), true);

    expect(item).toMatchObject({
      customer: { name: 'Unknown customer' },
      owner: { name: 'Unknown operator' },
      lastMessage: null,
      waitingSince: null,
    });
  });
});

describe('An escalation, as it is shown', () => {
  it('has its context, and since when its owner has it', () => {
    expect(toEscalationView(row(), true, false)).toMatchObject({
      claimedAt: '2026-11-02T09:02:00.500Z',
      context: { confidence: 0.41, threshold: 0.6 },
      resolution: null,
      revision: 3,
      stale: false,
    });
  });

  it('has a resolution exactly once it is resolved', () => {
    const over = row({
      resolution: 'ANSWERED',
      notes: 'All well',
      resolved_at: '2026-11-02T10:00:00+00:00',
      resolved_by: id('ana'),
      resolver_name: 'Ana Marín',
    });

    expect(toEscalationView(over, true, true)).toMatchObject({
      resolution: { type: 'ANSWERED', notes: 'All well', at: '2026-11-02T10:00:00.000Z', by: { name: 'Ana Marín' } },
      stale: true,
    });
  });
});

describe('A row of the list of all, as it is shown', () => {
  const inList = { ...row({ status: 'RESOLVED', notes: 'All well' }), team_id: null, handle_time: 372_000 };

  it('tells how it ended, and how long it was handled', () => {
    const resolved = { ...inList, resolution: 'ANSWERED', resolved_at: '2026-11-02T10:00:00+00:00' } as const;

    expect(toListItem(resolved).outcome).toEqual({
      type: 'ANSWERED',
      at: '2026-11-02T10:00:00.000Z',
      notes: 'All well',
      handleMs: 372_000,
    });
  });

  it('has no outcome while it is open', () => {
    expect(toListItem({ ...inList, status: 'CLAIMED' }).outcome).toBeNull();
  });
});

describe('The counts beside the queue', () => {
  it('are the reader’s own, and nothing where nothing is counted', () => {
    expect(counts({ unclaimed: 27, urgent: 4, active: 38, [`owner:${id('ana')}`]: 3, [`owner:${id('ben')}`]: 5 }, id('ana'))).toEqual({
      mine: 3,
      unclaimed: 27,
      urgent: 4,
      active: 38,
    });
    expect(counts({}, id('ana'))).toEqual({ mine: 0, unclaimed: 0, urgent: 0, active: 0 });
  });
});

describe('Who reads the history of an escalation', () => {
  const refused = (by: Actor, ...events: EscalationEvent[]): string | null => {
    const { state } = given(escalations, ...events);
    try {
      readableBy(by, state);
      return null;
    } catch {
      return refusalOf(() => {
        readableBy(by, state);
      }).code;
    }
  };

  it('is its owner, and whoever resolved it', () => {
    expect(refused(operator('ana'), raised(), claimed())).toBeNull();
    expect(refused(operator('ana'), raised(), claimed(), resolved())).toBeNull();
  });

  it('is no operator who does not have it, or no longer', () => {
    expect(refused(operator('ben'), raised(), claimed())).toBe('FORBIDDEN');
    expect(refused(operator('ana'), raised(), claimed(), released())).toBe('FORBIDDEN');
    expect(refused(operator('ana'), raised(), claimed(), transferred())).toBe('FORBIDDEN');
  });

  it.each(['manager', 'admin', 'platform-admin', 'auditor'] as const)('is every %s', (role) => {
    expect(refused({ id: id('mona'), kind: 'operator', role }, raised())).toBeNull();
  });

  it('is nobody where there is none', () => {
    expect(refused(operator('ana'))).toBe('NOT_FOUND');
  });
});
