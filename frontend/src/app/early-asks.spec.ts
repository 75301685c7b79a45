import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from './app.for-specs';
import { sessionCommands } from './identity/session.actions';

const page = new DOMParser().parseFromString(readFileSync(join(__dirname, '../index.html'), 'utf8'), 'text/html');
const early = [...page.querySelectorAll('link[rel=preload][as=fetch]')].map((link) => link.getAttribute('href'));

describe('What the page asks for before its code is there', () => {
  it('is who is signed in and both sections of the queue, exactly as the code then asks for them', () => {
    const app = startApp();
    app.store.dispatch(sessionCommands.lookUp());
    const session = app.theCall('GET', '/session');
    app.signIn();
    const lists = app.asked('GET', '/escalations');

    expect(early).toEqual([session, ...lists].map(({ request }) => request.urlWithParams));
  });
});
