/**
 * The one place that loads the CommonJS stubs of the EventStoreDB gRPC protocol, which ship inside the client package. Everything
 * else in this folder sees them typed, through these exports.
 */
import { createRequire } from 'node:module';
import type * as CodeMessages from '@eventstore/db-client/generated/code_pb.js';
import type * as FeatureServices from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type * as FeatureMessages from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type * as SharedMessages from '@eventstore/db-client/generated/shared_pb.js';
import type * as StatusMessages from '@eventstore/db-client/generated/status_pb.js';
import type * as StreamServices from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type * as StreamMessages from '@eventstore/db-client/generated/streams_pb.js';
import type * as AnyMessages from 'google-protobuf/google/protobuf/any_pb.js';
import type * as EmptyMessages from 'google-protobuf/google/protobuf/empty_pb.js';

const load = createRequire(import.meta.url);
const generated = '@eventstore/db-client/generated';

export const streams = load(`${generated}/streams_pb.js`) as typeof StreamMessages;
export const shared = load(`${generated}/shared_pb.js`) as typeof SharedMessages;
export const status = load(`${generated}/status_pb.js`) as typeof StatusMessages;
export const { Code } = load(`${generated}/code_pb.js`) as typeof CodeMessages;
export const features = load(`${generated}/serverfeatures_pb.js`) as typeof FeatureMessages;
export const { StreamsClient, StreamsService } = load(`${generated}/streams_grpc_pb.js`) as typeof StreamServices;
export const { ServerFeaturesService } = load(`${generated}/serverfeatures_grpc_pb.js`) as typeof FeatureServices;
export const { Any } = load('google-protobuf/google/protobuf/any_pb.js') as typeof AnyMessages;
export const { Empty: WellKnownEmpty } = load('google-protobuf/google/protobuf/empty_pb.js') as typeof EmptyMessages;

export type StreamsClient = StreamServices.StreamsClient;
export type { FeatureMessages, SharedMessages, StatusMessages, StreamMessages };

/** A UUID as text, whichever of the protocol's two forms it came in. */
export function uuidOf(message: SharedMessages.UUID | undefined): string {
  if (!message) return '';
  const structured = message.getStructured();
  if (!structured) return message.getString().toLowerCase();
  const bits =
    (BigInt.asUintN(64, BigInt(structured.getMostSignificantBits())) << 64n) |
    BigInt.asUintN(64, BigInt(structured.getLeastSignificantBits()));
  return bits
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export function uuidMessage(id: string): SharedMessages.UUID {
  const message = new shared.UUID();
  message.setString(id);
  return message;
}

export function streamNameOf(message: SharedMessages.StreamIdentifier | undefined): string {
  return message ? Buffer.from(message.getStreamName_asU8()).toString('utf8') : '';
}

export function streamIdentifier(name: string): SharedMessages.StreamIdentifier {
  const message = new shared.StreamIdentifier();
  message.setStreamName(Buffer.from(name, 'utf8'));
  return message;
}
