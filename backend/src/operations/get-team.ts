import type { OperatorView, TeamOfOperators, TeamView } from '@inbox/contracts/operations/operator.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels, reflected } from '../reading/read-models.js';

/** Who is on the team, who is there, and what does each hold? */
export class GetTeam extends Query<TeamView> {
  constructor(readonly after: string | undefined) {
    super();
  }
}

interface PersonRow extends Omit<OperatorView, 'team'> {
  readonly team_id: string | null;
  readonly team_name: string | null;
}

interface Answer {
  readonly people: readonly PersonRow[];
  readonly teams: readonly TeamOfOperators[];
  readonly position: string;
}

const statement = `select ${reflected('operator_directory', 'team_directory', 'inbox_list')} as position,
    (select coalesce(json_agg(p order by p.name, p.id), '[]') from (
      select o.id, o.name, o.role, o.status, o.capacity, o.active, t.id as team_id, t.name as team_name, coalesce(n.n, 0) as held
      from read.operator_directory o
      left join read.team_directory t on t.id = o.team_id and not t.disbanded
      left join read.inbox_tally n on n.bucket = 'owner:' || o.id) p) as people,
    (select coalesce(json_agg(g order by g.name, g.id), '[]') from (
      select t.id, t.name, (select count(*)::int from read.operator_directory o where o.team_id = t.id and o.active) as members
      from read.team_directory t where not t.disbanded) g) as teams`;

@QueryHandler(GetTeam)
export class GetTeamHandler implements IQueryHandler<GetTeam> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ after }: GetTeam): Promise<TeamView> {
    const [answer] = await this.reads.rows<Answer>(statement, [], after);

    return { items: (answer?.people ?? []).map(personOf), teams: answer?.teams ?? [], position: answer?.position ?? '0' };
  }
}

const personOf = ({ team_id: id, team_name: name, ...person }: PersonRow): OperatorView => ({
  ...person,
  team: id === null || name === null ? null : { id, name },
});
