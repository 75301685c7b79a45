import { conversationBegun } from './analytics/conversation-begun.js';
import { measured } from './analytics/measured.js';
import { conversationList } from './conversation/conversation-list.js';
import { conversationThread } from './conversation/conversation-thread.js';
import { csNote } from './customer/cs-note.js';
import { customerActivity } from './customer/customer-activity.js';
import { customerHistory } from './customer/customer-history.js';
import { customerProfile } from './customer/customer-profile.js';
import { desk } from './escalation/desk.js';
import { escalationCard } from './escalation/escalation-card.js';
import { inboxList } from './escalation/inbox-list.js';
import { floorHour } from './operations/floor-hour.js';
import { floorSearch } from './operations/floor-search.js';
import { operatorDirectory } from './operations/operator-directory.js';
import { teamDirectory } from './operations/team-directory.js';
import { responseTemplate } from './operations/response-template.js';
import type { ReadModel } from './runner/read-model.js';

/** Every read model of the product. */
export const readModels: readonly ReadModel[] = [
  inboxList,
  escalationCard,
  conversationThread,
  conversationList,
  customerProfile,
  customerActivity,
  customerHistory,
  csNote,
  operatorDirectory,
  teamDirectory,
  responseTemplate,
  floorHour,
  floorSearch,
  desk,
  measured,
  conversationBegun,
];
