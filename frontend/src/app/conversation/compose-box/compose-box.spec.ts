import { onScreen, type OnScreen } from '../../ui/on-screen';
import { ComposeBox, type Composed } from './compose-box';

describe('The compose box', () => {
  const compose = (inputs: Readonly<Record<string, unknown>> = {}): { box: OnScreen<ComposeBox>; sent: Composed[]; field: HTMLElement } => {
    const box = onScreen(ComposeBox, { customerName: 'Leila Haddad', text: 'On it', ...inputs });
    const sent: Composed[] = [];
    box.component.send.subscribe((composed) => sent.push(composed));
    return { box, sent, field: box.the('textarea') };
  };

  it('sends on Enter and leaves the line break out', () => {
    const { box, sent, field } = compose();

    expect(box.press(field, 'Enter').defaultPrevented).toBe(true);
    expect(sent).toEqual([{ text: 'On it', mode: 'reply', force: false }]);
  });

  it('breaks the line on Shift+Enter', () => {
    const { box, sent, field } = compose();

    expect(box.press(field, 'Enter', { shiftKey: true }).defaultPrevented).toBe(false);
    expect(sent).toEqual([]);
  });

  it('sends nothing while an input method composes', () => {
    const { box, sent, field } = compose({ text: '漢字' });

    box.press(field, 'Enter', { isComposing: true });
    box.press(field, 'Enter', { keyCode: 229 });

    expect(sent).toEqual([]);
  });

  it('sends anyway on Ctrl+Enter only while newer messages are shown', () => {
    const { box, sent, field } = compose();

    box.press(field, 'Enter', { ctrlKey: true });
    box.change({ stale: true });
    box.press(field, 'Enter', { ctrlKey: true });
    box.press(field, 'Enter', { metaKey: true });
    box.press(field, 'Enter');

    expect(sent.map(({ force }) => force)).toEqual([false, true, true, false]);
  });

  it('leaves the keys to the shortcuts on Esc, and goes back to reviewing while newer messages are shown', () => {
    const { box, field } = compose();
    let reviews = 0;
    box.component.review.subscribe(() => (reviews += 1));

    box.component.focus();
    box.press(field, 'Escape');
    expect(document.activeElement).not.toBe(field);
    box.change({ stale: true });
    box.press(field, 'Escape');

    expect(reviews).toBe(1);
  });

  it.each([
    ['blank', { text: ' \n ' }],
    ['too long', { text: 'x'.repeat(20_001) }],
    ['on its way', { sending: true }],
  ])('does not send what is %s', (_, inputs) => {
    const { box, sent, field } = compose(inputs);

    box.press(field, 'Enter');
    box.click(box.button('Send'));

    expect(sent).toEqual([]);
    expect(box.button('Send').getAttribute('aria-disabled')).toBe('true');
  });

  it('tells each letter, and takes what it is told', () => {
    const { box, field } = compose();
    const typed: string[] = [];
    box.component.text.subscribe((text) => typed.push(text));

    box.type(field, 'Hello');
    box.change({ text: '' });

    expect(typed).toEqual(['Hello']);
    expect(field).toHaveProperty('value', '');
  });

  it('turns into a note for the team and back, keeping the text and the focus', () => {
    const { box, sent, field } = compose();

    box.click(box.button('Note'));
    expect(box.the('textarea').getAttribute('aria-label')).toBe('Note to the team');
    expect(box.button('Note').getAttribute('aria-pressed')).toBe('true');
    expect(document.activeElement).toBe(field);
    box.click(box.button('Add note'));

    expect(sent).toEqual([{ text: 'On it', mode: 'note', force: false }]);
  });

  it('says to whom the reply goes', () => {
    expect(compose().field.getAttribute('aria-label')).toBe('Reply to Leila Haddad');
  });

  it('counts near its end and past it', () => {
    const { box } = compose({ text: 'x'.repeat(19_000) });
    expect(box.the('.room').textContent.trim()).toBe('1,000 left');

    box.change({ text: 'x'.repeat(20_003) });

    expect(box.the('.room').textContent.trim()).toBe('3 too many');
    expect(box.the('textarea').getAttribute('aria-invalid')).toBe('true');
  });

  it('says where the text is kept, also offline, and lets typing go on', () => {
    const { box } = compose({ keptState: 'Draft saved' });
    expect(box.the('#compose-state').textContent).toContain('Draft saved');

    box.change({ offline: true, keptState: 'Kept on this device' });

    expect(box.the('#compose-state').textContent).toContain('Offline. Kept on this device');
    expect(box.the('textarea')).toHaveProperty('disabled', false);
  });

  describe('with response templates', () => {
    const templates = [
      { id: 't1', name: 'greeting', text: 'Hello {{customer.firstName}}, {{operator.name}} here.', teamId: null },
      { id: 't2', name: 'refund', text: 'Your refund is on its way.', teamId: null },
    ];
    const typing = (text: string) => {
      const composed = compose({ text: '', templates, operatorName: 'Ana Marín' });
      composed.box.type(composed.field, text);
      return { ...composed, names: () => composed.box.all('[role="option"] b').map(({ textContent }) => textContent) };
    };

    it('lists them at a slash, narrows as it is typed, and asks for them once', () => {
      const { box, field, names } = typing('Well, /');
      expect(names()).toEqual(['/greeting', '/refund']);
      expect(field.getAttribute('aria-activedescendant')).toBe('template-0');
      let asked = 0;
      box.component.templatesAsked.subscribe(() => (asked += 1));
      box.type(field, 'Well, /ref');
      expect([names(), asked]).toEqual([['/refund'], 0]);
      box.type(field, 'Well, ');
      box.type(field, 'Well, /');
      expect(asked).toBe(1);
    });

    it('inserts the chosen one filled in, in the place of the slash, and does not send', () => {
      const { box, field, sent } = typing('Well, /gre');
      box.press(field, 'Enter');
      box.fixture.detectChanges();

      expect(field).toHaveProperty('value', 'Well, Hello Leila, Ana Marín here.');
      expect(field).toHaveProperty('selectionStart', 'Well, Hello Leila, Ana Marín here.'.length);
      expect(sent).toEqual([]);
      box.press(field, 'Enter');
      expect(sent).toHaveLength(1);
    });

    it('takes the one that is clicked, and closes the list on Esc without leaving the field', () => {
      const { box, field, names } = typing('/');
      box.component.focus();
      box.press(field, 'Escape');
      expect([names(), document.activeElement === field]).toEqual([[], true]);

      box.type(field, '/ /');
      box.click(box.all('[role="option"]')[1] ?? box.host);
      expect(field).toHaveProperty('value', '/ Your refund is on its way.');
    });

    it('leaves a slash within a word alone', () => {
      expect(typing('and/or').names()).toEqual([]);
    });
  });

  it('takes the focus when asked, with the caret behind what is written', () => {
    const { box, field } = compose();
    box.component.focus();

    expect(document.activeElement).toBe(field);
    expect(field).toHaveProperty('selectionStart', 'On it'.length);
  });
});
