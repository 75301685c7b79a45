import { whenIdle } from './when-idle';

describe('What can wait', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'requestIdleCallback');
    jest.useRealTimers();
  });

  it('is done when the browser has nothing else to do', () => {
    const waiting: (() => void)[] = [];
    Object.assign(globalThis, { requestIdleCallback: (work: () => void) => waiting.push(work) });
    const done: string[] = [];
    whenIdle(() => done.push('done'));
    expect(done).toEqual([]);

    for (const work of waiting) work();
    expect(done).toEqual(['done']);
  });

  it('is done next where the browser does not tell when it is idle', () => {
    jest.useFakeTimers();
    const done: string[] = [];
    whenIdle(() => done.push('done'));
    expect(done).toEqual([]);

    jest.runAllTimers();
    expect(done).toEqual(['done']);
  });
});
