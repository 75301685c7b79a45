import { describe, expect, it } from '@jest/globals';
import { id } from '../recorded.samples.js';
import { longestTemplate, settingsRequest, templateRequest } from './settings.requests.js';

const minute = 60_000;
const day = 24 * 60 * minute;
const sentences = (result: { error?: { issues: readonly { message: string }[] } | undefined }): string[] =>
  (result.error?.issues ?? []).map(({ message }) => message);

describe('The settings', () => {
  it('take each span alone, both or none', () => {
    expect(settingsRequest.parse(undefined)).toEqual({});
    expect(settingsRequest.parse({ idleCap: minute, reopenWindow: 90 * day })).toEqual({ idleCap: minute, reopenWindow: 90 * day });
    expect(settingsRequest.parse({ idleCap: 240 * minute })).toEqual({ idleCap: 240 * minute });
  });

  it.each([
    [{ idleCap: minute - 1 }, 'The idle cap is at least 1 minute.'],
    [{ idleCap: 240 * minute + 1 }, 'The idle cap is at most 240 minutes.'],
    [{ reopenWindow: 60 * minute - 1 }, 'The reopen window is at least 1 hour.'],
    [{ reopenWindow: 90 * day + 1 }, 'The reopen window is at most 90 days.'],
  ])('refuse %p', (body, sentence) => {
    expect(sentences(settingsRequest.safeParse(body))).toEqual([sentence]);
  });

  it('take no fractions and nothing that they do not know', () => {
    expect(settingsRequest.safeParse({ idleCap: minute + 0.5 }).success).toBe(false);
    expect(settingsRequest.safeParse({ retention: day }).success).toBe(false);
  });
});

describe('A response template', () => {
  it('has a name without spaces, kept in small letters', () => {
    expect(templateRequest.parse({ name: 'Grüß-Gott_2', text: 'Hello' })).toEqual({ name: 'grüß-gott_2', text: 'Hello' });
    for (const name of ['', 'two words', 'a/b', 'x'.repeat(41)]) {
      expect(sentences(templateRequest.safeParse({ name, text: 'Hello' }))).toEqual([
        'A name has 1 to 40 letters, digits, - or _ and no spaces.',
      ]);
    }
  });

  it('has a text of at most 5,000 characters', () => {
    expect(sentences(templateRequest.safeParse({ name: 'a', text: ' ' }))).toEqual(['The text is empty.']);
    expect(templateRequest.safeParse({ name: 'a', text: 'x'.repeat(longestTemplate) }).success).toBe(true);
    expect(templateRequest.safeParse({ name: 'a', text: 'x'.repeat(longestTemplate + 1) }).success).toBe(false);
  });

  it('uses only variables that there are', () => {
    const told = 'Hello {{ customer.firstName }}, this is {{operator.name}} about {{escalation.id}} of {{customer.name}}';
    expect(templateRequest.safeParse({ name: 'a', text: told }).success).toBe(true);
    expect(sentences(templateRequest.safeParse({ name: 'a', text: 'Hello {{customer.plan}}' }))[0]).toContain(
      'There is no variable {{customer.plan}}. Use {{customer.name}},',
    );
  });

  it('is of one team, or of all', () => {
    expect(templateRequest.safeParse({ name: 'a', text: 'Hello', teamId: id('deliveries') }).success).toBe(true);
    expect(templateRequest.safeParse({ name: 'a', text: 'Hello', teamId: 'deliveries' }).success).toBe(false);
  });
});
