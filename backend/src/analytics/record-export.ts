import { exportPersonalFields, type ExportEvent, type MetricsExported } from '@inbox/contracts/analytics/analytics.events';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import type { Lifecycle } from '../event-sourcing/lifecycle.js';
import { Streams, type Decided } from '../event-sourcing/streams.js';

/** Puts an export on record, before its first row leaves. */
export class RecordExport extends Command<Decided> {
  constructor(
    readonly facts: MetricsExported['data'],
    readonly cause: Cause,
  ) {
    super();
  }
}

type Export = 'unknown' | 'recorded';

/** One taking of figures out of the system: recorded once. */
export const exportLifecycle: Lifecycle<Export, ExportEvent> = {
  stream: 'export',
  unknown: 'unknown',
  evolve: () => 'recorded',
  personal: exportPersonalFields,
  subject: () => null,
};

export const record =
  ({ facts }: Pick<RecordExport, 'facts'>) =>
  (state: Export): ExportEvent[] =>
    state === 'recorded' ? [] : [{ type: 'MetricsExported', data: facts }];

@CommandHandler(RecordExport)
export class RecordExportHandler implements ICommandHandler<RecordExport> {
  constructor(private readonly streams: Streams) {}

  execute(command: RecordExport): Promise<Decided> {
    return this.streams.decide(exportLifecycle, command.facts.exportId, command.cause, record(command));
  }
}
