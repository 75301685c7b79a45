import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newStream, notes, openStoreForSpecs, revisionsOf, type StoreForSpecs } from './client-for-specs.js';
import {
  shared,
  streamIdentifier,
  type StreamMessages,
  streams,
  type StreamsClient,
  uuidMessage,
  uuidOf,
  WellKnownEmpty,
} from './protocol.js';
import { rawClient } from './raw-client-for-specs.js';

type Request = StreamMessages.BatchAppendReq;
type Response = StreamMessages.BatchAppendResp;

let store: StoreForSpecs;
let wire: StreamsClient;

beforeAll(async () => {
  store = await openStoreForSpecs();
  wire = rawClient(store.url);
});

afterAll(async () => {
  wire.close();
  await store.stop();
});

interface Part {
  stream?: string;
  id?: string;
  correlationId?: string;
  final?: boolean;
}

function part({ stream, id = randomUUID(), correlationId = randomUUID(), final = true }: Part): Request {
  const message = new streams.BatchAppendReq.ProposedMessage();
  message.setId(uuidMessage(id));
  message.getMetadataMap().set('type', 'Noted');
  message.getMetadataMap().set('content-type', 'application/json');
  const request = new streams.BatchAppendReq();
  request.setCorrelationId(uuidMessage(correlationId));
  request.addProposedMessages(message);
  request.setIsFinal(final);
  if (stream === undefined) return request;
  const options = new streams.BatchAppendReq.Options();
  options.setStreamIdentifier(streamIdentifier(stream));
  options.setAny(new WellKnownEmpty());
  request.setOptions(options);
  return request;
}

/** Sends the messages over one call, ends it, and waits for the answers. */
async function answersTo(requests: Request[]): Promise<Response[]> {
  const call = wire.batchAppend();
  for (const request of requests) call.write(request);
  call.end();
  const answers: Response[] = [];
  for await (const answer of call as AsyncIterable<Response>) answers.push(answer);
  return answers;
}

describe('Appends over one call', () => {
  it('are put together from their messages, however those are mixed', async () => {
    const [first, second] = [newStream(), newStream()];
    const [a, b] = [randomUUID(), randomUUID()];

    const answers = await answersTo([
      part({ correlationId: a, stream: first, final: false }),
      part({ correlationId: b, stream: second, final: false }),
      part({ correlationId: a }),
      part({ correlationId: b, final: false }),
      part({ correlationId: b }),
    ]);

    const revisions = answers.map((answer) => [uuidOf(answer.getCorrelationId()), answer.getSuccess()?.getCurrentRevision()] as const);
    expect(new Map(revisions)).toEqual(
      new Map([
        [a, '1'],
        [b, '2'],
      ]),
    );
    expect(await revisionsOf(store.client.readStream(second))).toEqual([0, 1, 2]);
  });

  it('are refused one by one: an id that is none does not touch the others', async () => {
    const stream = newStream();

    const answers = await answersTo([part({ stream, id: 'not-an-id' }), part({ stream })]);

    expect(answers.map((answer) => answer.getError()?.getMessage())).toEqual(["'not-an-id' is not a UUID.", undefined]);
    expect(await revisionsOf(store.client.readStream(stream))).toEqual([0]);
  });

  it('take ids in both forms of the protocol', async () => {
    const stream = newStream();
    const structured = new shared.UUID.Structured();
    structured.setMostSignificantBits(String(0x0102030405060708n));
    structured.setLeastSignificantBits('-1');
    const id = new shared.UUID();
    id.setStructured(structured);
    const request = part({ stream });
    request.getProposedMessagesList()[0]?.setId(id);

    await answersTo([request]);

    for await (const { event } of store.client.readStream(stream)) expect(event?.id).toBe('01020304-0506-0708-ffff-ffffffffffff');
  });

  it('end with an error when the first message does not say where the events go', async () => {
    const call = wire.batchAppend();

    call.write(part({}));

    const error: unknown = (await once(call, 'error'))[0];
    expect(error).toMatchObject({ code: 3, details: 'The first message of an append must say which stream it goes to.' });
  });

  it('that arrive faster than the disk takes them are all written', async () => {
    const stream = newStream();

    await Promise.all(Array.from({ length: 1000 }, () => store.client.appendToStream(stream, notes(1))));

    expect(await revisionsOf(store.client.readStream(stream))).toHaveLength(1000);
  });
});
