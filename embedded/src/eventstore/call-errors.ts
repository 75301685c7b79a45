import { Metadata, type ServiceError, status } from '@grpc/grpc-js';
import type { ExpectedRevision } from './recorded-event.js';

/** A gRPC status as the client's error mapping expects it: the name of the exception, and its fields, in the trailing metadata. */
function serviceError(code: status, details: string, trailers: Record<string, string> = {}): ServiceError {
  const metadata = new Metadata();
  for (const [key, value] of Object.entries(trailers)) metadata.set(key, printable(value));
  return Object.assign(new Error(details), { code, details, metadata });
}

export function streamDeleted(stream: string): ServiceError {
  return serviceError(status.FAILED_PRECONDITION, `The stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });
}

export function wrongExpectedRevision(stream: string, expected: ExpectedRevision, head: number): ServiceError {
  const numbers = { no_stream: -1, any: -2, stream_exists: -4 };
  return serviceError(status.FAILED_PRECONDITION, `The stream '${stream}' is not at the expected revision.`, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': String(typeof expected === 'number' ? expected : numbers[expected]),
    ...(head < 0 ? {} : { 'actual-version': String(head) }),
  });
}

export function appendTooLarge(maximum: number): ServiceError {
  return serviceError(status.INVALID_ARGUMENT, `An append may have at most ${maximum} bytes.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(maximum),
  });
}

export function missingEventProperty(): ServiceError {
  return serviceError(status.INVALID_ARGUMENT, 'An event needs a type and a content type.', {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });
}

export function invalidArgument(reason: string): ServiceError {
  return serviceError(status.INVALID_ARGUMENT, reason);
}

export function stopping(): ServiceError {
  return serviceError(status.UNAVAILABLE, 'The event store is stopping.');
}

export function storageFailed(error: unknown): ServiceError {
  return serviceError(status.INTERNAL, `The event store could not write: ${error instanceof Error ? error.message : String(error)}`);
}

export function notImplemented(method: string): ServiceError {
  return serviceError(status.UNIMPLEMENTED, `The embedded event store does not implement ${method}.`);
}

/** gRPC metadata is ASCII only. */
function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) => encodeURIComponent(character));
}
