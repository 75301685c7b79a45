import { appendTooLarge, invalidArgument, missingEventProperty } from './call-errors.js';
import type { ProposedAppend, ProposedEvent } from './recorded-event.js';

/** The real server's default up to version 25.0, in bytes. */
export const MAX_APPEND_BYTES = 1024 * 1024;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Counted as the real server does: data, metadata, and the type in UTF-16. */
export function eventBytes({ data, metadata, type }: ProposedEvent): number {
  return data.length + metadata.length + 2 * type.length;
}

/**
 * @param bytes the size of all events that the client sent, of which `append` may hold only the first
 * @throws {ServiceError} INVALID_ARGUMENT when the stream or an event is not one the log can hold
 */
export function checkAppend(append: ProposedAppend, bytes: number): void {
  if (append.stream === '' || append.stream === '$all') throw invalidArgument(`There is no stream '${append.stream}' to write to.`);
  for (const { id, type, contentType } of append.events) {
    if (type === '' || contentType === '') throw missingEventProperty();
    if (!UUID.test(id)) throw invalidArgument(`'${id}' is not a UUID.`);
  }
  if (bytes > MAX_APPEND_BYTES) throw appendTooLarge(MAX_APPEND_BYTES);
}
