import { teamPersonalFields, type TeamEvent } from '@inbox/contracts/operations/team.events';
import type { Lifecycle } from '../event-sourcing/lifecycle.js';

/** A team of operators. It is formed, may be renamed, and is disbanded for good. */
export type Team = { readonly status: 'unknown' } | { readonly status: 'formed'; readonly name: string } | { readonly status: 'disbanded' };

const evolve = (team: Team, event: TeamEvent): Team => {
  switch (event.type) {
    case 'TeamFormed':
    case 'TeamRenamed':
      return { status: 'formed', name: event.data.name };
    case 'TeamDisbanded':
      return { status: 'disbanded' };
  }
};

export const teamLifecycle: Lifecycle<Team, TeamEvent> = {
  stream: 'team',
  unknown: { status: 'unknown' },
  evolve,
  personal: teamPersonalFields,
  subject: () => null,
};
