import { handedOver, started } from '@inbox/contracts/conversation/conversation.samples';
import { raised } from '@inbox/contracts/escalation/escalation.samples';
import { id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { memoryTables } from '../runner/memory-tables.samples.js';
import { customerHistory } from './customer-history.js';

const historyOf = async (...events: Parameters<typeof customerHistory.apply>[1]): Promise<object[]> => {
  const tables = memoryTables();
  await customerHistory.apply(tables, events);
  return tables.rows('customer_history');
};
const conversation = { id: id('conversation'), customer_id: id('leila'), conversation_id: id('conversation'), escalation_id: null };

describe('What a customer came for', () => {
  it('is a conversation while it needs nobody', async () => {
    expect(await historyOf(recorded(started()))).toEqual([{ ...conversation, at: minute(0), position: '100' }]);
  });

  it('is the escalation once it was handed over', async () => {
    const events = [recorded(started()), recorded(handedOver(), { revision: 1 }), recorded(raised(), { revision: 2 })];
    expect(await historyOf(...events)).toEqual([
      { ...conversation, id: id('escalation'), escalation_id: id('escalation'), at: minute(2), position: '300' },
    ]);
  });

  it('is each escalation of a conversation that came back', async () => {
    const next = raised({ escalationId: id('next') });
    const rows = await historyOf(recorded(raised()), recorded(next, { revision: 5 }), recorded(handedOver(), { revision: 6 }));
    expect(rows).toMatchObject([{ escalation_id: id('escalation') }, { escalation_id: id('next') }]);
  });
});
