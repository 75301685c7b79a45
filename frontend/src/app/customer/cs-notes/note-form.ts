import { afterNextRender, Component, ElementRef, input, linkedSignal, output, viewChild } from '@angular/core';
import { Icon } from '../../ui/icon';

let forms = 0;

/** Where a CS note is written. What was typed stays until it is saved or given up. */
@Component({
  selector: 'note-form',
  imports: [Icon],
  template: `<form (submit)="submit($event)" (keydown.control.enter)="submit($event)" (keydown.meta.enter)="submit($event)">
    <label class="unseen" [attr.for]="id">{{ label() }}</label>
    <textarea
      #field
      class="field"
      dir="auto"
      rows="3"
      maxlength="10000"
      [id]="id"
      [placeholder]="label()"
      [value]="text()"
      (input)="text.set(field.value)"
      (keydown.escape)="leave($event)"
    ></textarea>
    <div role="alert">
      @if (refusal(); as sentence) {
        <p class="wrong refused"><ui-icon name="error" />{{ sentence }}</p>
      }
    </div>
    <div class="deeds">
      <button type="button" class="btn q small" (click)="giveUp.emit()">Cancel</button>
      <button type="submit" class="btn p small" [attr.aria-disabled]="busy() || text().trim() === ''">{{ verb() }}</button>
    </div>
  </form>`,
  styles: `
    form {
      display: grid;
      gap: 8px;
    }
    [role='alert']:empty {
      display: none;
    }
    .deeds {
      display: flex;
      justify-content: flex-end;
      gap: 6px;
    }
  `,
})
export class NoteForm {
  readonly label = input.required<string>();
  readonly verb = input('Save');
  readonly start = input('');
  readonly busy = input(false);
  readonly refusal = input<string | null>(null);
  readonly save = output<string>();
  readonly giveUp = output();
  protected readonly id = `note-form-${String((forms += 1))}`;
  protected readonly text = linkedSignal(() => this.start());
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  constructor() {
    afterNextRender(() => {
      this.field().nativeElement.focus();
    });
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (!this.busy() && this.text().trim() !== '') this.save.emit(this.text().trim());
  }

  protected leave(event: Event): void {
    event.stopPropagation();
    this.giveUp.emit();
  }
}
