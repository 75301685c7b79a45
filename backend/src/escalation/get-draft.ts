import type { DraftView } from '@inbox/contracts/escalation/escalation.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ReadModels, reflected } from '../reading/read-models.js';

/** What this operator has typed for this escalation and not sent. */
export class GetDraft extends Query<DraftView> {
  constructor(
    readonly escalationId: string,
    readonly operatorId: string,
    readonly after: string | undefined,
  ) {
    super();
  }
}

@QueryHandler(GetDraft)
export class GetDraftHandler implements IQueryHandler<GetDraft> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ escalationId, operatorId, after }: GetDraft): Promise<DraftView> {
    const sql = `select ${reflected('desk')} as position,
      coalesce((select draft from read.desk where escalation_id = $1 and operator_id = $2), '') as text`;
    const [row] = await this.reads.rows<DraftView>(sql, [escalationId, operatorId], after);

    return row ?? { text: '', position: '0' };
  }
}
