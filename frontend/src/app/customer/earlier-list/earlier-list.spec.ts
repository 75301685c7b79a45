import { id } from '@inbox/contracts/recorded.samples';
import type { CustomerHistoryItem } from '@inbox/contracts/customer/customer.views';
import { onScreen } from '../../ui/on-screen';
import { came } from '../customer.samples';
import { EarlierList, outcomeOf } from './earlier-list';

const presentId = id('present');
const shown = (over: object = {}) => onScreen(EarlierList, { items: [came('present'), came('one')], presentId, ...over });

describe('What a customer came for before', () => {
  it('leaves out what is open now', () => {
    const list = shown();
    expect(list.all('li')).toHaveLength(1);
    expect(list.text()).toMatch(/Answered Question.*Thank you\./);
  });

  it('opens what is chosen', () => {
    const list = shown();
    const chosen: CustomerHistoryItem[] = [];
    list.component.choose.subscribe((item) => chosen.push(item));
    list.click(list.the('li button'));
    expect(chosen).toEqual([came('one')]);
  });

  it('says that there is nothing, only once it is known', () => {
    expect(shown({ items: [came('present')] }).text()).toContain('Nothing before this.');
    expect(shown({ items: [], loading: true }).text()).not.toContain('Nothing');
  });

  it('brings more where there is more', () => {
    const list = shown({ hasMore: true });
    let asked = 0;
    list.component.more.subscribe(() => (asked += 1));
    list.click(list.button('Show more'));
    expect(asked).toBe(1);
  });

  it('says what went wrong, with a way to try again', () => {
    const list = shown({ items: [], problem: 'The server is not ready yet.' });
    let asked = 0;
    list.component.retry.subscribe(() => (asked += 1));
    list.click(list.button('Try again'));
    expect([asked, list.text().includes('Nothing before this.')]).toEqual([1, false]);
  });
});

describe('How it ended', () => {
  it.each([
    [came('one', { resolution: 'SPAM' }), 'Spam'],
    [came('one', { status: 'CLAIMED', resolution: null }), 'Claimed · Ben Okafor'],
    [came('one', { status: 'UNCLAIMED', resolution: null, owner: null }), 'Unclaimed'],
    [{ ...came('one'), escalation: null }, 'Not escalated'],
  ])('is told in words', (item, words) => {
    expect(outcomeOf(item)).toBe(words);
  });
});
