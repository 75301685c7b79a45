import { type ClientReadableStream, credentials } from '@grpc/grpc-js';
import { shared, streamIdentifier, type StreamMessages, streams, StreamsClient } from './protocol.js';

type ReadReq = StreamMessages.ReadReq;
type ReadResp = StreamMessages.ReadResp;

/** The protocol without the client's own buffers, for what only the wire shows: the order of messages, and who waits for whom. */
export function rawClient(url: string): StreamsClient {
  return new StreamsClient(new URL(url).host, credentials.createInsecure());
}

/** @param prefix undefined for an unfiltered subscription to `$all` */
export function subscribeToAllRequest(from: bigint, prefix?: string): ReadReq {
  const options = new streams.ReadReq.Options();
  const all = new streams.ReadReq.Options.AllOptions();
  const position = new streams.ReadReq.Options.Position();
  position.setCommitPosition(String(from));
  position.setPreparePosition(String(from));
  all.setPosition(position);
  options.setAll(all);
  options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  if (prefix === undefined) options.setNoFilter(new shared.Empty());
  else options.setFilter(prefixFilter(prefix));
  return request(options);
}

export function subscribeToStreamRequest(stream: string): ReadReq {
  const options = new streams.ReadReq.Options();
  const target = new streams.ReadReq.Options.StreamOptions();
  target.setStreamIdentifier(streamIdentifier(stream));
  target.setStart(new shared.Empty());
  options.setStream(target);
  options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  options.setNoFilter(new shared.Empty());
  return request(options);
}

/** The kinds of the messages, in the order in which they came; the next is taken off the wire only when it is asked for. */
export async function* kindsOf(messages: AsyncIterable<ReadResp>): AsyncGenerator<string, undefined> {
  for await (const message of messages) yield kindOf(message);
}

/** The kinds of the messages up to and with the first `last`. */
export async function kindsUntil(call: ClientReadableStream<ReadResp>, last: string): Promise<string[]> {
  const kinds: string[] = [];
  call.on('error', () => undefined); // the end that `cancel` brings
  for await (const kind of kindsOf(call)) {
    kinds.push(kind);
    if (kind === last) break;
  }
  call.cancel();
  return kinds;
}

function kindOf(message: ReadResp): string {
  if (message.hasConfirmation()) return 'confirmation';
  if (message.hasEvent()) return 'event';
  if (message.hasCheckpoint()) return 'checkpoint';
  return message.hasCaughtUp() ? 'caught up' : 'something else';
}

function prefixFilter(prefix: string): StreamMessages.ReadReq.Options.FilterOptions {
  const expression = new streams.ReadReq.Options.FilterOptions.Expression();
  expression.addPrefix(prefix);
  const filter = new streams.ReadReq.Options.FilterOptions();
  filter.setStreamIdentifier(expression);
  filter.setMax(32);
  filter.setCheckpointintervalmultiplier(1);
  return filter;
}

function request(options: StreamMessages.ReadReq.Options): ReadReq {
  const uuids = new streams.ReadReq.Options.UUIDOption();
  uuids.setString(new shared.Empty());
  options.setUuidOption(uuids);
  const message = new streams.ReadReq();
  message.setOptions(options);
  return message;
}
