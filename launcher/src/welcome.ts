import colors from 'picocolors';

const demoSignIns = [
  'operator01@demo.test … operator50@demo.test',
  'manager@demo.test',
  'admin@demo.test',
  'platform-admin@demo.test   sees billing and CS notes',
  'auditor@demo.test, analyst@demo.test   read only',
];

/** @returns The lines that greet whoever started the inbox: its address and, in a demo, how to sign in. */
export function welcome(url: string, demo: boolean): string[] {
  const inbox = ['', `  ${colors.bold('Operator Inbox')}  ${colors.cyan(colors.underline(url))}`, ''];
  const stop = [`  ${colors.dim('Ctrl-C stops it. Logs are in the data folder, under logs/.')}`, ''];
  if (!demo) return [...inbox, ...stop];
  return [
    ...inbox,
    `  Sign in with the password ${colors.bold('demo-inbox')} as`,
    ...demoSignIns.map((line) => `    ${line}`),
    `  Token for hand-offs and customer messages: ${colors.bold('demo-handoff-token')}`,
    '',
    ...stop,
  ];
}
