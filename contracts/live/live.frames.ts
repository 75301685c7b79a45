import type { MessageView } from '../conversation/conversation.views.js';
import type { EscalationView, InboxCounts, InboxItem, PersonName } from '../escalation/escalation.views.js';
import type { OverviewView } from '../operations/floor.views.js';

/** What a client can watch. */
export type LiveView = 'queue' | 'operations' | 'presence' | `escalation:${string}`;

/** What a client says on `/live`. */
export type ClientFrame =
  /** Watch a view, from the position of the snapshot or frame last applied. */
  | { readonly type: 'subscribe'; readonly view: LiveView; readonly after: string }
  | { readonly type: 'unsubscribe'; readonly view: LiveView }
  /** Which escalation is on screen, and whether its operator is typing. */
  | { readonly type: 'viewing'; readonly escalationId: string | null; readonly typing: boolean };

/** Rows as they stand at `position`; applying a frame twice changes nothing. */
export interface QueueFrame {
  readonly type: 'queue';
  readonly view: 'queue';
  readonly position: string;
  readonly items: readonly InboxItem[];
  readonly counts: Omit<InboxCounts, 'mine'>;
  /** How many each operator holds, for the operators concerned. */
  readonly held: Readonly<Record<string, number>>;
}
export interface EscalationFrame {
  readonly type: 'escalation';
  readonly view: `escalation:${string}`;
  readonly position: string;
  readonly escalation: EscalationView;
  /** Entries of the thread that are new since the last frame or the asked position. */
  readonly messages: readonly MessageView[];
}
/** The whole floor as it stands at `position`: each frame takes the place of the one before. */
export interface OperationsFrame {
  readonly type: 'operations';
  readonly view: 'operations';
  readonly position: string;
  readonly overview: OverviewView;
}
/** Who has an escalation on screen. Sent whole for one escalation at each change. */
export interface PresenceFrame {
  readonly type: 'presence';
  readonly view: 'presence';
  readonly escalationId: string;
  readonly people: readonly (PersonName & { readonly typing: boolean })[];
}
/** Too much was missed, or the position is unknown: take a snapshot, then subscribe again. */
export interface ResyncFrame {
  readonly type: 'resync';
  readonly view: LiveView;
}
/** At least every 10 s. `stale` is true while the event store is away. */
export interface HeartbeatFrame {
  readonly type: 'heartbeat';
  readonly position: string;
  readonly stale: boolean;
}
export type ServerFrame = QueueFrame | EscalationFrame | OperationsFrame | PresenceFrame | ResyncFrame | HeartbeatFrame;
