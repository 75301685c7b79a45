export interface TextPart {
  readonly text: string;
  /** Where it leads, only ever http or https. */
  readonly href: string | null;
}

const address = /https?:\/\/[^\s<>"“”]+/giu;
const trailing = /[.,;:!?'’»)\]}…]+$/u;

/** The address without the punctuation of the sentence around it; a closing bracket stays where one was opened. */
const trimmed = (found: string): string => {
  const ending = trailing.exec(found)?.[0] ?? '';
  const bare = found.slice(0, found.length - ending.length);
  return ending.startsWith(')') && bare.includes('(') ? `${bare})` : bare;
};

/** Only http and https get this far: the pattern finds nothing else. */
const isAddress = (text: string): boolean => URL.parse(text)?.hostname.includes('.') ?? false;

/** Plain text cut at its web addresses. Nothing in it is ever taken for HTML. */
export const linkedText = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = [];
  let done = 0;
  for (const found of text.matchAll(address)) {
    const href = trimmed(found[0]);
    if (!isAddress(href)) continue;
    if (found.index > done) parts.push({ text: text.slice(done, found.index), href: null });
    parts.push({ text: href, href });
    done = found.index + href.length;
  }
  if (done < text.length) parts.push({ text: text.slice(done), href: null });
  return parts;
};

/** About how many lines a text takes in a bubble, at 72 characters a line. */
export const linesOf = (text: string): number =>
  text.split('\n').reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph.length / 72)), 0);
