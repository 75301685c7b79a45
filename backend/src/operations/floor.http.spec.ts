import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Accepted, EscalationView, HandoffAccepted, InboxPage } from '@inbox/contracts/escalation/escalation.views';
import type { AssignmentsAccepted, OverviewView } from '@inbox/contracts/operations/floor.views';
import type { TeamView } from '@inbox/contracts/operations/operator.views';
import { startApp, until, type AppForSpecs, type Asking } from '../http/app-for-specs.js';
import { get, handoff, post, raiseEscalation } from '../http/asking-for-specs.js';

let app: AppForSpecs;
let manager: Asking;
let people: TeamView['items'];

beforeAll(async () => {
  app = await startApp();
  manager = app.as('manager');
  await until('the team is known', async () => {
    people = (await get<TeamView>(manager, '/api/operations/team')).body.items;
    return people.length > 50;
  });
}, 120_000);
afterAll(() => app.stop());

const idOf = async (account: string): Promise<string> => (await get<{ id: string }>(app.as(account), '/api/session')).body.id;
const overview = async (after = '0'): Promise<OverviewView> =>
  (await get<OverviewView>(manager, `/api/operations/overview?after=${after}`)).body;
const list = async (query: string, after = '0'): Promise<InboxPage> =>
  (await get<InboxPage>(manager, `/api/escalations?section=all&${query}&after=${after}`)).body;
const raiseFor = (name: string, over: object = {}): Promise<HandoffAccepted> => raiseEscalation(app, { ...handoff(name), ...over });
const act = async (account: string, { escalationId }: HandoffAccepted, what: string, body: object = {}): Promise<Accepted> =>
  (await post<Accepted>(app.as(account), `/api/escalations/${escalationId}/${what}`, body)).body;
const ownerOf = async ({ escalationId }: HandoffAccepted, after: string): Promise<string | undefined> =>
  (await get<EscalationView>(manager, `/api/escalations/${escalationId}?after=${after}`)).body.owner?.id;
const assign = (escalationIds: string[], toOperatorId: string, key = randomUUID(), as = manager) =>
  post<AssignmentsAccepted>(as, '/api/operations/assignments', { escalationIds, toOperatorId, reason: 'Busy day' }, key);
const undo = (assignments: { escalationId: string; position: string }[]) =>
  post<AssignmentsAccepted>(manager, '/api/operations/assignments/undo', { assignments });
const placesOf = ({ results }: AssignmentsAccepted) =>
  results.flatMap((result) => (result.ok ? [{ escalationId: result.escalationId, position: result.position }] : []));
const namesOf = ({ items }: InboxPage): string[] => items.map(({ customer }) => customer.name);

describe('The overview of the floor', () => {
  it('counts what waits, what is urgent, claimed and put aside, by priority and for each operator', async () => {
    const before = await overview();
    const [urgent, claimed, asleep] = [await raiseFor('Ulla', { priority: 'URGENT' }), await raiseFor('Carl'), await raiseFor('Sia')];
    await act('operator01', claimed, 'claim');
    await act('operator01', asleep, 'claim');
    const { position } = await act('operator01', asleep, 'snooze', { untilReply: true });

    const now = await overview(position);

    expect(now.pending - before.pending).toBe(1);
    expect(now.urgent - before.urgent).toBe(1);
    expect(now.active - before.active).toBe(1);
    expect(now.snoozed - before.snoozed).toBe(1);
    expect(now.byPriority.URGENT).toEqual({ unclaimed: before.byPriority.URGENT.unclaimed + 1, claimed: 0, snoozed: 0 });
    expect(now.byPriority.MEDIUM).toMatchObject({ claimed: 1, snoozed: 1 });
    const mine = await idOf('operator01');
    expect(now.load.find(({ operator }) => operator.id === mine)).toMatchObject({ held: 2 });
    expect(now.waitingLongest.map(({ id }) => id)).toEqual(expect.arrayContaining([urgent.escalationId]));
    expect(BigInt(now.position) >= BigInt(position)).toBe(true);
  });

  it('shows the last twelve hours, the present one last, with what was resolved in it', async () => {
    const done = await raiseFor('Dora');
    await act('operator02', done, 'claim');
    const { position } = await act('operator02', done, 'resolve', { resolution: 'ANSWERED' });

    const { hours } = await overview(position);

    expect(hours).toHaveLength(12);
    expect(hours.at(-1)?.resolved).toBeGreaterThan(0);
    expect(hours.reduce((sum, { raised }) => sum + raised, 0)).toBeGreaterThan(3);
    const steps = hours.slice(1).map(({ at }, n) => Date.parse(at) - Date.parse(hours[n]?.at ?? ''));
    expect(new Set(steps)).toEqual(new Set([3_600_000]));
  });

  it('lists everyone who can take work, and says that questions are not counted yet', async () => {
    const { load, unansweredQuestions } = await overview();

    expect(load.map(({ operator }) => operator.name)).not.toContain(people.find(({ role }) => role === 'auditor')?.name);
    expect(load.length).toBeGreaterThan(50);
    expect(unansweredQuestions).toBeNull();
  });
});

