import { id } from '@inbox/contracts/recorded.samples';
import { startApp } from '../app.for-specs';
import { draftCommands, sendCommands } from '../conversation/conversation.actions';
import { reply } from '../conversation/message.samples';
import { escalationCommands } from '../escalation/escalation.actions';

const leila = id('Leila');

describe('Colleagues', () => {
  let app: ReturnType<typeof startApp>;
  const told = () =>
    app
      .socket()
      .said.filter((frame) => frame.type === 'viewing')
      .map(({ escalationId, typing }) => [escalationId, typing]);
  const type = (text: string) => {
    app.store.dispatch(draftCommands.type({ escalationId: leila, text }));
  };

  beforeEach(() => {
    jest.useFakeTimers();
    app = startApp();
    app.signIn();
    app.socket().open();
    app.store.dispatch(escalationCommands.open({ escalationId: leila }));
  });
  afterEach(() => jest.useRealTimers());

  it('see who has an escalation on screen', () => {
    expect(told()).toEqual([[leila, false]]);
  });

  it('see who types, told once however much is typed', () => {
    type('I');
    type('I a');
    type('I am');
    expect(told()).toEqual([
      [leila, false],
      [leila, true],
    ]);
  });

  it('see that somebody stopped typing after 4 s of rest', () => {
    type('I');
    jest.advanceTimersByTime(3_999);
    type('I am');
    jest.advanceTimersByTime(3_999);
    expect(told()).toHaveLength(2);

    jest.advanceTimersByTime(1);
    expect(told().at(-1)).toEqual([leila, false]);
  });

  it('see that nobody types once the message is on its way', () => {
    type('I am on it.');
    app.store.dispatch(sendCommands.send({ send: reply() }));
    expect(told().at(-1)).toEqual([leila, false]);
  });

  it('see nobody any more when the escalation is left', () => {
    app.store.dispatch(escalationCommands.open({ escalationId: null }));
    expect(told().at(-1)).toEqual([null, false]);
  });
});
