import {
  Any,
  Code,
  shared,
  status,
  type SharedMessages,
  streamIdentifier,
  type StreamMessages,
  streams,
  uuidMessage,
  WellKnownEmpty,
} from './protocol.js';
import { allStreamPosition } from './read-messages.js';
import type { ExpectedRevision } from './recorded-event.js';

type Response = StreamMessages.BatchAppendResp;

export function batchResponse(correlationId: string, stream: string): Response {
  const response = new streams.BatchAppendResp();
  response.setCorrelationId(uuidMessage(correlationId));
  response.setStreamIdentifier(streamIdentifier(stream));
  return response;
}

export function withSuccess(response: Response, revision: number, position: number | undefined): Response {
  const success = new streams.BatchAppendResp.Success();
  if (revision < 0) success.setNoStream(new WellKnownEmpty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) success.setNoPosition(new WellKnownEmpty());
  else success.setPosition(allStreamPosition(position));
  response.setSuccess(success);
  return response;
}

export function withWrongRevision(response: Response, expected: ExpectedRevision, head: number): Response {
  const wrong = new shared.WrongExpectedVersion();
  if (head < 0) wrong.setCurrentNoStream(new WellKnownEmpty());
  else wrong.setCurrentStreamRevision(String(head));
  if (expected === 'any') wrong.setExpectedAny(new WellKnownEmpty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new WellKnownEmpty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new WellKnownEmpty());
  else wrong.setExpectedStreamPosition(String(expected));
  return withError(response, 'ALREADY_EXISTS', 'WrongExpectedVersion', wrong);
}

export function withStreamDeleted(response: Response, stream: string): Response {
  const deleted = new shared.StreamDeleted();
  deleted.setStreamIdentifier(streamIdentifier(stream));
  return withError(response, 'FAILED_PRECONDITION', 'StreamDeleted', deleted);
}

export function withTooLarge(response: Response, maximum: number): Response {
  const exceeded = new shared.MaximumAppendSizeExceeded();
  exceeded.setMaxappendsize(maximum);
  return withError(response, 'INVALID_ARGUMENT', 'MaximumAppendSizeExceeded', exceeded);
}

export function withTimeout(response: Response): Response {
  return withError(response, 'DEADLINE_EXCEEDED', 'Timeout', new shared.Timeout());
}

/** The client has no name for this one: it shows the message. */
export function withBadRequest(response: Response, reason: string): Response {
  const bad = new shared.BadRequest();
  bad.setMessage(reason);
  return withError(response, 'INVALID_ARGUMENT', 'BadRequest', bad, reason);
}

type Detail =
  | SharedMessages.BadRequest
  | SharedMessages.WrongExpectedVersion
  | SharedMessages.StreamDeleted
  | SharedMessages.MaximumAppendSizeExceeded
  | SharedMessages.Timeout;

/** @param code the gRPC status code, carried inside the message: the call itself goes on */
function withError(response: Response, code: keyof typeof Code, name: string, detail: Detail, message = name): Response {
  const details = new Any();
  details.pack(detail.serializeBinary(), `event_store.client.${name}`);
  const error = new status.Status();
  error.setCode(Code[code]);
  error.setMessage(message);
  error.setDetails(details);
  response.setError(error);
  return response;
}
