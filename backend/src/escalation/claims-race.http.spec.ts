import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Accepted, EscalationView, HistoryView } from '@inbox/contracts/escalation/escalation.views';
import type { Problem } from '@inbox/contracts/problem';
import { startApp, type AppForSpecs, type Asking } from '../http/app-for-specs.js';
import { get, post, raiseEscalation, type Answer } from '../http/asking-for-specs.js';

type Claim = Answer<Problem & Accepted>;

let app: AppForSpecs;
let operators: Asking[];

beforeAll(async () => {
  app = await startApp();
  operators = Array.from({ length: 50 }, (_, n) => app.as(`operator${String(n + 1).padStart(2, '0')}`));
  await Promise.all(operators.map((as) => as('/api/session')));
}, 120_000);
afterAll(() => app.stop());

/** A browser has so many requests under way at once. */
const lanes = 6;

/** What an operator is told who claims all of them as fast as a browser can; everybody begins with another one. */
const claimAll = async (as: Asking, escalationIds: readonly string[], first: number): Promise<Claim[]> => {
  const answers: Claim[] = [];
  const left = escalationIds.map((_, turn) => (first + turn) % escalationIds.length).values();
  const lane = async (): Promise<void> => {
    for (const index of left) {
      answers[index] = await post<Problem & Accepted>(as, `/api/escalations/${escalationIds[index] ?? ''}/claim`, {});
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return answers;
};

/** Who has it since when, read once the claim shows. */
const owned = async (escalationId: string, claims: readonly Claim[]): Promise<EscalationView> => {
  const position = claims.find(({ status }) => status === 200)?.body.position ?? '0';
  return (await get<EscalationView>(app.as('manager'), `/api/escalations/${escalationId}?after=${position}`)).body;
};

describe('Fifty operators who claim twenty escalations at once', () => {
  let escalationIds: string[];
  let races: Claim[][];

  beforeAll(async () => {
    const raised = await Promise.all(Array.from({ length: 20 }, () => raiseEscalation(app)));
    escalationIds = raised.map(({ escalationId }) => escalationId);
    const told = await Promise.all(operators.map((as, n) => claimAll(as, escalationIds, n)));
    races = escalationIds.map((_, index) => told.flatMap((answers) => answers[index] ?? []));
  }, 120_000);

  it('are told exactly 20 times that it is theirs, once for each, and 980 times that it is not', () => {
    expect(races.map((claims) => claims.filter(({ status }) => status === 200).length)).toEqual(Array.from({ length: 20 }, () => 1));
    expect(races.flat().filter(({ status, body }) => status === 409 && body.code === 'ALREADY_CLAIMED')).toHaveLength(980);
  });

  it('are all told the same winner and since when, who is the one to be seen', async () => {
    for (const [index, claims] of races.entries()) {
      const seen = await owned(escalationIds[index] ?? '', claims);
      const lost = claims.filter(({ status }) => status === 409);

      expect(new Set(lost.map(({ body }) => JSON.stringify([body.by, body.at])))).toEqual(
        new Set([JSON.stringify([seen.owner, seen.claimedAt])]),
      );
      expect(lost[0]?.body.detail).toBe(`${seen.owner?.name ?? ''} has claimed this escalation.`);
    }
  });

  it('find one claim in the history of each, by the one who was told so', async () => {
    const ids = await Promise.all(operators.map(async (as) => (await get<{ id: string }>(as, '/api/session')).body.id));
    for (const [index, claims] of races.entries()) {
      const { body } = await get<HistoryView>(app.as('auditor'), `/api/escalations/${escalationIds[index] ?? ''}/events`);
      const claimers = body.items.filter(({ type }) => type === 'EscalationClaimed').map(({ by }) => by.id);

      expect(claimers).toEqual([ids[claims.findIndex(({ status }) => status === 200)]]);
    }
  });
});
