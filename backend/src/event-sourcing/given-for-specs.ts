import { expect } from '@jest/globals';
import type { DomainEvent } from '@inbox/contracts/recorded';
import { history, id, operator } from '@inbox/contracts/recorded.samples';
import type { Actor } from '@inbox/contracts/recorded';
import { Refusal } from '../http/refusal.js';
import type { Cause } from './cause.js';
import type { Lifecycle } from './lifecycle.js';

/** A command's cause for specs. */
export const causedBy = (actor: Actor = operator('ana'), command = 'command'): Cause => ({
  actor,
  commandId: id(command),
  requestHash: command,
  correlationId: id(command),
  causationId: id(command),
  occurredAt: null,
});

/** Reads as a sentence: given these events, when this rule decides, then these events or this refusal. */
export const given = <State, E extends DomainEvent>(lifecycle: Lifecycle<State, E>, ...events: readonly NoInfer<E>[]) => {
  const state = history(...events).reduce(lifecycle.evolve, lifecycle.unknown);
  return {
    state,
    when: (rule: (state: State) => readonly E[]) => ({
      then: (...expected: readonly E[]): void => {
        expect(rule(state)).toEqual(expected);
      },
      thenNothing: (): void => {
        expect(rule(state)).toEqual([]);
      },
      thenRefused: (code: Refusal['code'], sentence: string): void => {
        expect(refusalOf(() => rule(state))).toMatchObject({ code, sentence });
      },
    }),
  };
};

/** What a rule refuses with. */
export const refusalOf = (decide: () => unknown): Refusal => {
  try {
    decide();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
};
