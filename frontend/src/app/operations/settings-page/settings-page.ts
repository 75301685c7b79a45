import { Component, inject } from '@angular/core';
import { Actions, ofType } from '@ngrx/effects';
import { Store } from '@ngrx/store';
import type { ResponseTemplate } from '@inbox/contracts/operations/settings.events';
import type { TemplateView } from '@inbox/contracts/operations/settings.views';
import { filter, firstValueFrom, map } from 'rxjs';
import { newCommandId } from '../../http/command-id';
import { Banner } from '../../ui/banner';
import { DialogOpener } from '../../ui/dialog-opener';
import { EmptyState } from '../../ui/empty-state';
import { Icon } from '../../ui/icon';
import { Skeleton } from '../../ui/skeleton';
import { type SettingsCommand, settingsAnswers, settingsCommands, type Spans } from '../settings.actions';
import { settingsFeature } from '../settings.feature';
import { SettingsHistory } from '../settings-history/settings-history';
import { teamFeature } from '../team.feature';
import type { TemplateDialogData } from '../template-dialog/template-dialog';
import { LimitsForm } from './limits-form';

/** What managers set for the whole workspace, and who changed it when. */
@Component({
  selector: 'settings-page',
  imports: [Banner, EmptyState, Icon, LimitsForm, SettingsHistory, Skeleton],
  templateUrl: './settings-page.html',
  styleUrl: './settings-page.css',
})
export class SettingsPage {
  readonly #store = inject(Store);
  readonly #actions = inject(Actions);
  readonly #opener = inject(DialogOpener);
  readonly settings = this.#store.selectSignal(settingsFeature.selectSettings);
  readonly problem = this.#store.selectSignal(settingsFeature.selectProblem);
  readonly asking = this.#store.selectSignal(settingsFeature.selectAsking);
  readonly teams = this.#store.selectSignal(teamFeature.selectTeams);

  constructor() {
    this.load();
  }

  load(): void {
    this.#store.dispatch(settingsCommands.load());
  }

  teamOf({ teamId }: TemplateView): string {
    return teamId === null ? 'Everyone' : (this.teams().find(({ id }) => id === teamId)?.name ?? 'A team that is gone');
  }

  change(spans: Spans, { idleCap, reopenWindow }: Spans): void {
    this.#ask({ name: 'set', commandId: newCommandId(), spans, before: { idleCap, reopenWindow } });
  }

  remove({ id, name, text, teamId }: TemplateView): void {
    this.#ask({ name: 'remove', commandId: newCommandId(), templateId: id, before: { name, text, teamId } });
  }

  /** @param view the template to change, null for a new one */
  async write(view: TemplateView | null): Promise<void> {
    const before = view === null ? null : { name: view.name, text: view.text, teamId: view.teamId };
    // why kept: what is asked for again unchanged keeps its command id, so that it happens once
    const ids = new Map<string, string>();
    const send = (template: ResponseTemplate): Promise<string | null> => {
      const key = JSON.stringify(template);
      const commandId = ids.get(key) ?? newCommandId();
      ids.set(key, commandId);
      return this.#answerTo({ name: 'write', commandId, templateId: view?.id ?? null, template, before });
    };
    const data: TemplateDialogData = { template: before, teams: this.teams(), send };
    await this.#opener.open(async () => (await import('../template-dialog/template-dialog')).TemplateDialog, { data });
  }

  #ask(command: SettingsCommand): void {
    this.#store.dispatch(settingsCommands.ask({ command }));
  }

  /** @returns null when it was done, else why not, in a sentence */
  #answerTo(command: SettingsCommand): Promise<string | null> {
    const answer = firstValueFrom(
      this.#actions.pipe(
        ofType(settingsAnswers.accepted, settingsAnswers.refused),
        filter((given) => given.command.commandId === command.commandId),
        map((given) => (given.type === settingsAnswers.refused.type ? given.problem.detail : null)),
      ),
    );
    this.#ask(command);
    return answer;
  }
}
