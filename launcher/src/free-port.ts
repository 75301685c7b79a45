import { once } from 'node:events';
import { createServer } from 'node:net';
import getPort from 'get-port';

/**
 * The port that the inbox is to be reached on.
 *
 * @param wanted 0 takes any free one.
 * @throws Error in plain words when somebody else listens there.
 */
export async function portFor(wanted: number, host: string): Promise<number> {
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65_535) throw new Error('PORT must be a whole number from 0 to 65535.');
  if (wanted === 0) return getPort({ host });
  const probe = createServer();
  try {
    probe.listen(wanted, host);
    await once(probe, 'listening');
  } catch (problem) {
    throw new Error(sentence(problem, wanted), { cause: problem });
  } finally {
    probe.close();
  }
  return wanted;
}

function sentence(problem: unknown, port: number): string {
  const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Choose one above 1023: PORT=3000 npm start`;
  return `Port ${port} cannot be used: ${problem instanceof Error ? problem.message : String(problem)}`;
}
