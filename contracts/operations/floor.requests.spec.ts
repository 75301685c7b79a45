import { describe, expect, it } from '@jest/globals';
import { id } from '../recorded.samples.js';
import { assignmentsRequest, mostAssigned, undoAssignmentsRequest } from './floor.requests.js';

const some = (count: number): string[] => Array.from({ length: count }, (_, n) => id(`escalation ${String(n)}`));
const faultOf = (body: unknown): string | undefined => assignmentsRequest.safeParse(body).error?.issues[0]?.message;

describe('Assigning many', () => {
  it.each([1, mostAssigned])('takes %i at once, with a reason or none', (count) => {
    const body = { escalationIds: some(count), toOperatorId: id('ana') };

    expect(faultOf(body)).toBeUndefined();
    expect(faultOf({ ...body, reason: 'She knows the depot' })).toBeUndefined();
  });

  it('says what is wrong', () => {
    const toOperatorId = id('ana');

    expect(faultOf({ escalationIds: [], toOperatorId })).toBe('Choose at least one escalation.');
    expect(faultOf({ escalationIds: some(mostAssigned + 1), toOperatorId })).toBe('At most 500 escalations are assigned at once.');
    expect(faultOf({ escalationIds: [...some(2), id('escalation 0').toUpperCase()], toOperatorId })).toBe('An escalation is named twice.');
    expect(faultOf({ escalationIds: ['first'], toOperatorId })).toBe('Name an escalation by its id.');
    expect(faultOf({ escalationIds: some(1), toOperatorId: 'Ana' })).toBe('Name an operator by id.');
  });
});

describe('Undoing assignments', () => {
  it('names each by where its assignment stands in the log', () => {
    const undo = (position: string) => undoAssignmentsRequest.safeParse({ assignments: [{ escalationId: id('escalation'), position }] });

    expect(undo('4200').success).toBe(true);
    expect(undo('the last').success).toBe(false);
  });

  it('names none twice', () => {
    const one = { escalationId: id('escalation'), position: '1' };

    expect(undoAssignmentsRequest.safeParse({ assignments: [one, { ...one, position: '2' }] }).success).toBe(false);
  });
});
