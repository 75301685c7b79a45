import { startApp } from '../app.for-specs';
import { sessionAnswers } from '../identity/session.actions';
import { templates } from './templates.actions';
import { templatesFeature } from './templates.feature';

const greeting = { id: 't1', name: 'greeting', text: 'Hello', teamId: null };

describe('The response templates', () => {
  let app: ReturnType<typeof startApp>;
  const names = () =>
    app.store
      .selectSignal(templatesFeature.selectItems)()
      .map(({ name }) => name);
  const read = () => app.theCall('GET', '/operations/templates');

  beforeEach(() => {
    app = startApp();
    app.signIn();
    app.store.dispatch(templates.load());
  });

  it('are those that the server gives', () => {
    read().flush({ items: [greeting], position: '1' });
    expect(names()).toEqual(['greeting']);
  });

  it('stay as they were where they cannot be read again', () => {
    read().flush({ items: [greeting], position: '1' });
    app.store.dispatch(templates.load());
    app.lose(read());
    expect(names()).toEqual(['greeting']);

    app.store.dispatch(templates.load());
    read().flush({ items: [], position: '2' });
    expect(names()).toEqual([]);
  });

  it('are forgotten when the session is over', () => {
    read().flush({ items: [greeting], position: '1' });
    app.store.dispatch(sessionAnswers.ended());
    expect(names()).toEqual([]);
  });
});
