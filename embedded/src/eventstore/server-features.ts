import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import { type FeatureMessages, features, type SharedMessages } from './protocol.js';

type FeaturesCall = ServerUnaryCall<SharedMessages.Empty, FeatureMessages.SupportedMethods>;

const STREAMS = 'event_store.client.streams.streams';
const METHODS = ['append', 'batchappend', 'read', 'delete', 'tombstone'];

/** Whose behaviour is imitated; the suffix says that it is not the real server. */
const VERSION = '23.10.0-embedded';

/** Tells the client which methods there are; without `batchappend` it would take the slower `Append`. */
export function serveFeatures(_call: FeaturesCall, answer: sendUnaryData<FeatureMessages.SupportedMethods>): void {
  const supported = new features.SupportedMethods();
  supported.setEventStoreServerVersion(VERSION);
  supported.setMethodsList(
    METHODS.map((name) => {
      const method = new features.SupportedMethod();
      method.setServiceName(STREAMS);
      method.setMethodName(name);
      return method;
    }),
  );
  answer(null, supported);
}
