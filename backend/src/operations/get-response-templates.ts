import type { TemplateView, TemplatesView } from '@inbox/contracts/operations/settings.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels, reflected } from '../reading/read-models.js';

/** Which response templates may this operator insert? Those of all, and of the operator's team. */
export class GetResponseTemplates extends Query<TemplatesView> {
  constructor(
    readonly operatorId: string,
    readonly after: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetResponseTemplates)
export class GetResponseTemplatesHandler implements IQueryHandler<GetResponseTemplates> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ operatorId, after }: GetResponseTemplates): Promise<TemplatesView> {
    const sql = `select ${reflected('response_template', 'operator_directory')} as position, coalesce(json_agg(t order by t.name, t.id), '[]') as items
      from (select id, name, text, team_id as "teamId" from read.response_template
        where team_id is null or team_id = (select team_id from read.operator_directory where id = $1)) t`;
    const [answer] = await this.reads.rows<{ items: TemplateView[]; position: string }>(sql, [operatorId], after);

    return answer ?? { items: [], position: '0' };
  }
}
