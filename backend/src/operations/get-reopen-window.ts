import { settingsId } from '@inbox/contracts/operations/settings.events';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { Streams } from '../event-sourcing/streams.js';
import { settingsLifecycle } from './settings.js';

/** How long after its resolution a customer's message reopens an escalation, in milliseconds, as the log says now. */
export class GetReopenWindow extends Query<number> {}

@QueryHandler(GetReopenWindow)
export class GetReopenWindowHandler implements IQueryHandler<GetReopenWindow> {
  constructor(private readonly streams: Streams) {}

  async execute(): Promise<number> {
    const { state } = await this.streams.standing(settingsLifecycle, settingsId);
    return state.reopenWindow;
  }
}
