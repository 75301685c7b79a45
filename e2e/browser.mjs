// Finds a browser for the e2e tests: CHROMIUM_PATH, then an installed Chromium or Chrome, then the Chromium that the npm
// package @sparticuz/chromium carries (Linux x64; needs no root and no system packages), else Playwright's own.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const installed = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {Promise<{ executablePath?: string, env?: Record<string, string | undefined> }>} */
export async function browser() {
  const found = installed.find((p) => p && existsSync(p));
  if (found) return { executablePath: found };
  if (process.platform !== 'linux' || process.arch !== 'x64') return {};

  // The package unpacks into os.tmpdir() and, told that it runs on Lambda, brings its own nss and fonts.
  const dir = join(import.meta.dirname, '../node_modules/.cache/chromium');
  mkdirSync(dir, { recursive: true });
  const before = { ...process.env };
  try {
    process.env.TMPDIR = dir;
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    // Its own fonts.conf names a fixed folder; a renderer that finds no font at all crashes.
    const FONTCONFIG_FILE = join(dir, 'fonts.conf');
    writeFileSync(
      FONTCONFIG_FILE,
      `<?xml version="1.0"?><fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${dir}/fonts</dir><cachedir>${dir}/fonts-cache</cachedir></fontconfig>`,
    );
    return { executablePath, env: { ...before, LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH, FONTCONFIG_FILE } };
  } finally {
    for (const k of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[k] === undefined) delete process.env[k];
      else process.env[k] = before[k];
    }
  }
}
