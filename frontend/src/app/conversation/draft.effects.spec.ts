import { id } from '@inbox/contracts/recorded.samples';
import { startApp } from '../app.for-specs';
import { escalationCommands } from '../escalation/escalation.actions';
import { draftCommands, sendAnswers, sendCommands } from './conversation.actions';
import { conversationFeature } from './conversation.feature';
import { reply } from './message.samples';

const [leila, ravi] = [id('Leila'), id('Ravi')];
const draftOf = (escalationId: string) => `/escalations/${escalationId}/draft`;

describe('A draft', () => {
  let app: ReturnType<typeof startApp>;
  const type = (escalationId: string, text: string) => {
    app.store.dispatch(draftCommands.type({ escalationId, text }));
  };
  const open = (escalationId: string) => {
    app.store.dispatch(escalationCommands.open({ escalationId }));
  };
  const shown = (escalationId: string) => app.store.selectSignal(conversationFeature.selectDrafts)()[escalationId]?.text ?? '';

  beforeEach(() => {
    jest.useFakeTimers();
    localStorage.clear();
    app = startApp();
    app.signIn();
  });
  afterEach(() => jest.useRealTimers());

  it('goes to the server after 600 ms of rest, once, with all that was typed', () => {
    type(leila, 'I');
    jest.advanceTimersByTime(599);
    type(leila, 'I am');
    jest.advanceTimersByTime(599);
    expect(app.asked('PUT', draftOf(leila))).toEqual([]);

    jest.advanceTimersByTime(1);
    expect(app.theCall('PUT', draftOf(leila)).request.body).toEqual({ text: 'I am' });
  });

  it('goes to the server at once when the box is left', () => {
    type(leila, 'I am');
    app.store.dispatch(draftCommands.leave({ escalationId: leila }));
    jest.advanceTimersByTime(0);

    expect(app.theCall('PUT', draftOf(leila)).request.body).toEqual({ text: 'I am' });
  });

  it('is not sent again when nothing was typed since', () => {
    type(leila, 'I am');
    jest.advanceTimersByTime(600);
    app.theCall('PUT', draftOf(leila)).flush({ position: '5' });
    app.store.dispatch(draftCommands.leave({ escalationId: leila }));
    jest.advanceTimersByTime(0);

    expect(app.asked('PUT', draftOf(leila))).toEqual([]);
  });

  it('never goes to, and never shows under, another escalation', () => {
    open(leila);
    type(leila, 'for Leila only');
    open(ravi);
    app.theCall('GET', draftOf(ravi)).flush({ text: 'for Ravi', position: '5' });
    type(ravi, 'for Ravi, longer');
    jest.advanceTimersByTime(600);

    expect(app.theCall('PUT', draftOf(leila)).request.body).toEqual({ text: 'for Leila only' });
    expect(app.theCall('PUT', draftOf(ravi)).request.body).toEqual({ text: 'for Ravi, longer' });
    expect([shown(leila), shown(ravi)]).toEqual(['for Leila only', 'for Ravi, longer']);
  });

  it('of an answer that comes late does not land under the escalation that is open by then', () => {
    open(leila);
    const late = app.theCall('GET', draftOf(leila));
    open(ravi);

    expect(late.cancelled).toBe(true);
    expect(shown(ravi)).toBe('');
  });

  it('comes back from the server when the escalation is opened', () => {
    open(leila);
    app.theCall('GET', draftOf(leila)).flush({ text: 'I had begun', position: '5' });

    expect(shown(leila)).toBe('I had begun');
  });

  it('that is typed while the server answers is not typed over', () => {
    open(leila);
    type(leila, 'already typing');
    app.theCall('GET', draftOf(leila)).flush({ text: 'I had begun', position: '5' });

    expect(shown(leila)).toBe('already typing');
  });

  it('is kept in the browser while the server is away, and wins over the server’s older one', () => {
    type(leila, 'typed offline');
    jest.advanceTimersByTime(600);
    app.lose(app.theCall('PUT', draftOf(leila)));
    expect(localStorage.getItem(`draft:${id('ana')}:${leila}`)).toBe('typed offline');

    app.store.dispatch(draftCommands.type({ escalationId: leila, text: '' }));
    localStorage.setItem(`draft:${id('ana')}:${leila}`, 'typed offline');
    open(leila);
    app.theCall('GET', draftOf(leila)).flush({ text: 'older', position: '5' });
    expect(shown(leila)).toBe('typed offline');
  });

  it('leaves the browser once the server has it', () => {
    type(leila, 'I am');
    jest.advanceTimersByTime(600);
    app.theCall('PUT', draftOf(leila)).flush({ position: '5' });

    expect(localStorage.getItem(`draft:${id('ana')}:${leila}`)).toBeNull();
  });

  it('goes to the server when the connection is back', () => {
    type(leila, 'typed offline');
    jest.advanceTimersByTime(600);
    app.lose(app.theCall('PUT', draftOf(leila)));
    app.socket().open();
    jest.advanceTimersByTime(0);

    expect(app.theCall('PUT', draftOf(leila)).request.body).toEqual({ text: 'typed offline' });
  });

  it('is emptied on the server once its message was accepted', () => {
    type(leila, 'I am on it.');
    jest.advanceTimersByTime(600);
    app.theCall('PUT', draftOf(leila)).flush({ position: '5' });
    app.store.dispatch(sendCommands.send({ send: reply() }));
    expect(shown(leila)).toBe('');

    app.store.dispatch(sendAnswers.accepted({ send: reply(), messageId: id('m'), position: '9' }));
    jest.advanceTimersByTime(0);
    expect(app.theCall('PUT', draftOf(leila)).request.body).toEqual({ text: '' });
  });

  it('of another operator at the same browser is not shown', () => {
    localStorage.setItem(`draft:${id('ben')}:${leila}`, 'Ben’s words');
    open(leila);
    app.theCall('GET', draftOf(leila)).flush({ text: '', position: '5' });

    expect(shown(leila)).toBe('');
  });
});
