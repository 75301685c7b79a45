import { handedOver, started } from '@inbox/contracts/conversation/conversation.samples';
import { id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { conversationList } from './conversation-list.js';

const row = conversationList.fold(null, recorded(started()));

describe('A conversation in the list', () => {
  it('tells whose it is, who opened it and when', () => {
    expect(row).toEqual({
      id: id('conversation'),
      customer_id: id('leila'),
      integration_id: id('bot'),
      escalation_id: null,
      started_at: minute(0),
      position: '100',
    });
  });

  it('names the escalation that it was handed over to last', () => {
    const first = conversationList.fold(row, recorded(handedOver({ escalationId: id('first') }), { revision: 1 }));
    expect(conversationList.fold(first, recorded(handedOver({ escalationId: id('second') }), { revision: 2 }))).toEqual({
      ...row,
      escalation_id: id('second'),
      position: '300',
    });
  });
});
