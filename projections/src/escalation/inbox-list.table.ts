import type { Excerpt, Priority, Resolution, Trigger } from '@inbox/contracts/escalation/escalation.events';
import type { Status } from '@inbox/contracts/escalation/escalation.views';
import type { Positioned } from '../runner/read-model.js';
import type { Table } from '../runner/table.js';

export interface InboxRow extends Positioned {
  readonly id: string;
  readonly conversation_id: string;
  readonly customer_id: string;
  readonly status: Status;
  readonly priority: Priority;
  /** 0 urgent to 3 low. */
  readonly priority_rank: number;
  readonly trigger: Trigger;
  readonly owner_id: string | null;
  /** Since when the present owner has it. */
  readonly claimed_at: string | null;
  /** While snoozed: until when; null waits for the customer. */
  readonly snoozed_until: string | null;
  /** The team it was passed to last. */
  readonly team_id: string | null;
  readonly raised_at: string;
  readonly waiting_since: string | null;
  /** The queue's order within a priority: `waiting_since`, else the time of the last change of status or owner. */
  readonly queue_since: string;
  readonly last_author: Excerpt['author'] | null;
  /** The first 200 characters. */
  readonly last_text: string | null;
  readonly last_at: string | null;
  readonly last_customer_message: number;
  readonly messages_before: number;
  readonly resolution: Resolution | null;
  readonly resolved_at: string | null;
  readonly revision: number;
}

const newestFirst = 'raised_at desc, id desc';

/** The indexes keep a page of the queue, of each filter and of each order flat in the number of escalations: each holds its filter and its order. */
export const inboxListTable: Omit<Table<InboxRow>, 'name'> = {
  columns: {
    id: 'uuid not null',
    conversation_id: 'uuid not null',
    customer_id: 'uuid not null',
    status: 'text not null',
    priority: 'text not null',
    priority_rank: 'smallint not null',
    trigger: 'text not null',
    owner_id: 'uuid',
    claimed_at: 'timestamptz',
    snoozed_until: 'timestamptz',
    team_id: 'uuid',
    raised_at: 'timestamptz not null',
    waiting_since: 'timestamptz',
    queue_since: 'timestamptz not null',
    last_author: 'text',
    last_text: 'text',
    last_at: 'timestamptz',
    last_customer_message: 'int not null default 0',
    messages_before: 'int not null',
    resolution: 'text',
    resolved_at: 'timestamptz',
    revision: 'int not null',
    position: 'bigint not null',
  },
  primaryKey: ['id'],
  indexes: [
    `(priority_rank, queue_since, id) where status = 'UNCLAIMED'`,
    `(owner_id, priority_rank, queue_since, id) where status in ('CLAIMED', 'SNOOZED')`,
    '(position)',
    `(${newestFirst})`,
    `(status, ${newestFirst})`,
    '(priority_rank, raised_at, id)',
    `(trigger, ${newestFirst})`,
    `(owner_id, ${newestFirst})`,
    `(team_id, priority_rank, queue_since, id) where status = 'UNCLAIMED' and team_id is not null`,
    `(snoozed_until) where snoozed_until is not null`,
    `(resolution, ${newestFirst}) where resolution is not null`,
    `(team_id, ${newestFirst}) where team_id is not null`,
    `(${newestFirst}) where status <> 'RESOLVED'`,
    '(waiting_since, id) where waiting_since is not null',
    '(resolved_at, id) where resolved_at is not null',
    '(customer_id, raised_at, id)',
  ],
};
