import { inject, Injectable } from '@angular/core';
import type { EscalationView, HistoryView, InboxPage } from '@inbox/contracts/escalation/escalation.views';
import { EMPTY, expand, last, map, type Observable, scan } from 'rxjs';
import { Api } from '../http/api';
import { newCommandId } from '../http/command-id';
import type { EscalationCommand, Section } from './escalation.actions';

const pageSize = 100;

const bodyOf = (command: EscalationCommand): object => {
  switch (command.name) {
    case 'claim':
    case 'wake':
      return {};
    case 'prioritize':
      return { priority: command.to, reason: command.reason };
    case 'reopen':
      return { reason: command.reason };
    case 'release':
    case 'transfer':
    case 'resolve':
    case 'snooze':
      return command.request;
  }
};

@Injectable({ providedIn: 'root' })
export class EscalationClient {
  readonly #api = inject(Api);

  page(section: Section, cursor: string | null): Observable<InboxPage> {
    return this.#api.read('/escalations', { section, limit: pageSize, ...(cursor === null ? {} : { cursor }) });
  }

  /**
   * A section from its top, as one page.
   * @param atLeast how many rows to bring, as far as there are that many
   * @returns the page; its position is the first page's: what changed meanwhile is pushed from there
   */
  top(section: Section, atLeast: number): Observable<InboxPage> {
    return this.page(section, null).pipe(
      map((page) => ({ page, brought: page.items.length })),
      expand(({ page, brought }) =>
        page.nextCursor === null || brought >= atLeast
          ? EMPTY
          : this.page(section, page.nextCursor).pipe(map((further) => ({ page: further, brought: brought + further.items.length }))),
      ),
      map(({ page }) => page),
      scan((all, page) => ({ ...page, items: [...all.items, ...page.items], position: all.position })),
      last(),
    );
  }

  one(escalationId: string): Observable<EscalationView> {
    return this.#api.read(`/escalations/${escalationId}`);
  }

  history(escalationId: string): Observable<HistoryView> {
    return this.#api.read(`/escalations/${escalationId}/events`);
  }

  ask(command: EscalationCommand) {
    const path = command.name === 'prioritize' ? 'priority' : command.name;
    return this.#api.write('POST', `/escalations/${command.escalationId}/${path}`, bodyOf(command), command.commandId);
  }

  markSeen(escalationId: string, number: number) {
    return this.#api.write('PUT', `/escalations/${escalationId}/seen`, { number }, newCommandId());
  }
}
