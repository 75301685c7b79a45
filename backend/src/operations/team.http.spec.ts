import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Accepted } from '@inbox/contracts/escalation/escalation.views';
import type { OperatorView, TeamAccepted, TeamView } from '@inbox/contracts/operations/operator.views';
import { startApp, until, type AppForSpecs, type Asking } from '../http/app-for-specs.js';
import { get, post, put, raiseEscalation } from '../http/asking-for-specs.js';

let app: AppForSpecs;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(() => app.stop());

const team = async (after = '0'): Promise<TeamView> => (await get<TeamView>(app.as('manager'), `/api/operations/team?after=${after}`)).body;
const personOf = async (name: string, after = '0'): Promise<OperatorView> => {
  const found = (await team(after)).items.find((person) => person.name === name);
  if (found === undefined) throw new Error(`${name} is not on the team.`);
  return found;
};
const idOf = async (account: string): Promise<string> => (await get<{ id: string }>(app.as(account), '/api/session')).body.id;
const formed = async (name: string): Promise<string> =>
  (await post<TeamAccepted>(app.as('manager'), '/api/operations/teams', { name })).body.teamId;
const isIn = async (as: Asking): Promise<boolean> => (await as('/api/session')).ok;

describe('The team', () => {
  it('is told with roles, status, and what each holds', async () => {
    const { escalationId } = await raiseEscalation(app);
    const { position } = (await post<Accepted>(app.as('operator02'), `/api/escalations/${escalationId}/claim`, {})).body;

    expect(await personOf('Ben Okafor', position)).toMatchObject({ role: 'operator', active: true, capacity: null, team: null, held: 1 });
    expect(await personOf('Marta Keller')).toMatchObject({ role: 'manager', held: 0 });
  });

  it('has people in teams, each in one at most, with a capacity', async () => {
    const [deliveries, billing] = [await formed('Deliveries'), await formed('Billing')];
    const ben = await idOf('operator02');
    await put(app.as('manager'), `/api/operators/${ben}/team`, { teamId: deliveries });
    await put(app.as('manager'), `/api/operators/${ben}/capacity`, { capacity: 5 });
    const { position } = (await put<Accepted>(app.as('manager'), `/api/operators/${ben}/team`, { teamId: billing })).body;

    expect(await personOf('Ben Okafor', position)).toMatchObject({ capacity: 5, team: { id: billing, name: 'Billing' } });
    expect((await team()).teams).toEqual([
      { id: billing, name: 'Billing', members: 1 },
      { id: deliveries, name: 'Deliveries', members: 0 },
    ]);
  });

  it('has no two teams of one name, and none once it is disbanded', async () => {
    const returns = await formed('Returns');
    await until('it is known', async () => (await team()).teams.some(({ id }) => id === returns));
    expect(await post(app.as('manager'), '/api/operations/teams', { name: 'returns' })).toMatchObject({
      status: 409,
      body: { detail: 'There is a team of that name already. Choose another name.' },
    });

    await put(app.as('manager'), `/api/operations/teams/${returns}`, { name: 'Refunds' });
    const ended = await post<Accepted>(app.as('manager'), `/api/operations/teams/${returns}/disband`, {});

    expect((await team(ended.body.position)).teams.map(({ name }) => name)).not.toContain('Refunds');
    const into = await put(app.as('manager'), `/api/operators/${await idOf('operator03')}/team`, { teamId: returns });
    expect(into).toMatchObject({ status: 400, body: { detail: 'There is no such team.' } });
  });

  it('forms one team for a command that is sent twice', async () => {
    const key = '019a0000-0000-7000-8000-00000000f0f0';
    const [once, again] = [
      await post<TeamAccepted>(app.as('manager'), '/api/operations/teams', { name: 'Onboarding' }, key),
      await post<TeamAccepted>(app.as('manager'), '/api/operations/teams', { name: 'Onboarding' }, key),
    ];

    expect(again.body).toEqual(once.body);
  });
});

describe('Giving a role', () => {
  it('is for admins, and lets the person do more at once', async () => {
    const eunji = await idOf('operator05');
    expect((await put(app.as('manager'), `/api/operators/${eunji}/role`, { role: 'manager' })).status).toBe(403);
    expect((await app.as('operator05')('/api/operations/invitations')).status).toBe(403);

    await put(app.as('admin'), `/api/operators/${eunji}/role`, { role: 'manager' });

    await until('the role counts', async () => (await app.as('operator05')('/api/operations/invitations')).ok);
  });

  it('does not take the last admin away, whatever two admins do at once', async () => {
    const [admin, platformAdmin] = [await idOf('admin'), await idOf('platform-admin')];
    const answers = await Promise.all([
      put(app.as('platform-admin'), `/api/operators/${platformAdmin}/role`, { role: 'operator' }),
      put(app.as('admin'), `/api/operators/${admin}/role`, { role: 'operator' }),
    ]);

    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.detail).toBe(
      'This is the last admin. Give somebody else the role of an admin first.',
    );
  });
});

describe('Deactivating somebody', () => {
  it('ends every session of theirs within five seconds, for good', async () => {
    const fatima = await idOf('operator06');
    expect(await isIn(app.as('operator06'))).toBe(true);
    const began = performance.now();

    await post(app.as('manager'), `/api/operators/${fatima}/deactivate`, { reason: 'Left the company' });
    await until('the session is over', async () => !(await isIn(app.as('operator06'))));

    expect(performance.now() - began).toBeLessThan(5_000);
    expect(await personOf('Fatima Zahra Idrissi')).toMatchObject({ active: false, status: 'OFFLINE' });

    await post(app.as('manager'), `/api/operators/${fatima}/reactivate`, {});
    expect(await isIn(app.as('operator06'))).toBe(false);
  });

  it('leaves nobody to give work to', async () => {
    const gustav = await idOf('operator07');
    const { position } = (await post<Accepted>(app.as('manager'), `/api/operators/${gustav}/deactivate`, {})).body;
    await team(position);
    const { escalationId } = await raiseEscalation(app);

    const given = () => post(app.as('manager'), `/api/escalations/${escalationId}/assign`, { toOperatorId: gustav });

    await until('it is known', async () => (await given()).status === 400);
  });

  it('is not for oneself', async () => {
    const answer = await post(app.as('manager'), `/api/operators/${await idOf('manager')}/deactivate`, {});

    expect(answer).toMatchObject({ status: 409, body: { detail: 'You cannot deactivate yourself. Ask another admin.' } });
  });
});
