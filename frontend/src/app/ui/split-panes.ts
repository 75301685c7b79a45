import { afterRenderEffect, Component, ElementRef, inject, input, linkedSignal, model, viewChild } from '@angular/core';
import { Icon } from './icon';
import { PaneDivider } from './pane-divider';
import { rememberedWidths, rememberWidths, within, type Side } from './pane-widths';

export type Pane = 'queue' | 'conversation' | 'assist';

/**
 * Three panes; put the content in elements that bear the attributes `queue`, `conversation` and `assist`. Under 1100 px the third
 * pane is a drawer, under 768 px one pane shows at a time.
 */
@Component({
  selector: 'ui-split-panes',
  imports: [Icon, PaneDivider],
  templateUrl: './split-panes.html',
  styleUrl: './split-panes.css',
  host: {
    '[attr.data-active]': 'active()',
    '[class.open]': 'assistOpen()',
    '[style.--queue.px]': 'widths().queue',
    '[style.--assist.px]': 'widths().assist',
    '(keydown.escape)': 'assistOpen.set(false)',
  },
})
export class SplitPanes {
  /** Which pane a phone shows. */
  readonly active = model<Pane>('queue');
  /** Whether the drawer of a narrow window is open. */
  readonly assistOpen = model(false);
  /** Under which key the widths are remembered in localStorage. */
  readonly remember = input('panes');

  private readonly host: HTMLElement = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly toggle = viewChild.required<ElementRef<HTMLElement>>('toggle');
  private readonly drawer = viewChild.required<ElementRef<HTMLElement>>('drawer');
  private wasOpen = false;
  protected readonly widths = linkedSignal(() => rememberedWidths(this.remember()));
  protected readonly tabs = [
    { pane: 'queue', name: 'Queue', icon: 'inbox' },
    { pane: 'conversation', name: 'Conversation', icon: 'message' },
    { pane: 'assist', name: 'Assist', icon: 'panel' },
  ] as const;

  constructor() {
    afterRenderEffect(() => {
      this.followDrawer(this.assistOpen());
    });
  }

  protected resize(side: Side, width: number): void {
    const room = this.host.clientWidth - this.widths()[side === 'queue' ? 'assist' : 'queue'];
    this.widths.update((all) => ({ ...all, [side]: within(side, width, room) }));
    rememberWidths(this.remember(), this.widths());
  }

  /** Focus goes into the drawer with its opening and back to what opened it. */
  private followDrawer(isOpen: boolean): void {
    if (isOpen === this.wasOpen) return;
    this.wasOpen = isOpen;
    (isOpen ? this.drawer() : this.toggle()).nativeElement.focus();
  }
}
