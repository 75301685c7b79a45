import type { EventMetadata, Recorded } from '@inbox/contracts/recorded';
import type { AllStreamRecordedEvent } from '@eventstore/db-client';
import { HandlerFailed } from './fault.js';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
const isEnvelope = (value: unknown): value is EventMetadata => isObject(value) && 'actor' in value && 'commandId' in value;

/**
 * The event as the contracts describe it. Its time is the store's, unless it was imported and says when it happened.
 * @throws HandlerFailed when its data is no JSON object or its metadata no envelope of ours
 */
export const recordedFrom = ({ id, type, streamId, revision, position, created, data, metadata }: AllStreamRecordedEvent): Recorded => {
  const place = position.commit.toString();
  if (!isObject(data) || !isEnvelope(metadata))
    throw new HandlerFailed({ id, type, position: place }, new TypeError('Not one of our events'));
  return {
    id,
    type,
    data,
    stream: streamId,
    revision: Number(revision),
    position: place,
    at: (metadata.occurredAt === undefined ? created : new Date(metadata.occurredAt)).toISOString(),
    metadata,
  };
};