describe('The list of all', () => {
  it('is found by a part of the customer’s name or of what was said last, in any script', async () => {
    const said = [{ author: 'customer', text: 'Der Schrank ist ÖLIG', at: '2026-11-02T09:00:00.000Z' }];
    await raiseFor('José Álvarez-Pérez');
    await raiseFor('王小明');
    const { position } = await raiseFor('Otto', { history: said });

    expect(namesOf(await list('text=alvarez', position))).toEqual(['José Álvarez-Pérez']);
    expect(namesOf(await list(`text=${encodeURIComponent('小明')}`, position))).toEqual(['王小明']);
    expect(namesOf(await list('text=olig', position))).toEqual(['Otto']);
    expect(namesOf(await list(`text=${encodeURIComponent('%o%')}`, position))).toEqual([]);
    expect(namesOf(await list('text=otto&status=RESOLVED', position))).toEqual([]);
  });

  it.each(['raised', 'waiting', 'priority', 'resolved', 'customer'])('goes by %s, either way, page after page', async (sort) => {
    const found = async (direction: string, limit: number): Promise<string[]> => {
      const ids: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const page: InboxPage = await list(`sort=${sort}&direction=${direction}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
        ids.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      }
      return ids;
    };
    const done = await raiseFor(`Ended ${sort}`);
    await act('operator14', done, 'claim');
    await overview((await act('operator14', done, 'resolve', { resolution: 'ANSWERED' })).position);
    const whole = await found('asc', 200);

    expect(whole.length).toBeGreaterThan(0);
    expect(new Set(whole).size).toBe(whole.length);
    expect(await found('asc', 2)).toEqual(whole);
    expect(await found('desc', 3)).toEqual(whole.toReversed());
  });

  it('goes by the customer’s name also within a search', async () => {
    for (const name of ['Bea Sort', 'Åse Sort', 'Cid Sort']) await raiseFor(name);
    const { position } = await raiseFor('Zoe Sort');

    expect(namesOf(await list('text=sort&sort=customer', position))).toEqual(['Åse Sort', 'Bea Sort', 'Cid Sort', 'Zoe Sort']);
    const first = await list('text=sort&sort=customer&limit=3', position);
    expect(namesOf(await list(`text=sort&sort=customer&limit=3&cursor=${first.nextCursor ?? ''}`))).toEqual(['Zoe Sort']);
  });

  it('tells how each ended, with its notes, and what is open', async () => {
    const done = await raiseFor('Finn Ended');
    await act('operator03', done, 'claim');
    const { position } = await act('operator03', done, 'resolve', { resolution: 'SPAM', notes: 'Not for us' });

    const [ended] = (await list('text=finn%20ended', position)).items;
    const open = await list('status=OPEN&limit=200', position);

    expect(ended?.outcome).toMatchObject({ type: 'SPAM', notes: 'Not for us' });
    expect(ended?.outcome?.handleMs).toBeGreaterThan(0);
    expect(open.items.map(({ id }) => id)).not.toContain(done.escalationId);
    expect(new Set(open.items.map(({ outcome }) => outcome))).toEqual(new Set([null]));
  });
});

describe('Assigning many at once', () => {
  it('gives a result for each, and does what can be done', async () => {
    const [free, claimed, done] = [await raiseFor('Ada Many'), await raiseFor('Bo Many'), await raiseFor('Cy Many')];
    await act('operator04', claimed, 'claim');
    await act('operator04', done, 'claim');
    await act('operator04', done, 'resolve', { resolution: 'ANSWERED' });
    const receiver = await idOf('operator05');
    const ids = [free, done, claimed].map(({ escalationId }) => escalationId);

    const { status, body } = await assign([...ids, randomUUID()], receiver);

    expect(status).toBe(200);
    expect(body.results.slice(0, 3).map(({ escalationId }) => escalationId)).toEqual(ids);
    expect(body.results).toMatchObject([
      { ok: true, changed: true },
      { ok: false, code: 'ALREADY_RESOLVED', detail: 'This escalation is resolved. Reopen it first.' },
      { ok: true, changed: true },
      { ok: false, code: 'NOT_FOUND' },
    ]);
    expect([await ownerOf(free, body.position), await ownerOf(claimed, body.position)]).toEqual([receiver, receiver]);
  });

  it('answers the same key alike, and refuses it for another receiver', async () => {
    const ids = [await raiseFor('Di Once'), await raiseFor('Ed Once')].map(({ escalationId }) => escalationId);
    const key = randomUUID();
    const receiver = await idOf('operator06');

    const first = await assign(ids, receiver, key);
    const again = await assign(ids, receiver, key);
    const other = await assign(ids, await idOf('operator07'), key);

    expect(again.body).toEqual(first.body);
    expect(other).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
  });

  it('takes 500, of which each has its result', async () => {
    const raised: HandoffAccepted[] = [];
    for (let n = 0; n < 20; n++) raised.push(await raiseFor(`Bulk ${String(n)}`));
    const unknown = Array.from({ length: 480 }, () => randomUUID());

    const { body } = await assign([...raised.map(({ escalationId }) => escalationId), ...unknown], await idOf('operator08'));

    expect(body.results.map(({ ok }) => ok)).toEqual([...raised.map(() => true), ...unknown.map(() => false)]);
  }, 60_000);

  it('is for managers, and to somebody who can take it', async () => {
    const { escalationId } = await raiseFor('Fay Refused');
    const byOperator = await assign([escalationId], await idOf('operator09'), randomUUID(), app.as('operator09'));
    const toAuditor = await assign([escalationId], await idOf('auditor'));

    expect(byOperator.status).toBe(403);
    expect(toAuditor.body.results).toMatchObject([{ ok: false, code: 'INVALID' }]);
  });

  it('is undone: back to the owner before, or to nobody', async () => {
    const [free, claimed] = [await raiseFor('Gus Undone'), await raiseFor('Hana Undone')];
    await act('operator10', claimed, 'claim');
    const { body } = await assign([free.escalationId, claimed.escalationId], await idOf('operator11'));

    const undone = await undo(placesOf(body));

    expect(undone.body.results).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await ownerOf(free, undone.body.position)).toBeUndefined();
    expect(await ownerOf(claimed, undone.body.position)).toBe(await idOf('operator10'));
  });

  it('is not undone where something has happened since', async () => {
    const moved = await raiseFor('Ina Moved');
    const { body } = await assign([moved.escalationId], await idOf('operator12'));
    await act('operator12', moved, 'notes', { text: 'I know her' });

    expect((await undo(placesOf(body))).body.results).toMatchObject([{ ok: false, code: 'CONFLICT' }]);
  });

  it('tells in the history why somebody took it over', async () => {
    const taken = await raiseFor('Jo Taken');
    await act('operator13', taken, 'claim');
    await act('manager', taken, 'assign', { toOperatorId: await idOf('manager'), reason: 'He is ill' });

    const { body } = await get<{ items: { type: string; data: { reason?: string } }[] }>(
      manager,
      `/api/escalations/${taken.escalationId}/events`,
    );

    expect(body.items.at(-1)).toMatchObject({ type: 'EscalationAssigned', data: { reason: 'He is ill' } });
  });
});
