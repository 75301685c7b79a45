import { customerWrote, started } from '@inbox/contracts/conversation/conversation.samples';
import { id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { customerActivity } from './customer-activity.js';

const row = customerActivity.fold(null, recorded(started(), { at: minute(10) }));

describe('When a customer was here', () => {
  it('begins with the first conversation', () => {
    expect(row).toEqual({ id: id('leila'), first_seen: minute(10), last_seen: minute(10), position: '100' });
  });

  it('goes on with each message', () => {
    expect(customerActivity.fold(row, recorded(customerWrote(), { revision: 3, at: minute(25) }))).toEqual({
      ...row,
      last_seen: minute(25),
      position: '400',
    });
  });

  it('reaches back to what was said before a hand-over', () => {
    const said = customerWrote({ saidAt: minute(4) });
    expect(customerActivity.fold(row, recorded(said, { at: minute(11) }))).toMatchObject({ first_seen: minute(4), last_seen: minute(10) });
  });

  it('stays as it is for what lies between', () => {
    const later = customerActivity.fold(row, recorded(customerWrote(), { at: minute(40) }));
    expect(customerActivity.fold(later, recorded(customerWrote({ saidAt: minute(20) }), { at: minute(50) }))).toBe(later);
  });
});
