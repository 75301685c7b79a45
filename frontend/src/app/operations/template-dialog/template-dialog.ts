import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, type ElementRef, inject, signal, viewChild } from '@angular/core';
import type { PersonName } from '@inbox/contracts/escalation/escalation.views';
import type { ResponseTemplate } from '@inbox/contracts/operations/settings.events';
import { templateVariables, type TemplateVariable } from '@inbox/contracts/operations/settings.views';
import { fillTemplate } from '../../conversation/template-picker/fill-template';
import { Asking, type Send } from '../../ui/asked';
import { DialogFrame } from '../../ui/dialog-frame';

export interface TemplateDialogData {
  /** Null: a new one. */
  readonly template: ResponseTemplate | null;
  readonly teams: readonly PersonName[];
  readonly send?: Send<ResponseTemplate>;
}

/** The most the server takes, in UTF-16 code units; a number of its own, because the contract's would bring zod into the bundle. */
const longestText = 5_000;
const example = { customerName: 'Leila Haddad', operatorName: 'Ana Marín', escalationId: '019a0000-0000-7000-8000-000000000001' };

/** A response template: its name, its text with variables, and whose it is. Open it with the CDK's Dialog. */
@Component({
  selector: 'template-dialog',
  imports: [DialogFrame],
  providers: [Asking],
  templateUrl: './template-dialog.html',
  styleUrl: './template-dialog.css',
})
export class TemplateDialog {
  protected readonly data = inject<TemplateDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('text');
  protected readonly variables = templateVariables;
  protected readonly name = signal(this.data.template?.name ?? '');
  protected readonly text = signal(this.data.template?.text ?? '');
  protected readonly teamId = signal(this.data.template?.teamId ?? '');
  protected readonly tried = signal(false);
  protected readonly preview = computed(() => fillTemplate(this.text(), example));
  protected readonly nameFault = computed(() =>
    /^[\p{L}\p{N}_-]{1,40}$/u.test(this.name()) ? '' : 'A name has 1 to 40 letters, digits, - or _ and no spaces.',
  );
  protected readonly textFault = computed(() => {
    if (this.text().trim() === '') return 'Write what is inserted.';
    return this.text().length > longestText ? `Shorten it to ${longestText.toLocaleString('en')} characters.` : '';
  });

  /** Puts a variable where the caret stands. */
  protected insert(variable: TemplateVariable): void {
    const field = this.field().nativeElement;
    field.setRangeText(`{{${variable}}}`, field.selectionStart, field.selectionEnd, 'end');
    this.text.set(field.value);
    field.focus();
  }

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (this.nameFault() !== '' || this.textFault() !== '') return;
    const template = { name: this.name().toLowerCase(), text: this.text(), teamId: this.teamId() === '' ? null : this.teamId() };
    await this.asking.handOver(template, this.data.send);
  }
}
