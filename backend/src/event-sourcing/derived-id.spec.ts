import { describe, expect, it } from '@jest/globals';
import { v4, v7 } from 'uuid';
import { derivedId } from './derived-id.js';

const version7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('An id derived from a command', () => {
  it('is the same at every retry, however the key is written', () => {
    const command = v7();

    expect(derivedId(command, 'message')).toBe(derivedId(command.toUpperCase(), 'message'));
  });

  it('differs for each thing that the command makes, and for each command', () => {
    const command = v7();

    expect(new Set([derivedId(command, 'message'), derivedId(command, 'escalation'), derivedId(v7(), 'message')]).size).toBe(3);
  });

  it.each([v4(), v7()])('is a UUIDv7, whatever the key is: %s', (command) => {
    expect(derivedId(command, 'message')).toMatch(version7);
  });

  it('has the time of a command id that has one', () => {
    const command = v7({ msecs: Date.UTC(2026, 10, 22) });

    expect(derivedId(command, 'message').slice(0, 13)).toBe(command.slice(0, 13));
  });
});
