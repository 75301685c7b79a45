import type { Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';

/** A component as a spec sees it: by what stands in the page. */
export interface OnScreen<Component> {
  readonly fixture: ComponentFixture<Component>;
  readonly component: Component;
  readonly host: HTMLElement;
  /** Everything that can be read, without runs of white space. */
  text(): string;
  /** Changes inputs and waits until the page shows it. */
  change(inputs: Readonly<Record<string, unknown>>): void;
  all(selector: string): HTMLElement[];
  /** The only element of its kind. */
  the(selector: string): HTMLElement;
  button(name: string | RegExp): HTMLElement;
  click(element: HTMLElement): void;
  press(element: HTMLElement, key: string, how?: KeyboardEventInit): KeyboardEvent;
  type(element: HTMLElement, text: string): void;
}

export const readable = (element: Element): string => element.textContent.replace(/\s+/gu, ' ').trim();

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? readable(element);

const fits = (text: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? text === wanted : wanted.test(text));

const only = (found: readonly HTMLElement[], what: string): HTMLElement => {
  const [first, ...others] = found;
  if (!first || others.length > 0) throw new Error(`There are ${found.length} of ${what}, not one.`);
  return first;
};

/** For specs: puts a component on the page with its inputs. */
export const onScreen = <Component>(component: Type<Component>, inputs: Readonly<Record<string, unknown>> = {}): OnScreen<Component> => {
  const fixture = TestBed.createComponent(component);
  const element: unknown = fixture.nativeElement;
  if (!(element instanceof HTMLElement)) throw new Error('A component stands in an element.');
  const shown = { fixture, component: fixture.componentInstance, host: element, ...found(element), ...doing(fixture) };
  shown.change(inputs);
  return shown;
};

const found = (host: HTMLElement): Pick<OnScreen<unknown>, 'text' | 'all' | 'the' | 'button'> => {
  const all = (selector: string): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(selector)];
  return {
    text: () => readable(host),
    all,
    the: (selector) => only(all(selector), selector),
    button: (name) => {
      const named = all('button').filter((button) => fits(nameOf(button), name));
      return only(named, `the button ${String(name)}`);
    },
  };
};

const doing = (fixture: ComponentFixture<unknown>): Pick<OnScreen<unknown>, 'change' | 'click' | 'press' | 'type'> => ({
  change: (inputs) => {
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    fixture.detectChanges();
  },
  click: (element) => {
    element.click();
    fixture.detectChanges();
  },
  press: (element, key, how = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...how });
    element.dispatchEvent(event);
    fixture.detectChanges();
    return event;
  },
  type: (element, text) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    fixture.detectChanges();
  },
});
