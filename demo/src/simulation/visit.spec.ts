import { customerMessageRequest } from '@inbox/contracts/conversation/conversation.requests';
import type { MessageView } from '@inbox/contracts/conversation/conversation.views';
import { openInbox } from '../inbox-api.js';
import { startInstance } from '../instance.samples.js';
import type { Answering, Call, Instance } from '../instance.samples.js';
import { diceOf } from './dice.js';
import { customerOf } from './simulated-customer.js';
import { emptyTally } from './tally.js';
import type { Tally } from './tally.js';
import { playVisit } from './visit.js';

const customer = customerOf('a', 1);
const hasty = { look: 2, typing: 1, patience: 30 };

const message = (number: number, author: MessageView['author']): Partial<MessageView> => ({
  number,
  author,
  text: 'Hello',
  kind: 'public',
});
const writes = ({ calls }: Instance): Call[] => calls.filter(({ path }) => path.endsWith('/customer-messages'));
const texts = (instance: Instance): string[] => writes(instance).map(({ body }) => customerMessageRequest.parse(body).text);
const visit = async (instance: Instance, pace = hasty): Promise<Tally> => {
  const tally = emptyTally();
  const api = openInbox({ url: instance.url, token: 'demo-handoff-token' });
  await playVisit({ api, customer, dice: diceOf('a'), pace, tally, signal: new AbortController().signal });
  return tally;
};

/** An operator who answers whatever the customer has said last. */
const answeringOperator = (): Answering => {
  let said = 1;
  return ({ method, path }) => {
    if (path.endsWith('/customer-messages')) said += 2;
    return method === 'GET'
      ? {
          status: 200,
          body: { items: [message(said, 'customer'), message(said + 1, 'operator')], more: false, position: '1', stale: false },
        }
      : null;
  };
};

describe('A visit', () => {
  it('answers the operator, thanks and leaves', async () => {
    await using instance = await startInstance(answeringOperator());
    const tally = await visit(instance, { ...hasty, patience: 5_000 });
    const said = texts(instance);
    expect(tally).toMatchObject({ opened: 1, thanked: 1, gaveUp: 0, written: said.length, heard: said.length });
    expect(customer.tongue.thanks).toContain(said.at(-1));
    expect(said.slice(0, -1).every((text) => customer.tongue.answers.includes(text))).toBe(true);
    expect(said.length).toBeGreaterThan(1);
  });

  it('asks three times and gives up when nobody answers', async () => {
    await using instance = await startInstance();
    expect(await visit(instance)).toMatchObject({ opened: 1, written: 3, thanked: 0, gaveUp: 1 });
    expect(texts(instance).every((text) => customer.tongue.impatient.includes(text))).toBe(true);
  });

  it('takes no notice of its own words and the agent’s', async () => {
    const items = [message(1, 'customer'), message(2, 'ai')];
    await using instance = await startInstance(({ method }) => (method === 'GET' ? { status: 200, body: { items } } : null));
    expect(await visit(instance)).toMatchObject({ heard: 0, gaveUp: 1 });
  });

  it('answers one reply once', async () => {
    const items = [message(4, 'operator')];
    await using instance = await startInstance(({ method }) => (method === 'GET' ? { status: 200, body: { items } } : null));
    const tally = await visit(instance);
    expect(tally).toMatchObject({ heard: 1, gaveUp: 1 });
    expect(texts(instance).filter((text) => customer.tongue.answers.includes(text))).toHaveLength(1);
  });

  it('asks for the messages of its own conversation only, with the token for hand-offs', async () => {
    await using instance = await startInstance();
    await visit(instance);
    const asked = new Set(instance.calls.filter(({ method }) => method === 'GET').map(({ path }) => path));
    expect(asked.size).toBe(1);
    expect(new Set(instance.calls.map(({ token }) => token))).toEqual(new Set(['Bearer demo-handoff-token']));
  });

  it('sends every message under a key and an id of its own', async () => {
    await using instance = await startInstance();
    await visit(instance);
    const keys = writes(instance).map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(writes(instance).map(({ body }) => customerMessageRequest.parse(body).externalMessageId)).toEqual(keys);
  });
});
