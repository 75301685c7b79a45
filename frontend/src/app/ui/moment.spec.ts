import { Moment } from './moment';
import { onScreen } from './on-screen';

describe('A moment', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: new Date(2026, 10, 22, 15, 30) });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  const at = new Date(2026, 10, 22, 15, 25).toISOString();

  it('is short to the eye and whole on hover and to screen readers', () => {
    const moment = onScreen(Moment, { at });

    expect(moment.the('[aria-hidden]').textContent).toBe('5 min ago');
    expect(moment.the('.unseen').textContent).toContain('22 November 2026');
    expect(moment.the('time').title).toBe(moment.the('.unseen').textContent);
    expect(moment.the('time').getAttribute('datetime')).toBe(at);
  });

  it('grows older with the minutes', () => {
    const moment = onScreen(Moment, { at });

    jest.advanceTimersByTime(120_000);
    moment.fixture.detectChanges();

    expect(moment.the('[aria-hidden]').textContent).toBe('7 min ago');
  });
});
