import type { StreamMessages } from './protocol.js';
import type { RecordedEvent } from './recorded-event.js';

type FilterOptions = StreamMessages.ReadReq.Options.FilterOptions;

/** Which events of `$all` a reader wants, and after how many looked-at events it wants to hear how far the server has come. */
export interface EventFilter {
  matches(event: RecordedEvent): boolean;
  checkpointEvery: number;
}

/** The real server looks at this many events at a time when the client names no search window. */
const DEFAULT_WINDOW = 32;

/** @throws {SyntaxError} when the regular expression is not one that JavaScript understands */
export function parseFilter(options: FilterOptions | undefined): EventFilter | undefined {
  if (!options) return undefined;
  const onStream = options.getStreamIdentifier();
  const expression = onStream ?? options.getEventType();
  const accepts = textFilter(expression?.getRegex() ?? '', expression?.getPrefixList() ?? []);
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  return {
    matches: (event) => accepts(onStream ? event.stream : event.type),
    checkpointEvery: Math.max(1, window) * Math.max(1, options.getCheckpointintervalmultiplier()),
  };
}

function textFilter(regex: string, prefixes: string[]): (text: string) => boolean {
  if (regex !== '') {
    const pattern = new RegExp(regex);
    return (text) => pattern.test(text);
  }
  return (text) => prefixes.length === 0 || prefixes.some((prefix) => text.startsWith(prefix));
}
