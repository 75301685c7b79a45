import { STREAM_DELETED } from './event-log.js';
import { shared, streamIdentifier, type StreamMessages, streams, uuidMessage } from './protocol.js';
import type { RecordedEvent } from './recorded-event.js';

type ReadResp = StreamMessages.ReadResp;

export function eventMessage(event: RecordedEvent): ReadResp {
  const record = new streams.ReadResp.ReadEvent.RecordedEvent();
  const position = String(event.position);
  record.setId(uuidMessage(event.id));
  record.setStreamIdentifier(streamIdentifier(event.stream));
  // The real server gives a stream's tombstone the last revision there can be.
  record.setStreamRevision(event.type === STREAM_DELETED ? '9223372036854775807' : String(event.revision));
  record.setCommitPosition(position);
  record.setPreparePosition(position);
  record.setData(event.data);
  record.setCustomMetadata(event.metadata);
  const metadata = record.getMetadataMap();
  metadata.set('type', event.type);
  metadata.set('content-type', event.contentType);
  metadata.set('created', `${event.created}0000`); // in ticks of 100 ns
  const read = new streams.ReadResp.ReadEvent();
  read.setEvent(record);
  read.setCommitPosition(position);
  const response = new streams.ReadResp();
  response.setEvent(read);
  return response;
}

export function confirmationMessage(subscriptionId: string): ReadResp {
  const confirmation = new streams.ReadResp.SubscriptionConfirmation();
  confirmation.setSubscriptionId(subscriptionId);
  const response = new streams.ReadResp();
  response.setConfirmation(confirmation);
  return response;
}

export function checkpointMessage(position: number): ReadResp {
  const checkpoint = new streams.ReadResp.Checkpoint();
  checkpoint.setCommitPosition(String(position));
  checkpoint.setPreparePosition(String(position));
  const response = new streams.ReadResp();
  response.setCheckpoint(checkpoint);
  return response;
}

export function caughtUpMessage(): ReadResp {
  const response = new streams.ReadResp();
  response.setCaughtUp(new streams.ReadResp.CaughtUp());
  return response;
}

export function streamNotFoundMessage(stream: string): ReadResp {
  const notFound = new streams.ReadResp.StreamNotFound();
  notFound.setStreamIdentifier(streamIdentifier(stream));
  const response = new streams.ReadResp();
  response.setStreamNotFound(notFound);
  return response;
}

export function allStreamPosition(position: number) {
  const message = new shared.AllStreamPosition();
  message.setCommitPosition(String(position));
  message.setPreparePosition(String(position));
  return message;
}
