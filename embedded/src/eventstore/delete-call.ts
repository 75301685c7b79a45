import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { streamDeleted, wrongExpectedRevision } from './call-errors.js';
import type { EventLog } from './event-log.js';
import type { GroupCommit } from './group-commit.js';
import { expectedRevision } from './proposed-events.js';
import { type StreamMessages, streamNameOf, streams } from './protocol.js';
import type { ExpectedRevision } from './recorded-event.js';

type DeleteOptions = StreamMessages.DeleteReq.Options | StreamMessages.TombstoneReq.Options;
type Remove = (log: EventLog, stream: string) => number;

/** Serves `Delete`: the stream's events are hidden, and its next append reopens it. */
export function serveDelete(log: EventLog, group: GroupCommit) {
  return (
    { request }: ServerUnaryCall<StreamMessages.DeleteReq, StreamMessages.DeleteResp>,
    answer: sendUnaryData<StreamMessages.DeleteResp>,
  ): void => {
    const position = new streams.DeleteResp.Position();
    const response = new streams.DeleteResp();
    response.setPosition(position);
    const removed = remove(log, group, request.getOptions(), (target, stream) => target.softDelete(stream));
    void respond(removed, position, response, answer);
  };
}

/** Serves `Tombstone`: the stream is closed for good. */
export function serveTombstone(log: EventLog, group: GroupCommit) {
  return (
    { request }: ServerUnaryCall<StreamMessages.TombstoneReq, StreamMessages.TombstoneResp>,
    answer: sendUnaryData<StreamMessages.TombstoneResp>,
  ): void => {
    const position = new streams.TombstoneResp.Position();
    const response = new streams.TombstoneResp();
    response.setPosition(position);
    const removed = remove(log, group, request.getOptions(), (target, stream) => target.tombstone(stream));
    void respond(removed, position, response, answer);
  };
}

function remove(log: EventLog, group: GroupCommit, options: DeleteOptions | undefined, how: Remove): Promise<number> {
  const stream = streamNameOf(options?.getStreamIdentifier());
  const expected = options ? expectedRevision(options, options.getRevision()) : 'any';
  // The refusal is returned, not thrown: a throw would undo the other writes of the group.
  return group
    .run(() => refusalOf(log, stream, expected) ?? how(log, stream))
    .then((result) => {
      if (typeof result !== 'number') throw result;
      return result;
    });
}

function refusalOf(log: EventLog, stream: string, expected: ExpectedRevision): Error | undefined {
  const { head, tombstoned } = log.stateOf(stream);
  if (tombstoned) return streamDeleted(stream);
  if (expected === 'any') return undefined;
  const fits = expected === 'stream_exists' ? head >= 0 : head === (expected === 'no_stream' ? -1 : expected);
  return fits ? undefined : wrongExpectedRevision(stream, expected, head);
}

interface PositionMessage {
  setCommitPosition(value: string): unknown;
  setPreparePosition(value: string): unknown;
}

async function respond<T>(removed: Promise<number>, message: PositionMessage, response: T, answer: sendUnaryData<T>): Promise<void> {
  try {
    const position = String(await removed);
    message.setCommitPosition(position);
    message.setPreparePosition(position);
    answer(null, response);
  } catch (error) {
    answer(error instanceof Error ? error : new Error(String(error)));
  }
}
