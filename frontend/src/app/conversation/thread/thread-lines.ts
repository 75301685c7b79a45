import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import { dayInWords } from '../../ui/spans-of-time';
import { systemSentence } from '../../ui/sentences';

interface DayLine {
  readonly kind: 'day';
  readonly key: string;
  readonly words: string;
}
interface NewLine {
  readonly kind: 'new';
  readonly key: string;
}
interface SystemLine {
  readonly kind: 'system';
  readonly key: string;
  readonly type: string;
  readonly sentence: string;
  readonly at: string;
}
interface SaidLine {
  readonly kind: 'said';
  readonly key: string;
  readonly message: MessageView;
  /** By the same author as the line before, shortly after it: the name need not stand again. */
  readonly goesOn: boolean;
}
export type ThreadLine = DayLine | NewLine | SystemLine | SaidLine;

const shortly = 3 * 60_000;

const goesOn = (message: MessageView, before: MessageView | undefined): boolean =>
  before?.author === message.author &&
  before.authorId === message.authorId &&
  before.kind === message.kind &&
  Date.parse(message.at) - Date.parse(before.at) < shortly;

const dayOf = (message: MessageView): string => new Date(message.at).toDateString();

const lineOf = (message: MessageView, before: MessageView | undefined, meId: string): ThreadLine =>
  message.author === 'system'
    ? { kind: 'system', key: message.id, type: message.event?.type ?? '', sentence: systemSentence(message, meId), at: message.at }
    : { kind: 'said', key: message.id, message, goesOn: goesOn(message, before) };

/** A thread as it is read: days set apart, what is new marked, system lines in words. */
export const threadLines = (messages: readonly MessageView[], meId: string, newFrom: number | null, now: Date): readonly ThreadLine[] =>
  messages.flatMap((message, index) => {
    const before = messages[index - 1];
    const isNewDay = before === undefined || dayOf(before) !== dayOf(message);
    const isFirstNew =
      message.number === newFrom || (newFrom !== null && before !== undefined && before.number < newFrom && message.number > newFrom);
    const apart = isNewDay || isFirstNew;
    return [
      ...(isNewDay ? [{ kind: 'day', key: `day-${message.id}`, words: dayInWords(new Date(message.at), now) } as const] : []),
      ...(isFirstNew ? [{ kind: 'new', key: 'new' } as const] : []),
      lineOf(message, apart ? undefined : before, meId),
    ];
  });
