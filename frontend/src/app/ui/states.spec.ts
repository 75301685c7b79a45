import { Component } from '@angular/core';
import { Banner } from './banner';
import { EmptyState } from './empty-state';
import { onScreen } from './on-screen';
import { Skeleton } from './skeleton';

@Component({
  selector: 'spec-banner',
  imports: [Banner],
  template: `<ui-banner tone="bad">The queue did not load.<button type="button">Try again</button></ui-banner>`,
})
class SpecBanner {}

describe('An empty state', () => {
  it('says what is true and what to do', () => {
    const empty = onScreen(EmptyState, { text: 'No one is waiting.', hint: 'New escalations appear here.', icon: 'inbox' });

    expect(empty.text()).toBe('No one is waiting.New escalations appear here.');
    expect(empty.all('svg')).toHaveLength(1);
  });

  it('does without hint and icon', () => {
    const empty = onScreen(EmptyState, { text: 'No one is waiting.' });

    expect(empty.all('.hint, svg')).toEqual([]);
  });
});

describe('A skeleton', () => {
  it('has the shape of what comes and tells screen readers once that it is loading', () => {
    const skeleton = onScreen(Skeleton, { shape: 'thread', count: 3 });

    expect(skeleton.host.className).toBe('thread');
    expect(skeleton.all('.part[aria-hidden="true"]')).toHaveLength(3);
    expect(skeleton.text()).toBe('Loading');
  });
});

describe('A banner', () => {
  it('that brings bad news interrupts, with its button beside the words', () => {
    const banner = onScreen(SpecBanner);

    expect(banner.the('ui-banner').getAttribute('role')).toBe('alert');
    expect(banner.the('.text').textContent).toBe('The queue did not load.');
    expect(banner.the('.actions button').textContent).toBe('Try again');
  });

  it('otherwise only informs, and turns while something goes on', () => {
    const banner = onScreen(Banner, { tone: 'info', busy: true });

    expect(banner.host.getAttribute('role')).toBe('status');
    expect(banner.all('.turning')).toHaveLength(1);
  });
});
