import { startInstance } from '../instance.samples.js';
import type { Answering } from '../instance.samples.js';
import { greetInstance, inWords } from './greet-instance.js';

const greeting = async (answering: Answering): Promise<string> => {
  await using instance = await startInstance(answering);
  return await greetInstance({ url: instance.url, token: 'any' }).then(
    () => 'welcome',
    (error: unknown) => inWords(error, { url: 'http://there' }),
  );
};

describe('Greeting an instance', () => {
  it('is answered when the token is known, though the conversation is not', async () => {
    expect(await greeting(() => ({ status: 404, body: { detail: 'No.', code: 'NOT_FOUND' } }))).toBe('welcome');
    expect(await greeting(() => null)).toBe('welcome');
  });

  it.each([401, 403])('says that the token is refused with %s', async (status) => {
    expect(await greeting(() => ({ status, body: { detail: 'No.' } }))).toBe(
      'http://there does not take this token or password. Give a token that may do this with --token (--help names them), and the password as DEMO_PASSWORD.',
    );
  });

  it('says at once that nobody answers', async () => {
    const gone = await startInstance();
    await gone[Symbol.asyncDispose]();
    const said = await greetInstance({ url: gone.url, token: 'any' }).catch((error: unknown) => inWords(error, gone));
    expect(said).toBe(
      `Nobody answers at ${gone.url} (${gone.url} does not answer). Start an instance with npm start, or name another with --url.`,
    );
  });

  it('says that the instance is not ready yet', async () => {
    expect(await greeting(() => ({ status: 503, body: { title: 'Engine away' } }))).toContain('503 Engine away');
  });

  it('passes on whatever else is wrong', async () => {
    expect(await greeting(() => ({ status: 418, body: { detail: 'I am a teapot.' } }))).toContain('I am a teapot.');
    expect(inWords('broken', { url: '' })).toBe('broken');
  });
});
