import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { MessagesView } from '@inbox/contracts/conversation/conversation.views';
import type { Accepted, EscalationView, HandoffAccepted, HistoryView, InboxPage } from '@inbox/contracts/escalation/escalation.views';
import type { TeamAccepted } from '@inbox/contracts/operations/operator.views';
import { startApp, type AppForSpecs } from '../http/app-for-specs.js';
import { get, post, put, raiseEscalation } from '../http/asking-for-specs.js';

let app: AppForSpecs;
let deliveries: string;
beforeAll(async () => {
  app = await startApp();
  const { teamId, position } = (await post<TeamAccepted>(app.as('manager'), '/api/operations/teams', { name: 'Deliveries' })).body;
  await get(app.as('manager'), `/api/operations/team?after=${position}`);
  deliveries = teamId;
}, 120_000);
afterAll(() => app.stop());

const claimed = async (by = 'operator'): Promise<HandoffAccepted> => {
  const raised = await raiseEscalation(app);
  await post(app.as(by), `/api/escalations/${raised.escalationId}/claim`, {});
  return raised;
};
const pass = (escalationId: string, body: object = { toTeamId: deliveries, note: 'They know the depot' }, by = 'operator') =>
  post<Accepted>(app.as(by), `/api/escalations/${escalationId}/transfer`, body);
const one = async (escalationId: string, after: string) =>
  (await get<EscalationView>(app.as('operator'), `/api/escalations/${escalationId}?after=${after}`)).body;

describe('Passing an escalation to a team', () => {
  it('puts it back to Unclaimed and names the team in the row, the thread and the history', async () => {
    const { escalationId, conversationId } = await claimed();
    const { position } = (await pass(escalationId)).body;

    expect(await one(escalationId, position)).toMatchObject({
      status: 'UNCLAIMED',
      owner: null,
      team: { id: deliveries, name: 'Deliveries' },
    });
    const thread = await get<MessagesView>(app.as('operator'), `/api/conversations/${conversationId}/messages?after=${position}`);
    expect(thread.body.items.at(-1)).toMatchObject({
      text: 'They know the depot',
      event: { type: 'EscalationPassedToTeam', to: deliveries, toName: 'Deliveries' },
    });
    const history = await get<HistoryView>(app.as('manager'), `/api/escalations/${escalationId}/events`);
    expect(history.body.items.at(-1)?.names[deliveries]).toBe('Deliveries');
  });

  it('lets the team find it, and anyone claim it', async () => {
    const { escalationId } = await claimed();
    const { position } = (await pass(escalationId)).body;
    const path = `/api/escalations?section=unclaimed&teamId=${deliveries}&after=${position}`;
    const ofTheTeam = (await get<InboxPage>(app.as('operator02'), path)).body.items;

    expect(ofTheTeam.map(({ id }) => id)).toContain(escalationId);
    expect(ofTheTeam.every(({ team }) => team?.id === deliveries)).toBe(true);
    expect((await post(app.as('operator02'), `/api/escalations/${escalationId}/claim`, {})).status).toBe(200);
  });

  it('names its receiver once: an operator or a team', async () => {
    const { escalationId } = await claimed();
    const both = await pass(escalationId, { toTeamId: deliveries, toOperatorId: deliveries });
    const neither = await pass(escalationId, {});

    expect([both.status, neither.status]).toEqual([400, 400]);
    expect(both.body).toMatchObject({ faults: [{ path: 'toOperatorId', message: 'Name either an operator or a team.' }] });
  });

  it('is refused where there is no such team, or no more', async () => {
    const { escalationId } = await claimed();
    const { teamId } = (await post<TeamAccepted>(app.as('manager'), '/api/operations/teams', { name: 'Returns' })).body;
    const ended = await post<Accepted>(app.as('manager'), `/api/operations/teams/${teamId}/disband`, {});
    await get(app.as('manager'), `/api/operations/team?after=${ended.body.position}`);

    expect(await pass(escalationId, { toTeamId: teamId })).toMatchObject({
      status: 400,
      body: { detail: 'There is no such team. Choose another one.' },
    });
  });

  it('is refused to who does not own it, with the name of who does', async () => {
    const { escalationId } = await claimed('operator03');

    expect(await pass(escalationId)).toMatchObject({ status: 409, body: { code: 'NOT_OWNER', by: { name: 'Chiara Lombardi' } } });
    expect((await pass(escalationId, { toTeamId: deliveries }, 'manager')).status).toBe(200);
  });

  it('keeps no name of a team that was disbanded in the row, and keeps it in the thread', async () => {
    const { escalationId, conversationId } = await claimed();
    await pass(escalationId);
    const { position } = (await put<Accepted>(app.as('manager'), `/api/operations/teams/${deliveries}`, { name: 'Depot' })).body;
    expect((await one(escalationId, position)).team).toEqual({ id: deliveries, name: 'Depot' });
    const ended = await post<Accepted>(app.as('manager'), `/api/operations/teams/${deliveries}/disband`, {});

    expect((await one(escalationId, ended.body.position)).team).toBeNull();
    const thread = await get<MessagesView>(app.as('operator'), `/api/conversations/${conversationId}/messages`);
    expect(thread.body.items.at(-1)?.event?.toName).toBe('Depot');
  });
});
