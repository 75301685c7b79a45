import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import type { PersonName } from '@inbox/contracts/escalation/escalation.views';
import type { InviteRequest } from '@inbox/contracts/identity/invitation.requests';
import type { Role } from '@inbox/contracts/identity/roles';
import { Asking, type Send } from '../../ui/asked';
import { DialogFrame } from '../../ui/dialog-frame';
import { roleWords } from '../../ui/plain-words';

export interface InviteDialogData {
  /** The roles for which whoever asks may invite. */
  readonly roles: readonly Role[];
  readonly teams: readonly PersonName[];
  /** Somebody who was invited before and gets another link. */
  readonly again?: { readonly name: string; readonly email: string; readonly role: Role; readonly teamId: string | null };
  readonly send?: Send<InviteRequest>;
}

/** Who is to come, in which role. The link is shown once the server has made it, see `LinkDialog`. */
@Component({
  selector: 'invite-dialog',
  imports: [DialogFrame],
  providers: [Asking],
  templateUrl: './invite-dialog.html',
  styleUrl: './invite-dialog.css',
})
export class InviteDialog {
  protected readonly data = inject<InviteDialogData>(DIALOG_DATA);
  private readonly asking = inject(Asking);
  protected readonly name = signal(this.data.again?.name ?? '');
  protected readonly email = signal(this.data.again?.email ?? '');
  private readonly role = signal<Role>(this.data.again?.role ?? 'operator');
  private readonly teamId = signal(this.data.again?.teamId ?? '');
  protected readonly tried = signal(false);
  protected readonly roles = this.data.roles.map((role) => ({ role, words: roleWords[role], chosen: role === this.role() }));
  protected readonly teams = this.data.teams.map((team) => ({ ...team, chosen: team.id === this.teamId() }));
  protected readonly nameFault = computed(() => (this.name().trim() === '' ? 'Say who it is.' : ''));
  protected readonly emailFault = computed(() => (/^\S+@\S+\.\S+$/u.test(this.email().trim()) ? '' : 'Type an e-mail address.'));

  protected take(role: string): void {
    this.role.set(this.data.roles.find((each) => each === role) ?? 'operator');
  }

  protected place(teamId: string): void {
    this.teamId.set(teamId);
  }

  protected async invite(): Promise<void> {
    this.tried.set(true);
    if (this.nameFault() !== '' || this.emailFault() !== '') return;
    const request = { name: this.name().trim(), email: this.email().trim(), role: this.role(), teamId: this.teamId() || null };
    await this.asking.handOver(request, this.data.send);
  }
}
