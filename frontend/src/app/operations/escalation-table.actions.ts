import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { InboxPage } from '@inbox/contracts/escalation/escalation.views';
import type { Refused } from '../http/problem';
import type { TableQuery } from './escalations-page/table-query';

/** What the operator asks of the table of escalations. */
export const tableCommands = createActionGroup({
  source: 'Escalation Table Commands',
  events: { Show: props<{ query: TableQuery }>(), 'Read again': emptyProps(), 'Load more': emptyProps() },
});

export const tableAnswers = createActionGroup({
  source: 'Escalation Table Answers',
  events: {
    'Page read': props<{ query: TableQuery; page: InboxPage }>(),
    'Further page read': props<{ query: TableQuery; page: InboxPage }>(),
    Failed: props<{ problem: Refused }>(),
  },
});
