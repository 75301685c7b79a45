import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'empty-app');

/** Builds L7, the empty Angular + NgRx application, with the Angular of the project. @returns {string} the folder of its page */
export const buildEmptyApp = () => {
  const ng = join(import.meta.dirname, '../../node_modules/@angular/cli/bin/ng.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [ng, 'build'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The empty application was not built: ${stdout}${stderr}`);
  return join(folder, 'dist/browser');
};
