import { ChangeDetectorRef } from '@angular/core';
import { onScreen } from './on-screen';
import { SecondHand } from './second-hand';
import { TestBed } from '@angular/core/testing';
import { WaitingTime } from './waiting-time';

const start = new Date('2026-11-22T09:00:00.000Z');

describe('A waiting time', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: start });
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('ticks each second by itself, without the page being checked', () => {
    const waiting = onScreen(WaitingTime, { since: start.toISOString() });
    waiting.fixture.componentRef.injector.get(ChangeDetectorRef).detach();
    expect(waiting.text()).toBe('0:00');

    jest.advanceTimersByTime(65_000);

    expect(waiting.text()).toBe('1:05');
  });

  it('turns amber, then red', () => {
    const waiting = onScreen(WaitingTime, { since: start.toISOString(), deadlineMinutes: 5 });
    expect(waiting.host.dataset['urgency']).toBe('fine');

    jest.advanceTimersByTime(225_000);
    expect(waiting.host.dataset['urgency']).toBe('soon');

    jest.advanceTimersByTime(76_000);
    expect(waiting.host.dataset['urgency']).toBe('late');
  });

  it('starts anew when somebody else begins to wait', () => {
    const waiting = onScreen(WaitingTime, { since: start.toISOString() });
    jest.advanceTimersByTime(10_000);

    waiting.change({ since: new Date(start.getTime() + 8000).toISOString() });

    expect(waiting.text()).toBe('0:02');
  });

  it('shares one timer with all others and leaves none behind', () => {
    const first = onScreen(WaitingTime, { since: start.toISOString() });
    const second = onScreen(WaitingTime, { since: start.toISOString() });
    const timers = jest.getTimerCount();
    second.fixture.destroy();
    expect(jest.getTimerCount()).toBe(timers);

    first.fixture.destroy();

    expect(jest.getTimerCount()).toBe(timers - 1);
  });

  it('goes on after the last one was taken away and another came', () => {
    const hand = TestBed.inject(SecondHand);
    hand.eachSecond(() => undefined)();
    const seen: number[] = [];

    const stop = hand.eachSecond((now) => seen.push(now));
    jest.advanceTimersByTime(2000);
    stop();
    jest.advanceTimersByTime(2000);

    expect(seen).toEqual([start.getTime() + 1000, start.getTime() + 2000]);
  });
});
