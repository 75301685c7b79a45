import { describe, expect, it } from '@jest/globals';
import { customerMessageRequest, messagesQuery } from '../conversation/conversation.requests.js';
import { declareAvailabilityRequest } from '../operations/operator.requests.js';
import { signInRequest } from './session.requests.js';

const sentences = (result: { error?: { issues: readonly { message: string }[] } | undefined }): string[] =>
  (result.error?.issues ?? []).map(({ message }) => message);

describe('A sign-in', () => {
  it('names an e-mail address and a password', () => {
    expect(signInRequest.safeParse({ email: 'ana@demo.test', password: 'x' }).success).toBe(true);
  });

  it('says what is missing in words', () => {
    expect(sentences(signInRequest.safeParse({ email: 'ana', password: '' }))).toEqual(['Type an e-mail address.', 'Type your password.']);
  });

  it.each([{}, null, 'ana', { email: ['a@b.test'], password: 'x' }, { email: 'a@b.test', password: 'x', role: 'admin' }])(
    'is refused as %j',
    (body) => {
      expect(signInRequest.safeParse(body).success).toBe(false);
    },
  );
});

describe('Being there or not', () => {
  it.each(['ONLINE', 'AWAY', 'BUSY', 'OFFLINE'])('is %s', (status) => {
    expect(declareAvailabilityRequest.parse({ status })).toEqual({ status });
  });

  it('is nothing else', () => {
    expect(declareAvailabilityRequest.safeParse({ status: 'online' }).success).toBe(false);
  });
});

describe('A customer’s message', () => {
  it('may bear the sender’s own id', () => {
    expect(customerMessageRequest.safeParse({ text: 'Hello' }).success).toBe(true);
    expect(customerMessageRequest.safeParse({ text: 'Hello', externalMessageId: 'm-1' }).success).toBe(true);
  });

  it('is refused without words, or with an empty id', () => {
    expect(customerMessageRequest.safeParse({}).success).toBe(false);
    expect(customerMessageRequest.safeParse({ text: 'Hello', externalMessageId: ' ' }).success).toBe(false);
  });
});

describe('The query of a thread', () => {
  it('asks for the latest 50 unless it says otherwise', () => {
    expect(messagesQuery.parse({})).toEqual({ limit: 50 });
    expect(messagesQuery.parse({ before: '40', limit: '10', after: '123' })).toEqual({ before: 40, limit: 10, after: '123' });
  });

  it.each([{ before: '0' }, { limit: '500' }, { after: 'now' }, { before: 'x' }])('is refused as %j', (query) => {
    expect(messagesQuery.safeParse(query).success).toBe(false);
  });
});
