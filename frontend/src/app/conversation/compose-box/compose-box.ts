import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, input, model, output, viewChild } from '@angular/core';
import type { TemplateView } from '@inbox/contracts/operations/settings.views';
import { Icon } from '../../ui/icon';
import { isComposing } from '../../ui/pressed-key';
import { fillTemplate } from '../template-picker/fill-template';
import { SlashMenu } from '../template-picker/slash-menu';
import { TemplatePicker } from '../template-picker/template-picker';
import { linesOf } from '../thread/linked-text';

export type ComposeMode = 'reply' | 'note';
export interface Composed {
  readonly text: string;
  readonly mode: ComposeMode;
  /** Send although somebody has written since. */
  readonly force: boolean;
}

/** The most the server takes, in UTF-16 code units; a number of its own, because the contract's would bring zod into the bundle. */
export const longestMessage = 20_000;
/** What is left is shown from here on. */
const nearlyFull = 2_000;

/** Where the owner writes a reply or a note. Enter sends, Shift+Enter breaks the line, `/` lists the templates, Esc leaves it to the shortcuts. */
@Component({
  selector: 'compose-box',
  imports: [Icon, TemplatePicker],
  templateUrl: './compose-box.html',
  styleUrl: './compose-box.css',
  host: { '[class.note]': "mode() === 'note'" },
})
export class ComposeBox {
  readonly text = model('');
  readonly mode = model<ComposeMode>('reply');
  readonly customerName = input('');
  readonly sending = input(false);
  /** Where the draft is kept, in words: "Draft saved 10:24", "Kept on this device". */
  readonly keptState = input('');
  readonly offline = input(false);
  /** The stale reply's panel is open: Ctrl+Enter sends anyway, Esc reviews. */
  readonly stale = input(false);

  readonly templates = input<readonly TemplateView[]>([]);
  readonly operatorName = input('');
  readonly escalationId = input('');

  readonly send = output<Composed>();
  readonly review = output();
  /** A `/` has opened the list of templates. */
  readonly templatesAsked = output();

  private readonly field = viewChild<ElementRef<HTMLTextAreaElement>>('field');
  private readonly injector = inject(Injector);
  protected readonly menu = new SlashMenu(this.text, this.templates);
  private readonly left = computed(() => longestMessage - this.text().length);
  protected readonly isOver = computed(() => this.left() < 0);
  protected readonly isBlank = computed(() => this.text().trim() === '');
  protected readonly room = computed(() => {
    if (this.left() > nearlyFull) return '';
    return this.isOver() ? `${(-this.left()).toLocaleString('en')} too many` : `${this.left().toLocaleString('en')} left`;
  });
  /** For browsers that cannot size a field by its content. */
  protected readonly rows = computed(() => Math.max(2, Math.min(12, linesOf(this.text()))));
  protected readonly label = computed(() =>
    this.mode() === 'note' ? 'Note to the team' : `Reply to ${this.customerName() || 'the customer'}`,
  );

  constructor() {
    const isAsked = computed(() => this.menu.word() !== null);
    effect(() => {
      if (isAsked()) this.templatesAsked.emit();
    });
  }

  /** Puts the caret into it, at the end of what is written; a box that is only just being drawn takes it as soon as it stands. */
  focus(): void {
    const take = (): void => {
      const field = this.field()?.nativeElement;
      field?.focus();
      field?.setSelectionRange(field.value.length, field.value.length);
    };
    if (this.field()) take();
    else afterNextRender(take, { injector: this.injector });
  }

  protected press(event: KeyboardEvent): void {
    if (isComposing(event)) return;
    const taken = this.menu.press(event);
    if (taken !== false) {
      event.preventDefault();
      if (taken !== true) this.insert(taken);
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      if (this.stale()) this.review.emit();
      else this.field()?.nativeElement.blur();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.hand((event.ctrlKey || event.metaKey) && this.stale());
  }

  protected type(field: HTMLTextAreaElement): void {
    this.text.set(field.value);
    this.menu.moveTo(field.selectionStart);
  }

  /** Puts a template in the place of the `/` and what was typed after it, and the caret behind it. */
  protected insert({ text }: TemplateView): void {
    const word = this.menu.word();
    if (word === null) return;
    const filled = fillTemplate(text, {
      customerName: this.customerName(),
      operatorName: this.operatorName(),
      escalationId: this.escalationId(),
    });
    const caret = word.from + filled.length;
    this.text.update((now) => now.slice(0, word.from) + filled + now.slice(word.to));
    this.menu.moveTo(caret);
    afterNextRender(
      () => {
        this.field()?.nativeElement.focus();
        this.field()?.nativeElement.setSelectionRange(caret, caret);
      },
      { injector: this.injector },
    );
  }

  protected hand(force: boolean): void {
    if (this.isBlank() || this.isOver() || this.sending()) return;
    this.send.emit({ text: this.text(), mode: this.mode(), force });
  }

  protected switchTo(mode: ComposeMode): void {
    this.mode.set(mode);
    this.focus();
  }
}
