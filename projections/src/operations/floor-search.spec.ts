import { agentAnswered, customerWrote } from '@inbox/contracts/conversation/conversation.samples';
import { profileRevised, registered } from '@inbox/contracts/customer/customer.samples';
import { noted, raised, replied } from '@inbox/contracts/escalation/escalation.samples';
import { id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { memoryTables } from '../runner/memory-tables.samples.js';
import { floorSearch } from './floor-search.js';

const found = async (...events: Parameters<typeof floorSearch.fold>[1][]) => {
  const tables = memoryTables();
  await floorSearch.apply(tables, events);
  return tables.rows('floor_search');
};
const escalationId = id('escalation');

describe('What a search finds', () => {
  it('is a customer by name', async () => {
    expect(await found(recorded(registered({ name: 'Leïla Haddad' })))).toEqual([
      { id: id('leila'), name: 'leila haddad', said: null, position: '100' },
    ]);
  });

  it('is a customer by the name they have now', async () => {
    const rows = await found(
      recorded(registered({ name: 'Leïla Haddad' })),
      recorded(profileRevised({ name: 'Leïla Berg' }), { revision: 1 }),
    );

    expect(rows).toMatchObject([{ name: 'leila berg', position: '200' }]);
  });

  it('is an escalation by what was said last, whoever said it', async () => {
    const lastMessage = { author: 'customer', text: 'Where is MY desk?', at: minute(0) } as const;

    expect(await found(recorded(raised({ lastMessage })))).toEqual([
      { id: escalationId, name: null, said: 'where is my desk?', position: '100' },
    ]);
    expect(await found(recorded(raised({ lastMessage })), recorded(customerWrote({ escalationId, text: 'Hello?' })))).toMatchObject([
      { said: 'hello?' },
    ]);
    expect(await found(recorded(raised()), recorded(agentAnswered({ escalationId, text: 'One moment' })))).toMatchObject([
      { said: 'one moment' },
    ]);
    expect(await found(recorded(raised()), recorded(replied({ text: 'On its way' })))).toMatchObject([{ said: 'on its way' }]);
  });

  it('is as much of a message as the list shows', async () => {
    const [row] = await found(recorded(raised()), recorded(replied({ text: `${'x'.repeat(199)} beyond` })));

    expect(row).toMatchObject({ said: 'x'.repeat(199) });
  });

  it('is nothing that was said before anybody raised it, and no private note', async () => {
    expect(await found(recorded(customerWrote()), recorded(agentAnswered()))).toEqual([]);
    expect(floorSearch.handles).not.toContain(noted().type);
  });
});
