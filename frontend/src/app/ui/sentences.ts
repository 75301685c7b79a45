import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import type { HistoryEntry } from '@inbox/contracts/escalation/escalation.views';
import { clockAndDate } from './spans-of-time';
import { priorityWords, resolutionWords, triggerWords } from './plain-words';

const lower = (words: string): string => words.toLowerCase();
const percent = (share: number): string => `${Math.round(share * 100)} %`;
const because = (details: string | null): string => (details?.trim() ? `: ${details.trim()}` : '');
const wordOf = (words: Readonly<Record<string, string>>, ...codes: readonly (string | null)[]): string | undefined =>
  codes.map((code) => (code === null ? undefined : words[code])).find((word) => word !== undefined);

/** A line of the system in a thread, e.g. "You released this: lunch". */
export const systemSentence = ({ event, authorId, authorName, text }: MessageView, meId: string): string => {
  if (event === null) return text;
  const { type, from, to, toName } = event;
  const who = authorId === meId ? 'You' : (authorName ?? 'The system');
  const whom = to === meId ? 'you' : (toName ?? 'a colleague');
  switch (type) {
    case 'EscalationRaised': {
      const trigger = wordOf(triggerWords, from, to);
      const priority = wordOf(priorityWords, from, to);
      return `Escalated${trigger ? `: ${lower(trigger)}` : ''}${priority ? ` · priority ${priority}` : ''}${text ? ` · ${text}` : ''}`;
    }
    case 'EscalationClaimed':
      return `${who} claimed this`;
    case 'EscalationReleased':
      return `${who} released this${because(text)}`;
    case 'EscalationTransferred':
      return `${who} transferred this to ${whom}${because(text)}`;
    case 'EscalationAssigned':
      return `${who} assigned this to ${whom}${because(text)}`;
    case 'EscalationPassedToTeam':
      return `${who} passed this to ${toName ?? 'a team'}${because(text)}`;
    case 'EscalationSnoozed':
      return `${who} snoozed this until ${snoozeEnd(to)}`;
    case 'EscalationWoken':
      return wokenBy(who, from);
    case 'EscalationPrioritized':
      return `${who} changed the priority from ${wordOf(priorityWords, from) ?? '?'} to ${wordOf(priorityWords, to) ?? '?'}${because(text)}`;
    case 'EscalationResolved':
      return `${who} resolved this${asResolution(wordOf(resolutionWords, to, from))}${because(text)}`;
    case 'EscalationReopened':
      return authorId === null ? `Reopened${because(text)}` : `${who} reopened this${because(text)}`;
    case 'EscalationContinued':
      return 'The conversation goes on in a new escalation';
    default:
      return text || type;
  }
};

/** @param until RFC 3339, or null: until the customer writes */
export const snoozeEnd = (until: string | null): string =>
  until === null ? 'the customer writes' : clockAndDate(new Date(until), new Date());

const wokenBy = (who: string, cause: string | null): string => {
  if (cause === 'customer-wrote') return 'Back from snooze: the customer wrote';
  return cause === 'time' ? 'Back from snooze: the time has come' : `${who} ended the snooze`;
};

const asResolution = (word: string | undefined): string => (word ? ` as ${lower(word)}` : '');

const isOf = <Type extends EscalationEvent['type']>(
  entry: HistoryEntry,
  type: Type,
): entry is HistoryEntry & Extract<EscalationEvent, { type: Type }> => entry.type === type;

const actors: Readonly<Record<HistoryEntry['by']['kind'], (name: string) => string>> = {
  operator: (name) => name,
  customer: (name) => name || 'The customer',
  agent: () => 'The AI agent',
  integration: (name) => name || 'An integration',
  system: () => 'The system',
};

const raised = ({ data }: HistoryEntry & Extract<EscalationEvent, { type: 'EscalationRaised' }>): string => {
  const figures =
    data.confidence !== null && data.threshold !== null ? ` (${percent(data.confidence)} under ${percent(data.threshold)})` : '';
  const rule = data.rule ? ` (rule “${data.rule}”)` : '';
  return `Escalated: ${lower(triggerWords[data.trigger])}${figures}${rule}, priority ${priorityWords[data.priority]}${because(data.reason)}`;
};

const resolved = (who: string, { data }: HistoryEntry & Extract<EscalationEvent, { type: 'EscalationResolved' }>): string => {
  const details = data.referredTo ? `, to ${data.referredTo}` : data.duplicateOf ? ` of ${data.duplicateOf}` : '';
  return `${who} resolved this as ${lower(resolutionWords[data.resolution])}${details}${because(data.notes)}`;
};

const reopened = (
  who: string,
  named: (id: string) => string,
  { data }: HistoryEntry & Extract<EscalationEvent, { type: 'EscalationReopened' }>,
): string => {
  const start = data.cause === 'customer-wrote' ? 'Reopened because the customer wrote again' : `${who} reopened this`;
  return `${start}${data.ownerId ? `, back with ${named(data.ownerId)}` : ''}${because(data.reason)}`;
};

/**
 * An entry of the history, e.g. "Ana Marín claimed this".
 * @param customerName names the customer where the entry does not
 */
export const historySentence = (entry: HistoryEntry, meId: string, customerName = ''): string => {
  const name = entry.by.name || (entry.by.kind === 'customer' ? customerName : '');
  const who = entry.by.id === meId ? 'You' : actors[entry.by.kind](name);
  const named = (id: string): string => (id === meId ? 'you' : (entry.names[id] ?? 'a colleague'));
  if (isOf(entry, 'EscalationRaised')) return raised(entry);
  if (isOf(entry, 'EscalationClaimed')) return `${who} claimed this`;
  if (isOf(entry, 'EscalationReleased')) {
    const whose = entry.data.operatorId === entry.by.id ? 'this' : `this from ${named(entry.data.operatorId)}`;
    return `${who} released ${whose}${because(entry.data.reason)}`;
  }
  if (isOf(entry, 'EscalationTransferred'))
    return `${who} transferred this to ${named(entry.data.toOperatorId)}${because(entry.data.note)}`;
  if (isOf(entry, 'EscalationAssigned'))
    return `${who} assigned this to ${named(entry.data.toOperatorId)}${because(entry.data.reason ?? null)}`;
  if (isOf(entry, 'EscalationPassedToTeam'))
    return `${who} passed this to ${entry.names[entry.data.teamId] ?? 'a team'}${because(entry.data.note)}`;
  if (isOf(entry, 'EscalationSnoozed')) return `${who} snoozed this until ${snoozeEnd(entry.data.until)}`;
  if (isOf(entry, 'EscalationWoken')) return wokenBy(who, entry.data.cause);
  if (isOf(entry, 'EscalationPrioritized')) {
    const { from, priority, reason } = entry.data;
    return `${who} changed the priority from ${priorityWords[from]} to ${priorityWords[priority]}${because(reason)}`;
  }
  if (isOf(entry, 'ReplySent')) return `${who} replied${entry.data.forced ? ', though newer messages had come' : ''}`;
  if (isOf(entry, 'NoteAdded')) return `${who} left a note for the team`;
  if (isOf(entry, 'EscalationResolved')) return resolved(who, entry);
  if (isOf(entry, 'EscalationReopened')) return reopened(who, named, entry);
  if (isOf(entry, 'EscalationContinued')) return 'The conversation goes on in a new escalation';
  return entry.type === 'AgentAnswered' ? 'The AI agent answered' : `${who} wrote`;
};
