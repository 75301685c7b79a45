import { inject, Injectable } from '@angular/core';
import type { ResponseTemplate } from '@inbox/contracts/operations/settings.events';
import type { TemplateRequest } from '@inbox/contracts/operations/settings.requests';
import type { SettingsView, TemplateAccepted } from '@inbox/contracts/operations/settings.views';
import { map, type Observable } from 'rxjs';
import { Api } from '../http/api';
import type { SettingsCommand } from './settings.actions';

const requestOf = ({ name, text, teamId }: ResponseTemplate): TemplateRequest => ({ name, text, ...(teamId === null ? {} : { teamId }) });

@Injectable({ providedIn: 'root' })
export class SettingsClient {
  readonly #api = inject(Api);

  settings(): Observable<SettingsView> {
    return this.#api.read('/operations/settings');
  }

  /** @returns the id of the template that was written or removed, null where it was none */
  ask(command: SettingsCommand): Observable<string | null> {
    const { commandId } = command;
    if (command.name === 'set') return this.#api.write('PUT', '/operations/settings', command.spans, commandId).pipe(map(() => null));
    const { templateId } = command;
    const path = `/operations/templates${templateId === null ? '' : `/${templateId}`}`;
    if (command.name === 'remove') return this.#api.write('DELETE', path, {}, commandId).pipe(map(() => templateId));
    const body = requestOf(command.template);
    if (templateId !== null) return this.#api.write('PUT', path, body, commandId).pipe(map(() => templateId));
    return this.#api.write<TemplateAccepted>('POST', path, body, commandId).pipe(map((added) => added.templateId));
  }
}
