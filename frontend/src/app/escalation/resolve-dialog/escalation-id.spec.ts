import { escalationIdIn } from './escalation-id';

const id = '019a0000-1234-7abc-8000-0123456789ab';

describe('The other escalation', () => {
  it.each([id, ` ${id} `, id.toUpperCase(), `https://inbox.example/inbox/${id}?tab=history`])('is found in %s', (pasted) => {
    expect(escalationIdIn(pasted)).toBe(id);
  });

  it.each(['', 'Leila', '019a0000-1234'])('is not found in "%s"', (pasted) => {
    expect(escalationIdIn(pasted)).toBeNull();
  });
});
