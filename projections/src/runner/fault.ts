import type { Recorded } from '@inbox/contracts/recorded';

/** A handler threw on an event: the batch stops there and is tried again, the event is never skipped. */
export class HandlerFailed extends Error {
  override readonly name = 'HandlerFailed';
  constructor(
    readonly event: Pick<Recorded, 'id' | 'type' | 'position'>,
    cause: unknown,
  ) {
    super(`A read model could not take ${event.type} ${event.id}.`, { cause });
  }
}

/** Runs `work`; what it throws is blamed on the event. */
export const blaming = <T>(event: Recorded, work: () => T): T => {
  try {
    return work();
  } catch (cause) {
    throw new HandlerFailed(event, cause);
  }
};

const frames = (error: Error): string[] => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));

/** What a log may hold of an error: names, codes, places in the code. Never its message, which may quote a customer's words. */
export const withoutWords = (error: unknown): object => {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code = 'code' in error ? { code: String(error.code) } : {};
  const event =
    error instanceof HandlerFailed ? { eventId: error.event.id, eventType: error.event.type, position: error.event.position } : {};
  const cause = error.cause instanceof Error ? { cause: withoutWords(error.cause) } : {};
  return { fault: error.name, ...code, ...event, at: frames(error).slice(0, 6), ...cause };
};
