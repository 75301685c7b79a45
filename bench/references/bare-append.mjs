// L1: the same events, of the same size, appended by the same client to the same store, and nothing else.
import { randomUUID } from 'node:crypto';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { metadata } from '../data/escalations.mjs';
import { eventOf } from '../data/shift.mjs';

/** @param {string} eventStoreUrl */
export const bareAppend = (eventStoreUrl) => {
  const client = EventStoreDBClient.connectionString(eventStoreUrl);
  return {
    client,
    /** Appends the event of a command. @param {ReturnType<ReturnType<typeof import('../data/shift.mjs').shift>['next']>} command */
    perform: async (command) => {
      const { type, data } = eventOf(command, randomUUID());
      const subject = command.kind === 'reply' ? command.on.customerId : null;
      const envelope = metadata({ id: command.operator, kind: 'operator', role: 'operator' }, randomUUID(), subject);
      await client.appendToStream(`escalation-${command.on.escalationId}`, jsonEvent({ type, data, metadata: envelope }), {
        expectedRevision: BigInt(command.on.revision),
      });
    },
    stop: () => client.dispose(),
  };
};
