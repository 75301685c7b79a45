import type { SessionView } from '@inbox/contracts/identity/session.views';
import type { InboxApi } from './inbox-api.js';
import type { Handle, Story } from './story.js';

/** Who plays which operator in this workspace. */
export type Cast = ReadonlyMap<Handle, Pick<SessionView, 'id' | 'name'>>;

export const isHandle = (word: string): word is Handle => /^operator\d\d$/.test(word);

/** Every operator who acts or is named in the stories. */
export const handlesIn = (stories: readonly Story[]): Handle[] => {
  const words = JSON.stringify(stories).match(/\boperator\d\d\b/g) ?? [];
  return [...new Set(words)].filter(isHandle).toSorted();
};

/**
 * Signs in as each operator once: only the session's answer ties an e-mail address to an id and a name.
 * @param password the one that all demo accounts have
 */
export const castOperators = async (api: InboxApi, handles: readonly Handle[], password: string): Promise<Cast> => {
  const signIn = async (handle: Handle): Promise<[Handle, SessionView]> => [handle, await api.signIn(`${handle}@demo.test`, password)];
  return new Map(await Promise.all(handles.map(signIn)));
};

/** @throws Error when the operator was not cast: a fault of the stories, not of the instance */
export const actor = (cast: Cast, handle: Handle): Pick<SessionView, 'id' | 'name'> => {
  const found = cast.get(handle);
  if (!found) throw new Error(`Nobody plays ${handle}.`);
  return found;
};

/** Puts names in: `@operator07` becomes `@Full Name`, `{operator07}` the first name. */
export const withNames = (text: string, cast: Cast): string =>
  text
    .replace(/@(operator\d\d)\b/g, (whole, handle: string) => (isHandle(handle) ? `@${actor(cast, handle).name}` : whole))
    .replace(/\{(operator\d\d)\}/g, (whole, handle: string) => {
      const [first = whole] = isHandle(handle) ? actor(cast, handle).name.split(' ') : [];
      return first;
    });

/** The ids of those whom a note mentions. */
export const mentionedIn = (text: string, cast: Cast): string[] => {
  const handles = [...text.matchAll(/@(operator\d\d)\b/g)].map(([, handle = '']) => handle);
  return [...new Set(handles)].filter(isHandle).map((handle) => actor(cast, handle).id);
};
