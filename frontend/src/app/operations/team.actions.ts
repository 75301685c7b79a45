import { createActionGroup, emptyProps, props } from '@ngrx/store';
import type { TeamView } from '@inbox/contracts/operations/operator.views';
import type { Refused } from '../http/problem';

export const team = createActionGroup({
  source: 'Team',
  events: { Load: emptyProps(), Read: props<{ team: TeamView }>(), Failed: props<{ problem: Refused }>() },
});
