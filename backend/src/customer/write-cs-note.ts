import type { CustomerFileEvent } from '@inbox/contracts/customer/customer-file.events';
import type { CsNoteAccepted } from '@inbox/contracts/customer/customer.views';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Cause } from '../event-sourcing/cause.js';
import { derivedId } from '../event-sourcing/derived-id.js';
import { Streams } from '../event-sourcing/streams.js';
import { Refusal } from '../http/refusal.js';
import { OperatorNames } from '../reading/operator-names.js';
import { customerFileLifecycle, type CustomerFile } from './customer-file.js';
import { customerLifecycle } from './customer.js';

/** A platform admin writes a note about a customer, or the next version of one. */
export class WriteCsNote extends Command<CsNoteAccepted> {
  constructor(
    readonly customerId: string,
    /** The note and its version that were on screen; null writes a new one. */
    readonly edited: { readonly noteId: string; readonly version: number } | null,
    readonly text: string,
    readonly cause: Cause,
  ) {
    super();
  }

  get noteId(): string {
    return this.edited?.noteId ?? derivedId(this.cause.commandId, 'cs note');
  }
}

export const write =
  ({ customerId, edited, noteId, text }: WriteCsNote) =>
  ({ notes }: CustomerFile): CustomerFileEvent[] => {
    const latest = notes[noteId];
    if (edited !== null && latest === undefined) throw new Refusal('NOT_FOUND', 'There is no such note.');
    if (edited !== null && latest !== undefined && latest.version !== edited.version) {
      const facts = { by: { id: latest.by, name: '' }, at: latest.at };
      throw new Refusal('CONFLICT', 'Somebody else has changed this note since you opened it. Your text is kept.', facts);
    }
    const version = (edited?.version ?? 0) + 1;

    return [{ type: 'CsNoteWritten', data: { customerId, noteId, version, text } }];
  };

@CommandHandler(WriteCsNote)
export class WriteCsNoteHandler implements ICommandHandler<WriteCsNote> {
  constructor(
    private readonly streams: Streams,
    private readonly names: OperatorNames,
  ) {}

  async execute(command: WriteCsNote): Promise<CsNoteAccepted> {
    const { customerId, noteId, edited, cause } = command;
    const { state } = await this.streams.recent(customerLifecycle, customerId);
    if (state.status === 'unknown') throw new Refusal('NOT_FOUND', 'There is no such customer.');
    const { position } = await this.names.inRefusals(() => this.streams.decide(customerFileLifecycle, customerId, cause, write(command)));

    return { noteId, version: (edited?.version ?? 0) + 1, position };
  }
}
