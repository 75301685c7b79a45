import type { Outcome } from '@inbox/contracts/conversation/conversation.views';
import type { Priority, Resolution, Trigger } from '@inbox/contracts/escalation/escalation.events';
import type { Status } from '@inbox/contracts/escalation/escalation.views';
import type { Role } from '@inbox/contracts/identity/roles';
import type { Availability } from '@inbox/contracts/operations/operator.events';

export const triggerWords: Readonly<Record<Trigger, string>> = {
  RESTRICTION: 'Restriction',
  USER_REQUEST: 'Asked for a person',
  LOW_CONFIDENCE: 'Low confidence',
  DISSATISFACTION: 'Dissatisfaction',
};
export const priorityWords: Readonly<Record<Priority, string>> = { URGENT: 'Urgent', HIGH: 'High', MEDIUM: 'Medium', LOW: 'Low' };
export const resolutionWords: Readonly<Record<Resolution, string>> = {
  ANSWERED: 'Answered Question',
  ACTION_TAKEN: 'Action Taken',
  REFERRED: 'Referred',
  SPAM: 'Spam',
  DUPLICATE: 'Duplicate',
  NO_RESPONSE: 'No Response',
};
export const statusWords: Readonly<Record<Status, string>> = {
  UNCLAIMED: 'Unclaimed',
  CLAIMED: 'Claimed',
  SNOOZED: 'Snoozed',
  RESOLVED: 'Resolved',
};
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  RESOLVED_BY_AI: 'Resolved by the AI agent',
  ESCALATED: 'Escalated',
  ABANDONED: 'Abandoned',
  LOW_CONFIDENCE: 'Low confidence',
};
export const availabilityWords: Readonly<Record<Availability, string>> = {
  ONLINE: 'Online',
  AWAY: 'Away',
  BUSY: 'Busy',
  OFFLINE: 'Offline',
};
export const roleWords: Readonly<Record<Role, string>> = {
  operator: 'Operator',
  manager: 'Manager',
  admin: 'Admin',
  'platform-admin': 'Platform admin',
  auditor: 'Auditor',
  analyst: 'Analyst',
};
/** Minutes until the first answer is due. */
export const deadlineMinutes: Readonly<Record<Priority, number>> = { URGENT: 5, HIGH: 15, MEDIUM: 60, LOW: 240 };
