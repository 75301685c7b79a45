import { onScreen, readable, type OnScreen } from '../../ui/on-screen';
import { Thread } from './thread';
import { answered, happened, noted, replied, said } from './thread.samples';

const messages = [said(1, 'Where is my desk?'), answered(2, 'On its way.'), happened(3, 'EscalationClaimed'), replied(4, 'I am calling.')];
const many = (count: number, from = 1) => Array.from({ length: count }, (_, index) => said(from + index, `Message ${from + index}`));

describe('The thread', () => {
  let height: { box: number; content: number };

  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(2026, 10, 2, 18, 0) });
    // The browser of the specs lays nothing out: the box is 500 px high, its content 2,000.
    height = { box: 500, content: 2000 };
    jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockImplementation(() => height.box);
    jest.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockImplementation(() => height.content);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  const thread = (inputs: Readonly<Record<string, unknown>> = {}): OnScreen<Thread> =>
    onScreen(Thread, { messages, meId: 'ana', customerName: 'Leila Haddad', ...inputs });
  const told = <Value>(output: { subscribe(callback: (value: Value) => void): unknown }): Value[] => {
    const values: Value[] = [];
    output.subscribe((value) => values.push(value));
    return values;
  };
  const box = (shown: OnScreen<Thread>): HTMLElement => shown.the('[role="log"]');
  const scrollTo = (shown: OnScreen<Thread>, top: number): void => {
    box(shown).scrollTop = top;
    box(shown).dispatchEvent(new Event('scroll'));
    shown.fixture.detectChanges();
  };
  const texts = (shown: OnScreen<Thread>): readonly string[] => shown.all('message-bubble .bubble').map(readable);

  it('is a log that tells whose conversation it is', () => {
    const shown = thread();

    expect(box(shown).getAttribute('aria-label')).toBe('Conversation with Leila Haddad');
    expect(box(shown).tabIndex).toBe(0);
  });

  it('shows what was said, noted and done, in order', () => {
    const shown = thread({ messages: [...messages, noted(5, 'The label is torn.')] });

    expect(texts(shown)).toEqual(['Where is my desk?', 'On its way.', 'I am calling.', 'The label is torn.']);
    expect(shown.the('.system').textContent).toContain('You claimed this');
    expect(shown.the('.day').textContent).toBe('Today');
  });

  it('marks where the new begins', () => {
    expect(thread({ newFrom: 4 }).the('[role="separator"]').getAttribute('aria-label')).toBe('New messages');
  });

  it('starts at its end and stays there while it grows', () => {
    const shown = thread();
    expect(box(shown).scrollTop).toBe(2000);

    expect(shown.all('.below')).toEqual([]);
  });

  it('elsewhere keeps its place and says how much is new below, until the end is asked for', () => {
    const shown = thread();
    scrollTo(shown, 300);

    shown.change({ messages: [...messages, said(5, 'Hello?'), said(6, 'Anyone?'), replied(7, 'Mine')] });

    expect(box(shown).scrollTop).toBe(300);
    shown.click(shown.button('2 new below'));
    expect(box(shown).scrollTop).toBe(2000);
    shown.fixture.detectChanges();
    expect(shown.all('.below')).toEqual([]);
  });

  it('goes to its end when the operator sends', () => {
    const shown = thread();
    scrollTo(shown, 300);

    shown.change({ pending: [{ commandId: 'c-1', text: 'On it', state: 'sending' }] });

    expect(box(shown).scrollTop).toBe(2000);
  });

  it('asks for what is older as its top comes near, once at a time', () => {
    const shown = thread({ hasOlder: true });
    const asked = told(shown.component.older);

    scrollTo(shown, 200);
    shown.change({ loadingOlder: true });
    scrollTo(shown, 100);

    expect(asked).toHaveLength(1);
    expect(shown.the('.older').textContent).toContain('Loading earlier messages');
  });

  it('offers what is older by a button too', () => {
    const shown = thread({ hasOlder: true });
    const asked = told(shown.component.older);

    shown.click(shown.button('Show earlier messages'));

    expect(asked).toHaveLength(1);
  });

  it('puts the end of a long thread on the page first and the rest as it is scrolled to, before it asks for older', () => {
    const shown = thread({ messages: many(500), hasOlder: true });
    const asked = told(shown.component.older);
    expect(texts(shown)).toHaveLength(120);
    expect(texts(shown).at(-1)).toBe('Message 500');

    scrollTo(shown, 300);

    expect(texts(shown)).toHaveLength(240);
    expect(asked).toEqual([]);
  });

  it('puts everything new on the page, however much it is', () => {
    expect(texts(thread({ messages: many(500), newFrom: 201 }))).toHaveLength(320);
  });

  it('tells once that its end was seen, after a second', () => {
    const shown = thread();
    const seen = told(shown.component.endSeen);
    shown.fixture.detectChanges();

    jest.advanceTimersByTime(999);
    expect(seen).toEqual([]);
    jest.advanceTimersByTime(5000);

    expect(seen).toEqual([4]);
  });

  it('does not count as seen what is scrolled away, or in a hidden tab or pane', () => {
    const visibility = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const shown = thread();
    const seen = told(shown.component.endSeen);
    jest.advanceTimersByTime(5000);
    expect(seen).toEqual([]);

    scrollTo(shown, 300);
    visibility.mockReturnValue('visible');
    document.dispatchEvent(new Event('visibilitychange'));
    shown.fixture.detectChanges();
    jest.advanceTimersByTime(5000);
    expect(seen).toEqual([]);

    height.box = 0;
    scrollTo(shown, 2000);
    jest.advanceTimersByTime(5000);
    expect(seen).toEqual([]);

    height.box = 500;
    scrollTo(shown, 1500);
    jest.advanceTimersByTime(5000);
    expect(seen).toEqual([4]);
  });

  it('shows own messages on their way, and failed ones with their reason, Retry and Discard', () => {
    const shown = thread({
      pending: [
        { commandId: 'c-1', text: 'On it', state: 'sending' },
        { commandId: 'c-2', text: 'Lost', state: 'failed', error: 'You are offline.' },
      ],
    });
    const retried = told(shown.component.retry);
    const discarded = told(shown.component.discard);

    expect(shown.all('pending-bubble').map((each) => readable(each))).toEqual([
      'On itSending',
      expect.stringContaining('Not sent. You are offline.'),
    ]);
    shown.click(shown.button('Retry'));
    shown.click(shown.button('Discard'));
    expect([retried, discarded]).toEqual([['c-2'], ['c-2']]);
  });

  it('says who is typing', () => {
    expect(thread({ typing: ['Ben'] }).the('.typing').textContent).toContain('Ben is typing');
  });

  it('starts anew with another conversation', () => {
    const shown = thread({ messages: many(500) });
    scrollTo(shown, 300);

    shown.change({ messages: many(300, 1000) });

    expect(box(shown).scrollTop).toBe(2000);
    expect(texts(shown)).toHaveLength(120);
  });

  it('shows the shape of what comes, then that nothing was said', () => {
    const shown = thread({ messages: [], loading: true });
    expect(shown.all('ui-skeleton')).toHaveLength(1);

    shown.change({ loading: false });

    expect(shown.text()).toContain('Nothing has been said yet.');
  });
});
