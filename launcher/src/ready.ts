import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/** Resolves when the program has printed the line `{"ready":true}`; whatever else it prints goes by. */
export function saysReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said = (said + chunk.toString('utf8')).slice(-10_000);
      if (!/^\s*\{[^\n]*"ready":\s*true/m.test(said)) return;
      child.stdout?.off('data', listen);
      resolve();
    };
    child.stdout?.on('data', listen);
  });
}

/** @returns A wait for the address to answer with success. */
export function answers(url: string): (child: ChildProcess, signal: AbortSignal) => Promise<void> {
  return async (_child, signal) => {
    while (!(await answersOnce(url, signal))) await pause(100, undefined, { signal });
  };
}

async function answersOnce(url: string, signal: AbortSignal): Promise<boolean> {
  try {
    const { ok, body } = await fetch(url, { signal });
    await body?.cancel();
    return ok;
  } catch {
    signal.throwIfAborted();
    return false;
  }
}
