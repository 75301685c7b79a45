import { Component, computed, input, model } from '@angular/core';

/** The most the server takes, in UTF-16 code units; a number of its own, because the contract's would bring zod into the bundle. */
export const longestNotes = 2_000;

let fields = 0;

/** A field for a few sentences, with what is left of its 2,000 characters. */
@Component({
  selector: 'ui-long-field',
  template: `
    <div class="asked">
      <label [attr.for]="id">
        <span
          >{{ label() }}
          @if (!required()) {
            <span class="aside">optional</span>
          }
        </span>
        <span class="aside" [class.over]="isOver()">{{ figures() }}</span>
      </label>
      <textarea
        #field
        class="field"
        dir="auto"
        [attr.cdkFocusInitial]="first() ? '' : null"
        rows="4"
        [id]="id"
        [placeholder]="placeholder()"
        [value]="text()"
        [attr.aria-invalid]="wrong() !== '' || isOver()"
        [attr.aria-required]="required()"
        [attr.aria-describedby]="id + '-wrong'"
        (input)="text.set(field.value)"
      ></textarea>
      <p class="wrong" [id]="id + '-wrong'">{{ isOver() ? 'Shorten it to ' + longest.toLocaleString('en') + ' characters.' : wrong() }}</p>
    </div>
  `,
  styles: `
    .wrong:empty {
      display: none;
    }
  `,
})
export class LongField {
  readonly label = input.required<string>();
  readonly placeholder = input('');
  readonly required = input(false);
  /** The dialog's focus starts here. */
  readonly first = input(false);
  /** What is missing, in a sentence. */
  readonly wrong = input('');
  readonly text = model('');
  protected readonly longest = longestNotes;
  protected readonly id = `long-field-${String((fields += 1))}`;
  protected readonly isOver = computed(() => this.text().length > longestNotes);
  protected readonly figures = computed(() => `${this.text().length.toLocaleString('en')} / ${longestNotes.toLocaleString('en')}`);
}
