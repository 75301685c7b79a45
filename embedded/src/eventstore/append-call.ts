import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import { checkAppend, eventBytes, MAX_APPEND_BYTES } from './append-limits.js';
import { streamDeleted } from './call-errors.js';
import type { AppendResult, EventLog } from './event-log.js';
import type { GroupCommit } from './group-commit.js';
import { expectedRevision, proposedEvent } from './proposed-events.js';
import { shared, type StreamMessages, streamNameOf, streams } from './protocol.js';
import type { ProposedAppend } from './recorded-event.js';

type AppendCall = ServerReadableStream<StreamMessages.AppendReq, StreamMessages.AppendResp>;

/** Serves `Append`: one append per call, its events streamed in one by one. */
export function serveAppend(log: EventLog, group: GroupCommit) {
  return (call: AppendCall, answer: sendUnaryData<StreamMessages.AppendResp>): void => {
    const append: ProposedAppend = { stream: '', expected: 'any', events: [] };
    let bytes = 0;
    call.on('data', (request: StreamMessages.AppendReq) => {
      const options = request.getOptions();
      if (options) {
        append.stream = streamNameOf(options.getStreamIdentifier());
        append.expected = expectedRevision(options, options.getRevision());
      }
      const message = request.getProposedMessage();
      if (!message || bytes > MAX_APPEND_BYTES) return;
      const event = proposedEvent(message);
      bytes += eventBytes(event);
      append.events.push(event);
    });
    call.on('end', () => {
      finish(log, group, append, bytes).then(
        (response) => {
          answer(null, response);
        },
        (error: unknown) => {
          answer(error instanceof Error ? error : new Error(String(error)));
        },
      );
    });
  };
}

async function finish(log: EventLog, group: GroupCommit, append: ProposedAppend, bytes: number): Promise<StreamMessages.AppendResp> {
  checkAppend(append, bytes);
  const result = await group.run(() => log.append(append));
  if (result.outcome === 'deleted') throw streamDeleted(append.stream);
  const response = new streams.AppendResp();
  if (result.outcome === 'written') response.setSuccess(successMessage(result));
  else response.setWrongExpectedVersion(wrongRevisionMessage(append, result.head));
  return response;
}

function successMessage({ revision, position }: Extract<AppendResult, { outcome: 'written' }>): StreamMessages.AppendResp.Success {
  const success = new streams.AppendResp.Success();
  if (revision < 0) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) {
    success.setNoPosition(new shared.Empty());
    return success;
  }
  const message = new streams.AppendResp.Position();
  message.setCommitPosition(String(position));
  message.setPreparePosition(String(position));
  success.setPosition(message);
  return success;
}

function wrongRevisionMessage({ expected }: ProposedAppend, head: number): StreamMessages.AppendResp.WrongExpectedVersion {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (head < 0) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(head));
  if (expected === 'any') wrong.setExpectedAny(new shared.Empty());
  else if (expected === 'no_stream') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'stream_exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedRevision(String(expected));
  return wrong;
}
