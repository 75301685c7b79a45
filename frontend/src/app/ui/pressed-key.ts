/** An input method composes (an unfinished 漢字, an accent): the key belongs to it, Enter included. */
export const isComposing = (event: KeyboardEvent): boolean =>
  // Safari ends the composition before the keydown of its Enter, and tells it only by this old code.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  event.isComposing || event.keyCode === 229;

const fields = 'input:not([type="checkbox"], [type="radio"], [type="button"]), textarea, select, [contenteditable="true"]';

const isField = (target: EventTarget | null): boolean => target instanceof Element && target.matches(fields);

/** The key is text that somebody types into a field, so no shortcut. */
export const isForTyping = (event: KeyboardEvent): boolean =>
  isField(event.target) && !event.ctrlKey && !event.metaKey && !/^F\d+$/u.test(event.key);

/**
 * Whether the pressed key is the named one. Ctrl and Cmd count alike; Shift is asked only where it is named, because `?` is
 * Shift+/ on one keyboard and Shift+ß on another.
 * @param name `c`, `Escape`, `?`, `Ctrl+Enter`, `Ctrl+Shift+K`
 */
export const matches = (event: KeyboardEvent, name: string): boolean => {
  const parts = name === '+' ? ['+'] : name.split('+');
  const key = parts.at(-1) ?? '';
  const needs = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === needs('Ctrl') &&
    event.altKey === needs('Alt') &&
    (!needs('Shift') || event.shiftKey)
  );
};
