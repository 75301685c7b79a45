import { id } from '@inbox/contracts/recorded.samples';
import { actor, castOperators, handlesIn, mentionedIn, withNames } from './cast.js';
import type { Cast } from './cast.js';
import { openInbox } from './inbox-api.js';
import { startInstance } from './instance.samples.js';
import { notes, replies, transfers } from './story.js';
import type { Story } from './story.js';

const cast: Cast = new Map([
  ['operator01', { id: id('ana'), name: 'Ana Marín' }],
  ['operator02', { id: id('ben'), name: 'Ben Okafor' }],
]);
const story: Story = {
  id: 'any',
  customer: { externalId: 'any', name: 'Leila' },
  raisedAgo: 10,
  trigger: 'USER_REQUEST',
  history: [],
  steps: [
    transfers(1, 'operator02', 'operator01', ''),
    notes(2, 'operator01', 'Ask @operator03'),
    replies(3, 'operator01', '{operator04}'),
  ],
};

describe('The cast', () => {
  it('has everybody who acts, is mentioned or is named, once', () => {
    expect(handlesIn([story])).toEqual(['operator01', 'operator02', 'operator03', 'operator04']);
  });

  it('is known by signing everybody in', async () => {
    await using instance = await startInstance();
    const signedIn = await castOperators(openInbox({ url: instance.url, token: 'any' }), ['operator01', 'operator02'], 'demo-inbox');
    expect(actor(signedIn, 'operator02').id).toBe(id('operator02@demo.test'));
    expect(instance.calls).toHaveLength(2);
  });

  it('lacks an operator whom nobody plays', () => {
    expect(() => actor(cast, 'operator09')).toThrow('Nobody plays operator09.');
  });
});

describe('Names in a text', () => {
  it('are whole after an @ and first names in braces', () => {
    expect(withNames('@operator01 thanks {operator02}', cast)).toBe('@Ana Marín thanks Ben');
  });

  it('leave addresses and other words alone', () => {
    expect(withNames('write to {nobody} or me@mail.example', cast)).toBe('write to {nobody} or me@mail.example');
  });

  it('are mentions after an @ only, each once', () => {
    expect(mentionedIn('@operator02 and @operator02, as {operator01} says', cast)).toEqual([id('ben')]);
  });
});
