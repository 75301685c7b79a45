import { onScreen, readable } from '../../ui/on-screen';
import { happened, replied, said } from '../thread/thread.samples';
import { StaleReply } from './stale-reply';

describe('The panel of a stale reply', () => {
  const panel = (messages = [said(5, 'Wait, that is the old address!')]) => {
    const shown = onScreen(StaleReply, { messages, customerName: 'Leila Haddad' });
    const chosen: string[] = [];
    shown.component.sendAnyway.subscribe(() => chosen.push('anyway'));
    shown.component.review.subscribe(() => chosen.push('review'));
    return { shown, chosen };
  };

  it('says who wrote, shows what, and that nothing is lost', () => {
    const { shown } = panel();

    expect(shown.the('h2').textContent).toBe('Leila Haddad wrote while you were typing');
    expect(readable(shown.the('li'))).toContain('Wait, that is the old address!');
    expect(shown.text()).toContain('Your text is kept.');
  });

  it('names everyone who wrote once, and leaves system lines out', () => {
    const { shown } = panel([
      said(5, 'a'),
      said(6, 'b'),
      happened(7, 'EscalationPrioritized'),
      replied(8, 'c', { authorName: 'Ben Adler' }),
    ]);

    expect(shown.the('h2').textContent).toBe('Leila Haddad and Ben Adler wrote while you were typing');
    expect(shown.all('li')).toHaveLength(3);
  });

  it('is answered by button', () => {
    const { shown, chosen } = panel();

    shown.click(shown.button(/^Send anyway/u));
    shown.click(shown.button(/^Review/u));

    expect(chosen).toEqual(['anyway', 'review']);
  });

  it('is answered by key', () => {
    const { shown, chosen } = panel();

    shown.press(shown.button(/^Review/u), 'Enter', { ctrlKey: true });
    shown.press(shown.button(/^Review/u), 'Escape');

    expect(chosen).toEqual(['anyway', 'review']);
  });
});
