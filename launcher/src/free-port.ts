import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import getPort from 'get-port';

/**
 * The port that the inbox is to be reached on.
 *
 * @param wanted 0 takes any free one.
 * @param patience How long to wait, in milliseconds, for an API to let go of it whose launcher was killed a moment ago.
 * @throws Error in plain words when somebody else listens there.
 */
export async function portFor(wanted: number, host: string, patience = 3_000): Promise<number> {
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) throw new Error('PORT must be a whole number from 0 to 65535.');
  if (wanted === 0) return getPort({ host });
  const end = performance.now() + patience;
  for (;;) {
    const problem = await tryOut(wanted, host);
    if (problem === undefined) return wanted;
    if (performance.now() > end) throw new Error(sentence(problem, wanted), { cause: problem });
    await pause(100);
  }
}

async function tryOut(port: number, host: string): Promise<unknown> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
    return undefined;
  } catch (problem) {
    return problem;
  } finally {
    probe.close();
  }
}

function sentence(problem: unknown, port: number): string {
  const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
  return `Port ${port} cannot be used: ${problem instanceof Error ? problem.message : String(problem)}`;
}
