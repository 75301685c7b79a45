import { onScreen } from '../../ui/on-screen';
import { MessageBubble } from './message-bubble';
import { answered, noted, replied, said } from './thread.samples';

const bubble = (message: ReturnType<typeof said>) => onScreen(MessageBubble, { message, meId: 'ana', customerName: 'Leila Haddad' });

describe('A message', () => {
  it('bears its author: the customer by name, the AI agent as AI, an operator as Operator', () => {
    expect(bubble(said(1, 'Hi')).the('.by b').textContent).toBe('Leila Haddad');
    expect(bubble(said(1, 'Hi')).all('.tag')).toEqual([]);
    expect(bubble(answered(1, 'Hi')).the('.tag').textContent).toBe('AI');
    expect(bubble(replied(1, 'Hi')).the('.tag').textContent).toBe('Operator');
    expect(bubble(replied(1, 'Hi')).the('.by b').textContent).toBe('You');
    expect(bubble(replied(1, 'Hi', { authorId: 'ben', authorName: 'Ben Adler' })).the('.by b').textContent).toBe('Ben Adler');
  });

  it('that is a note says that only the team sees it', () => {
    const note = bubble(noted(1, 'The label is torn.'));

    expect(note.host.className).toContain('note');
    expect(note.the('.by').textContent).toContain('only the team sees this');
  });

  it('is text, never HTML', () => {
    const shown = bubble(said(1, '<img src=x onerror=alert(1)> & <b>bold</b>'));

    expect(shown.the('.bubble').textContent).toBe('<img src=x onerror=alert(1)> & <b>bold</b>');
    expect(shown.all('.bubble img, .bubble b')).toEqual([]);
  });

  it('opens its addresses apart, without handing over where they were found', () => {
    const link = bubble(said(1, 'See https://shop.example/desk')).the('.bubble a');

    expect(link.getAttribute('href')).toBe('https://shop.example/desk');
    expect(link.getAttribute('rel')).toContain('noopener');
    expect(link.getAttribute('target')).toBe('_blank');
  });

  it('runs in the direction of its own writing', () => {
    expect(bubble(said(1, 'هل يمكنني')).the('.bubble').dir).toBe('auto');
  });

  it('folds after 20 lines and opens again', () => {
    const long = bubble(said(1, Array.from({ length: 21 }, (_, line) => `Line ${line}`).join('\n')));
    expect(long.the('.bubble').className).toContain('folded');

    long.click(long.button('Show all'));

    expect(long.the('.bubble').className).not.toContain('folded');
    expect(long.button('Show less').getAttribute('aria-expanded')).toBe('true');
  });

  it('shows its time on hover where its author goes on', () => {
    const message = said(1, 'And one more thing');
    const goesOn = (on: boolean) => onScreen(MessageBubble, { message, meId: 'ana', customerName: 'Leila Haddad', goesOn: on });

    expect(goesOn(true).the('.bubble').title).toContain('2 November 2026');
    expect(goesOn(false).the('.bubble').title).toBe('');
  });

  it('of 20 lines stays whole', () => {
    expect(bubble(said(1, Array.from({ length: 20 }, () => 'x').join('\n'))).all('button')).toEqual([]);
  });
});
