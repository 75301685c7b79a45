import type { OperatorView, TeamView } from '@inbox/contracts/operations/operator.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels, reflected } from '../reading/read-models.js';

/** Who is on the team, and who is there. */
export class GetTeam extends Query<TeamView> {
  constructor(readonly after: string | undefined) {
    super();
  }
}

@QueryHandler(GetTeam)
export class GetTeamHandler implements IQueryHandler<GetTeam> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ after }: GetTeam): Promise<TeamView> {
    const sql = `select ${reflected('operator_directory')} as position, coalesce(json_agg(o order by o.name, o.id), '[]') as items
      from (select id, name, role, status from read.operator_directory) o`;
    const [answer] = await this.reads.rows<{ items: OperatorView[]; position: string }>(sql, [], after);

    return answer ?? { items: [], position: '0' };
  }
}
