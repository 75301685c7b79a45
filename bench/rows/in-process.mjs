// The backend's whole application in this process, commands through its CommandBus: no HTTP, the real store and the real database.
import { createHash, randomUUID } from 'node:crypto';
import { CommandBus } from '@nestjs/cqrs';
import { ClaimEscalation } from '../../backend/dist/escalation/claim-escalation.js';
import { ResolveEscalation } from '../../backend/dist/escalation/resolve-escalation.js';
import { SendReply } from '../../backend/dist/escalation/send-reply.js';
import { createApp } from '../../backend/dist/http/create-app.js';
import { canonicalJson } from '../../backend/dist/http/canonical-json.js';
import { Settings } from '../../backend/dist/settings.js';

/** The API's settings in a benchmark: as in development, without limits on how much one person asks. */
export const settingsFor = ({ databaseUrl, eventStoreUrl }) => ({
  DATABASE_URL: databaseUrl,
  EVENTSTORE_URL: eventStoreUrl,
  DEMO_WORKSPACE: '1',
  RATE_LIMIT_PER_MINUTE: '0',
  WORKSPACE_SECRET: 'for a benchmark alone',
});

/** What a request causes: the key is the command's id, the hash covers the request. As the HTTP layer makes it. */
export const causeOf = (operator, path, body, commandId = randomUUID()) => ({
  actor: { id: operator, kind: 'operator', role: 'operator' },
  commandId,
  requestHash: createHash('sha256')
    .update(`POST ${path} ${canonicalJson(body)}`)
    .digest('hex'),
  correlationId: commandId,
  causationId: commandId,
  occurredAt: null,
});

/** @param {ReturnType<ReturnType<typeof import('../data/shift.mjs').shift>['next']>} command @param {string} [commandId] */
export const commandOf = ({ kind, on: { escalationId }, operator, text, resolution }, commandId) => {
  const path = `/api/escalations/${escalationId}`;
  if (kind === 'claim') return new ClaimEscalation(escalationId, operator, causeOf(operator, `${path}/claim`, {}, commandId));
  if (kind === 'reply') {
    return new SendReply(escalationId, text, 0, false, causeOf(operator, `${path}/replies`, { text, lastSeen: 0 }, commandId));
  }
  const cause = causeOf(operator, `${path}/resolve`, { resolution }, commandId);
  return new ResolveEscalation(escalationId, resolution, null, null, null, cause);
};

/** @param {{ databaseUrl: string, eventStoreUrl: string }} engines */
export const inProcess = async (engines) => {
  const app = await createApp(new Settings({ ...settingsFor(engines), LOG_LEVEL: 'silent' }));
  await app.init(); // without listening
  const bus = app.get(CommandBus);
  return {
    bus,
    perform: (command, commandId) => bus.execute(commandOf(command, commandId)),
    stop: () => app.close(),
  };
};
