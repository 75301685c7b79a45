import { describe, expect, it } from '@jest/globals';
import { inviteRequest, joinRequest } from '../identity/invitation.requests.js';
import { capacityRequest, deactivateRequest, formTeamRequest, placementRequest, roleRequest } from './team.requests.js';

const sentences = (result: { error?: { issues: readonly { message: string }[] } | undefined }): string[] =>
  (result.error?.issues ?? []).map(({ message }) => message);

describe('A capacity', () => {
  it.each([0, 5, 200, null])('may be %j', (capacity) => {
    expect(capacityRequest.parse({ capacity })).toEqual({ capacity });
  });

  it('says what is wrong with another one', () => {
    expect(sentences(capacityRequest.safeParse({ capacity: -1 }))).toEqual(['Capacity is 0 or more.']);
    expect(sentences(capacityRequest.safeParse({ capacity: 201 }))).toEqual(['Capacity is 200 or less.']);
    expect(sentences(capacityRequest.safeParse({ capacity: 1.5 }))).toEqual(['Capacity is a whole number.']);
    expect(capacityRequest.safeParse({}).success).toBe(false);
  });
});

describe('A place in a team', () => {
  it('is a team’s id, or none', () => {
    expect(placementRequest.safeParse({ teamId: null }).success).toBe(true);
    expect(sentences(placementRequest.safeParse({ teamId: 'Billing' }))).toEqual(['Name a team by its id.']);
  });
});

describe('A team’s name', () => {
  it('is not empty and not long', () => {
    expect(formTeamRequest.safeParse({ name: 'Billing' }).success).toBe(true);
    expect(sentences(formTeamRequest.safeParse({ name: '  ' }))).toEqual(['The name is empty.']);
    expect(sentences(formTeamRequest.safeParse({ name: 'x'.repeat(81) }))).toEqual(['The name is longer than 80 characters.']);
  });
});

describe('A role', () => {
  it('is one of those that there are', () => {
    expect(roleRequest.safeParse({ role: 'auditor' }).success).toBe(true);
    expect(roleRequest.safeParse({ role: 'owner' }).success).toBe(false);
  });
});

describe('A deactivation', () => {
  it('needs no reason', () => {
    expect(deactivateRequest.parse(undefined)).toEqual({});
    expect(deactivateRequest.parse({ reason: 'Left the company' })).toEqual({ reason: 'Left the company' });
  });
});

describe('An invitation', () => {
  const body = { name: 'Ola Berg', email: 'ola@inbox.test', role: 'operator' };

  it('names a person, an address and a role; a team may be left out', () => {
    expect(inviteRequest.safeParse(body).success).toBe(true);
    expect(inviteRequest.safeParse({ ...body, teamId: null }).success).toBe(true);
  });

  it('says what is wrong in words', () => {
    expect(sentences(inviteRequest.safeParse({ ...body, name: '', email: 'ola' }))).toEqual([
      'The name is empty.',
      'Type an e-mail address.',
    ]);
  });
});

describe('Joining', () => {
  it('takes a password of eight characters or more', () => {
    expect(joinRequest.safeParse({ password: 'eight888' }).success).toBe(true);
    expect(sentences(joinRequest.safeParse({ password: 'seven77' }))).toEqual(['Choose a password of at least 8 characters.']);
  });
});
