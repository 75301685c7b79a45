import type { CsNoteVersion, CsNoteView } from '@inbox/contracts/customer/customer.views';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { instant, ReadModels } from '../reading/read-models.js';

/** What platform admins have noted about some customers: each note with its versions, the latest first. */
export class GetCsNotes extends Query<CsNoteView[]> {
  constructor(readonly customerIds: readonly string[]) {
    super();
  }
}

interface Row {
  readonly note_id: string;
  readonly version: number;
  readonly customer_id: string;
  readonly text: string;
  readonly at: string;
  readonly author_id: string;
  readonly author_name: string | null;
}

const versionOf = ({ version, text, at, author_id, author_name }: Row): CsNoteVersion => ({
  version,
  text,
  at: instant(at),
  by: { id: author_id, name: author_name ?? 'Unknown operator' },
});

/** @param rows the versions of some notes, those of a note with the latest first */
export const notesOf = (rows: readonly Row[]): CsNoteView[] =>
  [...Map.groupBy(rows, ({ note_id }) => note_id).values()]
    .flatMap(([latest, ...earlier]) =>
      latest === undefined
        ? []
        : [{ id: latest.note_id, customerId: latest.customer_id, ...versionOf(latest), earlier: earlier.map(versionOf) }],
    )
    .sort((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id));

@QueryHandler(GetCsNotes)
export class GetCsNotesHandler implements IQueryHandler<GetCsNotes> {
  constructor(private readonly reads: ReadModels) {}

  async execute({ customerIds }: GetCsNotes): Promise<CsNoteView[]> {
    const sql = `select n.note_id, n.version, n.customer_id, n.text, n.at, n.author_id, o.name as author_name
      from read.cs_note n left join read.operator_directory o on o.id = n.author_id
      where n.customer_id = any($1::uuid[]) order by n.note_id, n.version desc`;

    return notesOf(await this.reads.rows<Row>(sql, [customerIds]));
  }
}
