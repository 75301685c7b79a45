import type { TemplateView } from '@inbox/contracts/operations/settings.views';

/** A `/` that begins a word, and what was typed after it, up to the caret. */
export interface SlashWord {
  readonly from: number;
  readonly to: number;
  readonly typed: string;
}

/** The word with a `/` in which the caret stands, or null: `and/or` and addresses are none. */
export const slashWordAt = (text: string, caret: number): SlashWord | null => {
  const typed = /(?:^|\s)\/([^\s/]*)$/u.exec(text.slice(0, caret))?.[1];
  return typed === undefined ? null : { from: caret - typed.length - 1, to: caret, typed };
};

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Templates whose name has what was typed; those that begin with it first. */
export const matchingTemplates = (templates: readonly TemplateView[], typed: string): readonly TemplateView[] => {
  const wanted = plain(typed);
  const place = ({ name }: TemplateView): number => plain(name).indexOf(wanted);
  return templates
    .filter((template) => place(template) >= 0)
    .toSorted((one, other) => Number(place(one) > 0) - Number(place(other) > 0) || one.name.localeCompare(other.name));
};
