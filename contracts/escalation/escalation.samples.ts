import { id } from '../recorded.samples.js';
import type {
  EscalationAssigned,
  EscalationClaimed,
  EscalationContinued,
  EscalationPassedToTeam,
  EscalationPrioritized,
  EscalationRaised,
  EscalationReleased,
  EscalationReopened,
  EscalationResolved,
  EscalationSnoozed,
  EscalationTransferred,
  EscalationWoken,
  NoteAdded,
  ReplySent,
} from './escalation.events.js';
import type { DraftKept, ThreadSeen } from './desk.events.js';

const escalationId = id('escalation');
const conversationId = id('conversation');

export const raised = (over: Partial<EscalationRaised['data']> = {}): EscalationRaised => ({
  type: 'EscalationRaised',
  data: {
    escalationId,
    conversationId,
    customerId: id('leila'),
    trigger: 'LOW_CONFIDENCE',
    priority: 'MEDIUM',
    reason: null,
    confidence: 0.41,
    threshold: 0.6,
    rule: null,
    messagesBefore: 2,
    lastMessage: null,
    previousEscalationId: null,
    ...over,
  },
});

export const claimed = (over: Partial<EscalationClaimed['data']> = {}): EscalationClaimed => ({
  type: 'EscalationClaimed',
  data: { escalationId, operatorId: id('ana'), ...over },
});

export const released = (over: Partial<EscalationReleased['data']> = {}): EscalationReleased => ({
  type: 'EscalationReleased',
  data: { escalationId, operatorId: id('ana'), reason: null, ...over },
});

export const snoozed = (over: Partial<EscalationSnoozed['data']> = {}): EscalationSnoozed => ({
  type: 'EscalationSnoozed',
  data: { escalationId, operatorId: id('ana'), until: null, ...over },
});

export const woken = (over: Partial<EscalationWoken['data']> = {}): EscalationWoken => ({
  type: 'EscalationWoken',
  data: { escalationId, operatorId: id('ana'), cause: 'time', ...over },
});

export const passedToTeam = (over: Partial<EscalationPassedToTeam['data']> = {}): EscalationPassedToTeam => ({
  type: 'EscalationPassedToTeam',
  data: { escalationId, fromOperatorId: id('ana'), teamId: id('deliveries'), note: null, ...over },
});

export const transferred = (over: Partial<EscalationTransferred['data']> = {}): EscalationTransferred => ({
  type: 'EscalationTransferred',
  data: { escalationId, fromOperatorId: id('ana'), toOperatorId: id('ben'), note: null, ...over },
});

export const assigned = (over: Partial<EscalationAssigned['data']> = {}): EscalationAssigned => ({
  type: 'EscalationAssigned',
  data: { escalationId, fromOperatorId: null, toOperatorId: id('ana'), ...over },
});

export const prioritized = (over: Partial<EscalationPrioritized['data']> = {}): EscalationPrioritized => ({
  type: 'EscalationPrioritized',
  data: { escalationId, from: 'MEDIUM', priority: 'URGENT', reason: 'Movers come tomorrow', ...over },
});

export const replied = (over: Partial<ReplySent['data']> = {}): ReplySent => ({
  type: 'ReplySent',
  data: {
    escalationId,
    conversationId,
    operatorId: id('ana'),
    messageId: id('reply'),
    text: 'I am calling the depot now.',
    lastSeen: 3,
    forced: false,
    ...over,
  },
});

export const noted = (over: Partial<NoteAdded['data']> = {}): NoteAdded => ({
  type: 'NoteAdded',
  data: { escalationId, conversationId, operatorId: id('ana'), messageId: id('note'), text: 'The label is torn.', mentions: [], ...over },
});

export const resolved = (over: Partial<EscalationResolved['data']> = {}): EscalationResolved => ({
  type: 'EscalationResolved',
  data: { escalationId, operatorId: id('ana'), resolution: 'ANSWERED', notes: null, duplicateOf: null, referredTo: null, ...over },
});

export const reopened = (over: Partial<EscalationReopened['data']> = {}): EscalationReopened => ({
  type: 'EscalationReopened',
  data: { escalationId, ownerId: null, reason: null, cause: 'operator', ...over },
});

export const continued = (over: Partial<EscalationContinued['data']> = {}): EscalationContinued => ({
  type: 'EscalationContinued',
  data: { escalationId, nextEscalationId: id('next-escalation'), ...over },
});

export const draftKept = (over: Partial<DraftKept['data']> = {}): DraftKept => ({
  type: 'DraftKept',
  data: { escalationId, operatorId: id('ana'), text: 'I am calling', ...over },
});

export const threadSeen = (over: Partial<ThreadSeen['data']> = {}): ThreadSeen => ({
  type: 'ThreadSeen',
  data: { escalationId, operatorId: id('ana'), number: 3, ...over },
});
