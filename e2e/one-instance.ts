import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstance } from '@inbox/launcher/start-instance';

/** One whole inbox with its demo workspace for all files that do not break anything. Gives the way to stop it. */
export default async (): Promise<() => Promise<void>> => {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'inbox-e2e-'));
  process.env.DEMO_DAYS = '0'; // the written stories are enough, and start sooner
  const instance = await startInstance({
    dataDirectory,
    port: 0,
    demo: true,
    onProgress: (sentence) => {
      console.log(`  ${sentence}`);
    },
  });
  process.env.INBOX_URL = instance.url;
  return async () => {
    await instance.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
};
