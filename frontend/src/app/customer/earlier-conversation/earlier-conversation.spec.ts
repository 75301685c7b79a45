import { provideRouter } from '@angular/router';
import { TestBed } from '@angular/core/testing';
import { id } from '@inbox/contracts/recorded.samples';
import { message } from '../../conversation/message.samples';
import { onScreen } from '../../ui/on-screen';
import { came } from '../customer.samples';
import { EarlierConversation } from './earlier-conversation';

const read = { item: came('one'), messages: [message(1), message(2)], more: true, loading: false, problem: null };
const shown = (over: object = {}) => {
  TestBed.configureTestingModule({ providers: [provideRouter([])] });
  return onScreen(EarlierConversation, { earlier: { ...read, ...over }, customerName: 'Leila Haddad', meId: id('ana') });
};

describe('An earlier conversation beside the present one', () => {
  it('shows what was said and how it ended, and nothing to write in', () => {
    const conversation = shown();
    expect(conversation.text()).toMatch(/Answered Question.*read only.*Message 1.*Message 2/);
    expect(conversation.all('textarea, input')).toEqual([]);
    expect(conversation.the('a').getAttribute('href')).toBe(`/inbox/${id('one')}`);
  });

  it('goes back by its button or Escape', () => {
    const conversation = shown();
    let left = 0;
    conversation.component.back.subscribe(() => (left += 1));
    conversation.click(conversation.button('Back to the customer'));
    conversation.press(conversation.the('header'), 'Escape');
    expect(left).toBe(2);
  });

  it('brings what was said before', () => {
    const conversation = shown();
    let asked = 0;
    conversation.component.older.subscribe(() => (asked += 1));
    conversation.click(conversation.button('Show earlier messages'));
    expect(asked).toBe(1);
  });

  it('says what went wrong', () => {
    const problem = { detail: 'The server is not ready yet.' };
    expect(shown({ messages: [], more: false, problem }).text()).toContain('The server is not ready yet. Try again');
  });
});
