import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import type { OperatorPlaced } from '@inbox/contracts/operations/operator.events';
import { defaultIdleCap, type IdleCapSet } from '@inbox/contracts/operations/settings.events';
import type { Recorded } from '@inbox/contracts/recorded';
import { identity, type Tables } from '../runner/table.js';
import type { Circumstances, Course } from './course.js';
import { idleCaps, operatorTeams } from './measured.table.js';

export type MeasuredEvent = EscalationEvent | IdleCapSet | OperatorPlaced;

const setting = 'idle-cap';

const namedIn = ({ data }: MeasuredEvent): (string | null)[] => [
  'operatorId' in data ? data.operatorId : null,
  'toOperatorId' in data ? data.toOperatorId : null,
  'ownerId' in data ? data.ownerId : null,
];

/** What held when a batch began, and changes with its events in the log's order: the idle cap and the operators' teams. */
export class StandingSettings implements Circumstances {
  private readonly placed = new Map<string, string | null>();
  private cap: number | null = null;

  private constructor(
    public idleCap: number,
    private readonly teams: Map<string, string | null>,
  ) {}

  /** @param courses those that the events go on with: their owners' teams matter too */
  static async before(tables: Tables, events: readonly Recorded<MeasuredEvent>[], courses: Iterable<Course>): Promise<StandingSettings> {
    const owners = Array.from(courses, ({ ownerId }) => ownerId);
    const operators = [...owners, ...events.flatMap(namedIn)].flatMap((id) => (id === null ? [] : [[id]]));
    const teams = await tables.load(operatorTeams, operators);
    const cap = (await tables.load(idleCaps, [[setting]])).get(identity([setting]));
    return new StandingSettings(
      cap?.milliseconds ?? defaultIdleCap,
      new Map([...teams.values()].map(({ operator_id, team_id }) => [operator_id, team_id])),
    );
  }

  teamOf = (operatorId: string | null): string | null => (operatorId === null ? null : (this.teams.get(operatorId) ?? null));

  /** An operator was placed, or the cap was set: it holds for the events after this one. */
  change(event: IdleCapSet | OperatorPlaced): void {
    if (event.type === 'IdleCapSet') {
      this.idleCap = this.cap = event.data.after;
    } else {
      this.teams.set(event.data.operatorId, event.data.teamId);
      this.placed.set(event.data.operatorId, event.data.teamId);
    }
  }

  async keep(tables: Tables): Promise<void> {
    await tables.write(idleCaps, this.cap === null ? [] : [{ setting, milliseconds: this.cap }]);
    await tables.write(
      operatorTeams,
      [...this.placed].map(([operator_id, team_id]) => ({ operator_id, team_id })),
    );
  }
}
