import { describe, expect, it } from '@jest/globals';
import { resolveRequest } from '@inbox/contracts/escalation/escalation.requests';
import { Refusal } from './refusal.js';
import { validation } from './faults.js';

const refusalOf = async (body: unknown): Promise<Refusal> => {
  const refusal: unknown = await validation.transform(body, { type: 'body', schema: resolveRequest }).catch((error: unknown) => error);
  if (!(refusal instanceof Refusal)) throw new Error('It was not refused.');
  return refusal;
};

describe('A body that does not fit its schema', () => {
  it('is refused with our own sentence and where the fault is', async () => {
    expect(await refusalOf({ resolution: 'DUPLICATE' })).toMatchObject({
      code: 'INVALID',
      sentence: 'A duplicate names the other escalation.',
      facts: { faults: [{ path: 'duplicateOf', message: 'A duplicate names the other escalation.' }] },
    });
  });

  it('is refused with the path in front of the validator’s words', async () => {
    const { sentence } = await refusalOf({ resolution: 'ANSWERED', notes: 7 });
    expect(sentence).toBe('notes: Invalid input: expected string, received number.');
  });

  it('tells every fault', async () => {
    const { facts } = await refusalOf({ resolution: 'LATER', notes: 7, more: 1 });
    expect(facts.faults?.map(({ path }) => path)).toEqual(['resolution', 'notes', '']);
  });
});
