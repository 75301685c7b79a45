import { signal } from '@angular/core';
import type { TemplateView } from '@inbox/contracts/operations/settings.views';
import { onScreen } from '../../ui/on-screen';
import { fillTemplate, type TemplateValues } from './fill-template';
import { SlashMenu } from './slash-menu';
import { matchingTemplates, slashWordAt } from './slash-word';
import { TemplatePicker } from './template-picker';

const template = (name: string): TemplateView => ({ id: name, name, text: `Text of ${name}`, teamId: null });
const all = ['refund', 'greeting', 'no-refund', 'grüße'].map(template);

describe('Filling in a response template', () => {
  const values: TemplateValues = { customerName: 'Leila Haddad', operatorName: 'Ana Marín', escalationId: 'e-1' };
  const filled = (text: string, over: Partial<TemplateValues> = {}): string => fillTemplate(text, { ...values, ...over });

  it.each([
    ['Hello {{customer.name}},', 'Hello Leila Haddad,'],
    ['Hello {{ customer.firstName }},', 'Hello Leila,'],
    ['{{operator.name}} about {{escalation.id}}, {{operator.name}}', 'Ana Marín about e-1, Ana Marín'],
  ])('%s', (text, expected) => {
    expect(filled(text)).toBe(expected);
  });

  it('greets who has no name', () => {
    expect(filled('Hello {{customer.name}}', { customerName: '' })).toBe('Hello there');
    expect(filled('Hello {{customer.firstName}}', { customerName: '  ' })).toBe('Hello there');
    expect(filled('Hello {{customer.firstName}}', { customerName: 'Unknown customer' })).toBe('Hello there');
    expect(filled('{{operator.name}}', { operatorName: '' })).toBe('the support team');
  });

  it('leaves what is no variable as it is, and never fills in what a name says', () => {
    expect(filled('{{customer.plan}} {{}} {customer.name}')).toBe('{{customer.plan}} {{}} {customer.name}');
    expect(filled('{{customer.name}}', { customerName: '{{escalation.id}} $& $1' })).toBe('{{escalation.id}} $& $1');
  });
});

describe('A word that begins with a slash', () => {
  it.each([
    ['/', 1, { from: 0, to: 1, typed: '' }],
    ['Hello /gre', 10, { from: 6, to: 10, typed: 'gre' }],
    ['line\n/re', 8, { from: 5, to: 8, typed: 're' }],
    ['/refund now', 3, { from: 0, to: 3, typed: 're' }],
  ])('%j is one at %d', (text, caret, word) => {
    expect(slashWordAt(text, caret)).toEqual(word);
  });

  it.each([
    ['and/or', 6],
    ['https://a.test', 14],
    ['/greeting ', 10],
    ['/etc/hosts', 10],
    ['Hello', 5],
    ['/gre', 0],
  ])('%j is none at %d', (text, caret) => {
    expect(slashWordAt(text, caret)).toBeNull();
  });

  it('finds templates by name, those that begin with it first, accents and case aside', () => {
    expect(matchingTemplates(all, 'REF').map(({ name }) => name)).toEqual(['refund', 'no-refund']);
    expect(matchingTemplates(all, 'gru').map(({ name }) => name)).toEqual(['grüße']);
    expect(matchingTemplates(all, '')).toHaveLength(4);
  });
});

describe('The list that a slash opens', () => {
  const opened = (typed: string, templates = all) => {
    const menu = new SlashMenu(signal(typed), signal(templates));
    menu.moveTo(typed.length);
    const press = (key: string, how: KeyboardEventInit = {}) => menu.press(new KeyboardEvent('keydown', { key, ...how }));
    return { menu, press };
  };

  it('goes round with the arrows, and Enter takes', () => {
    const { menu, press } = opened('/');
    expect(menu.matches().map(({ name }) => name)).toEqual(['greeting', 'grüße', 'no-refund', 'refund']);
    expect([press('ArrowDown'), press('ArrowUp'), press('ArrowUp')]).toEqual([true, true, true]);
    expect(press('Enter')).toMatchObject({ name: 'refund' });
  });

  it('leaves all other keys to the field', () => {
    const { press } = opened('/gre');
    expect([press('g'), press('Tab'), press('Enter', { shiftKey: true }), press('Home')]).toEqual([false, false, false, false]);
    expect(opened('Hello').press('Enter')).toBe(false);
  });

  it('closes with Esc for this word, and opens for the next', () => {
    const { menu, press } = opened('/gre');
    expect(press('Escape')).toBe(true);
    expect([menu.isOpen(), press('Escape')]).toEqual([false, false]);
    menu.moveTo(0);
    menu.moveTo(4);
    expect(menu.isOpen()).toBe(true);
  });

  it('is shut where nothing fits, since that is plain text, and open where there are no templates yet', () => {
    expect(opened('/etc').menu.isOpen()).toBe(false);
    expect(opened('/', []).menu.isOpen()).toBe(true);
    expect(opened('/', []).press('Enter')).toBe(false);
  });

  it('shows names and texts, marks the active one, and tells which is clicked', () => {
    const screen = onScreen(TemplatePicker, { templates: all.slice(0, 2), active: 1 });
    const chosen: string[] = [];
    screen.component.choose.subscribe(({ name }) => chosen.push(name));

    expect(screen.all('[role="option"]').map((each) => [each.textContent.trim(), each.getAttribute('aria-selected')])).toEqual([
      [expect.stringMatching(/^\/refund\s*Text of refund$/), 'false'],
      [expect.stringMatching(/^\/greeting\s*Text of greeting$/), 'true'],
    ]);
    screen.click(screen.all('[role="option"]')[0] ?? screen.host);
    expect(chosen).toEqual(['refund']);
  });

  it('says so where there are no templates', () => {
    expect(onScreen(TemplatePicker, { templates: [] }).text()).toContain('There are no response templates yet.');
  });
});
