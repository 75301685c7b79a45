import type { InboxItem } from '@inbox/contracts/escalation/escalation.views';
import { priorityWords } from '../../ui/plain-words';
import type { Shortcut } from '../../ui/keys';

export interface PaletteEntry {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly key: string | null;
  readonly run: () => void;
}

const mostEntries = 50;
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Every word that was typed stands somewhere in the name or the detail, in any order, accents apart. */
const fits = ({ name, detail }: PaletteEntry, typed: string): boolean => {
  const text = plain(`${name} ${detail}`);
  return plain(typed)
    .split(/\s+/)
    .every((word) => text.includes(word));
};

/**
 * What the palette lists for what was typed: commands that can be run now, then escalations by their customer.
 * @param open goes to an escalation
 */
export const paletteEntries = (
  typed: string,
  shortcuts: readonly Shortcut[],
  rows: readonly InboxItem[],
  open: (escalationId: string) => void,
): readonly PaletteEntry[] => {
  const commands = shortcuts
    .filter(({ when }) => when?.() ?? true)
    .map(({ description, group, key, run }) => ({ id: `command-${key}-${description}`, name: description, detail: group, key, run }));
  const escalations = rows.map(({ id, customer, priority, lastMessage }) => ({
    id: `escalation-${id}`,
    name: customer.name,
    detail: [priorityWords[priority], lastMessage?.text ?? ''].join(' · '),
    key: null,
    run: () => {
      open(id);
    },
  }));
  return [...commands, ...escalations].filter((entry) => fits(entry, typed)).slice(0, mostEntries);
};
