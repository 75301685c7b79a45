import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { Asking, type Send } from '../../ui/asked';
import { DialogFrame } from '../../ui/dialog-frame';

export interface TeamNameDialogData {
  /** The name it has; null for a new team. */
  readonly name: string | null;
  readonly send?: Send<{ readonly teamName: string }>;
}

/** What a team is called: a new one, or one that is renamed. */
@Component({
  selector: 'team-name-dialog',
  imports: [DialogFrame],
  providers: [Asking],
  template: `
    <ui-dialog-frame [title]="title" [verb]="verb" (asked)="save()">
      <div class="asked">
        <label for="team-name">Name</label>
        <input
          #field
          id="team-name"
          class="field"
          cdkFocusInitial
          dir="auto"
          maxlength="80"
          autocomplete="off"
          placeholder="For example: Billing"
          aria-required="true"
          aria-describedby="team-name-fault"
          [attr.aria-invalid]="tried() && fault() !== ''"
          [value]="name()"
          (input)="name.set(field.value)"
        />
        <p class="wrong" id="team-name-fault">{{ tried() ? fault() : '' }}</p>
      </div>
    </ui-dialog-frame>
  `,
  styles: `
    .wrong:empty {
      display: none;
    }
  `,
})
export class TeamNameDialog {
  protected readonly data = inject<TeamNameDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  protected readonly title = this.data.name === null ? 'New team' : `Rename ${this.data.name}`;
  protected readonly verb = this.data.name === null ? 'Create' : 'Rename';
  protected readonly name = signal(this.data.name ?? '');
  protected readonly tried = signal(false);
  protected readonly fault = computed(() => (this.name().trim() === '' ? 'Give it a name.' : ''));

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.fault() === '') await this.asking.handOver({ teamName: this.name().trim() }, this.data.send);
  }
}
