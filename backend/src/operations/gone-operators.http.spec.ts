import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Accepted, EscalationView, HistoryView } from '@inbox/contracts/escalation/escalation.views';
import type { OperatorView, TeamView } from '@inbox/contracts/operations/operator.views';
import { DataSource } from 'typeorm';
import { WebSocket } from 'ws';
import { startApp, until, type AppForSpecs } from '../http/app-for-specs.js';
import { get, post, put, raiseEscalation } from '../http/asking-for-specs.js';
import { Heartbeats } from '../identity/heartbeats.js';
import { WhenOperatorWentOfflineReleaseEscalations } from './when-operator-went-offline-release-escalations.js';

let app: AppForSpecs;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

const minutes = (n: number): number => n * 60_000;
const idOf = async (account: string): Promise<string> => (await get<{ id: string }>(app.as(account), '/api/session')).body.id;
const claimed = async (by: string): Promise<string> => {
  const { escalationId } = await raiseEscalation(app);
  const { position } = (await post<Accepted>(app.as(by), `/api/escalations/${escalationId}/claim`, {})).body;
  await one(escalationId, position);
  return escalationId;
};
const snoozed = async (by: string): Promise<string> => {
  const escalationId = await claimed(by);
  const { position } = (await post<Accepted>(app.as(by), `/api/escalations/${escalationId}/snooze`, { untilReply: true })).body;
  await one(escalationId, position);
  return escalationId;
};
const one = async (escalationId: string, after = '0'): Promise<EscalationView> =>
  (await get<EscalationView>(app.as('manager'), `/api/escalations/${escalationId}?after=${after}`)).body;
const lastOf = async (escalationId: string) =>
  (await get<HistoryView>(app.as('manager'), `/api/escalations/${escalationId}/events`)).body.items.at(-1);
const person = async (account: string): Promise<OperatorView | undefined> => {
  const id = await idOf(account);
  return (await get<TeamView>(app.as('manager'), '/api/operations/team')).body.items.find((each) => each.id === id);
};
const isUnclaimed = async (escalationId: string): Promise<boolean> => (await one(escalationId)).status === 'UNCLAIMED';

describe('When an operator was deactivated', () => {
  it('what they had claimed and snoozed returns to Unclaimed, by the system, with the reason', async () => {
    const [open, asleep] = [await claimed('operator02'), await snoozed('operator02')];

    await post(app.as('manager'), `/api/operators/${await idOf('operator02')}/deactivate`, {});
    await until('both are back', async () => (await isUnclaimed(open)) && (await isUnclaimed(asleep)));

    expect(await lastOf(open)).toMatchObject({
      type: 'EscalationReleased',
      by: { kind: 'system' },
      data: { reason: 'The operator was deactivated' },
    });
    expect(await lastOf(asleep)).toMatchObject({ type: 'EscalationReleased', by: { kind: 'system' } });
  });

  it('their sockets close within five seconds', async () => {
    const signedIn = await app.asNobody('/api/session', {
      method: 'POST',
      body: JSON.stringify({ email: 'operator03@demo.test', password: 'demo-inbox' }),
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/live`, { headers: { cookie } });
    await once(socket, 'open');
    const closed = once(socket, 'close', { signal: AbortSignal.timeout(5_000) });

    await post(app.as('manager'), `/api/operators/${await idOf('operator03')}/deactivate`, {});

    expect((await closed)[0]).toBe(4401);
  });

  it('an account that a crash left open is closed', async () => {
    const gone = await idOf('operator04');
    await post(app.as('manager'), `/api/operators/${gone}/deactivate`, {});
    const database = app.app.get(DataSource);

    await database.query('update identity.accounts set active = true where id = $1', [gone]);

    await until('it is closed', async () => {
      const [account] = await database.query<{ active: boolean }[]>('select active from identity.accounts where id = $1', [gone]);
      return account?.active === false;
    });
  }, 30_000);
});

describe('When an operator’s connection is lost', () => {
  const policy = (): WhenOperatorWentOfflineReleaseEscalations => app.app.get(WhenOperatorWentOfflineReleaseEscalations);
  const look = (later: number): Promise<void> => policy().look(Date.now() + later, 0);
  const seen = async (account: string): Promise<void> => app.app.get(Heartbeats).record([await idOf(account)]);

  it('they are Offline after ninety seconds, and after the grace time their work is back, but for what is snoozed', async () => {
    const [open, asleep] = [await claimed('operator05'), await snoozed('operator05')];
    await put(app.as('operator05'), '/api/operators/me/status', { status: 'ONLINE' });
    await until('they are Online', async () => (await person('operator05'))?.status === 'ONLINE');
    await seen('operator05');

    await look(minutes(1));
    expect((await person('operator05'))?.status).toBe('ONLINE');

    await look(minutes(2));
    await until('they are Offline', async () => (await person('operator05'))?.status === 'OFFLINE');
    expect(await isUnclaimed(open)).toBe(false);

    await look(minutes(7));
    await until('it is back', () => isUnclaimed(open));
    expect(await lastOf(open)).toMatchObject({ by: { kind: 'system' }, data: { reason: 'Connection lost' } });
    expect((await one(asleep)).status).toBe('SNOOZED');
  });

  it('a return within the grace time keeps everything, and the status is theirs to declare', async () => {
    const open = await claimed('operator06');
    await seen('operator06');
    await look(minutes(2));
    const back = Date.now() + minutes(3);
    await app.app
      .get(DataSource)
      .query('update identity.heartbeats set seen_at = $2 where operator_id = $1', [await idOf('operator06'), new Date(back)]);

    await look(minutes(4));

    expect((await one(open)).status).toBe('CLAIMED');
  });

  it('who never had a screen open keeps everything', async () => {
    const open = await claimed('operator07');

    await look(minutes(60));

    expect((await one(open)).status).toBe('CLAIMED');
  });

  it('what came to them after the connection was lost stays', async () => {
    const before = await claimed('operator08');
    const operator08 = await idOf('operator08');
    await app.app.get(DataSource).query(`insert into identity.heartbeats values ($1, now() - interval '10 minutes')`, [operator08]);
    const after = await claimed('operator08');

    await look(minutes(0));

    expect([(await one(before)).status, (await one(after)).status]).toEqual(['CLAIMED', 'CLAIMED']);
  });

  it('a screen that answers writes the heartbeat', async () => {
    const { headers } = await app.asNobody('/api/session', {
      method: 'POST',
      body: JSON.stringify({ email: 'operator09@demo.test', password: 'demo-inbox' }),
    });
    const socket = new WebSocket(`${app.url.replace('http', 'ws')}/live`, {
      headers: { cookie: headers.getSetCookie()[0]?.split(';')[0] ?? '' },
    });
    await once(socket, 'ping');
    const operator09 = await idOf('operator09');

    await until('it is written', async () => {
      const rows = await app.app.get(DataSource).query<unknown[]>('select from identity.heartbeats where operator_id = $1', [operator09]);
      return rows.length === 1;
    });
    socket.close();
  }, 30_000);
});
