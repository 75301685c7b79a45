/*
 * node bench/recompute-figures.mjs --url=http://127.0.0.1:3000 (--store=esdb://… | --events=log.ndjson) [--from=2026-11-09 --to=2026-11-16 --zone=UTC]
 * Computes every figure once more from the log's lines, in code of its own, and compares it with what the API answers. Exit code 1 where one differs.
 */
import { parseArgs } from 'node:util';
import { exportLog, readLog } from './data/log-lines.mjs';
import { figuresOf, stoodAt } from './data/plain-figures.mjs';

const day = 86_400_000;
const told = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    store: { type: 'string' },
    events: { type: 'string', default: 'bench/.data/log.ndjson' },
    from: { type: 'string', default: new Date(Date.now() - 7 * day).toISOString().slice(0, 10) },
    to: { type: 'string', default: new Date(Date.now() + day).toISOString().slice(0, 10) },
    zone: { type: 'string', default: 'UTC' },
    email: { type: 'string', default: 'analyst@demo.test' },
    password: { type: 'string', default: 'demo-inbox' },
  },
}).values;

const signIn = async () => {
  const answer = await fetch(`${told.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: told.email, password: told.password }),
  });
  if (!answer.ok) throw new Error(`Signing in as ${told.email}: ${answer.status}`);
  return answer.headers.getSetCookie()[0].split(';')[0];
};

const cookie = await signIn();
const ask = async (path) => {
  const answer = await fetch(`${told.url}/api/analytics/${path}`, { headers: { cookie } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};

let compared = 0;
const wrong = [];
const same = (what, ours, theirs) => {
  compared++;
  const equal =
    typeof ours === 'number' && typeof theirs === 'number' ? Math.abs(ours - theirs) < 1e-6 * Math.max(1, Math.abs(ours)) : ours === theirs;
  if (!equal) wrong.push(`${what}: recomputed ${ours}, the API says ${theirs}`);
};

const rank = (sorted, percent) => sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? null;
const compareSpan = (what, values, group) => {
  const sorted = values.map(({ value }) => value).sort((a, b) => a - b);
  same(`${what} n`, sorted.length, group?.n ?? 0);
  same(`${what} mean`, sorted.length === 0 ? null : sorted.reduce((sum, value) => sum + value, 0) / sorted.length, group?.mean ?? null);
  same(`${what} p50`, rank(sorted, 50), group?.p50 ?? null);
  same(`${what} p90`, rank(sorted, 90), group?.p90 ?? null);
};

if (told.store !== undefined) await exportLog(told.store, told.events);
const { escalations, values, conversations } = figuresOf(await readLog(told.events));
const period = `from=${told.from}&to=${told.to}&zone=${encodeURIComponent(told.zone)}`;
const { from, to } = await ask(`M11?${period}`);
const within = (at) => at >= Date.parse(from) && at < Date.parse(to);
const inPeriod = values.filter(({ at }) => within(Date.parse(at)));
const of = (metric, more = () => true) => inPeriod.filter((value) => value.metric === metric && more(value));
/** The local day, told by the platform and not by the library that the product uses. */
const localDay = new Intl.DateTimeFormat('sv-SE', { timeZone: told.zone, dateStyle: 'short' });
const splits = {
  operator: ({ operator }) => operator,
  priority: ({ priority }) => priority,
  trigger: ({ trigger }) => trigger,
  day: ({ at }) => localDay.format(new Date(at)),
};

for (const metric of ['M1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7']) {
  const { total } = await ask(`${metric}?${period}`);
  compareSpan(metric, of(metric), total);
  if (metric === 'M2') same('M2 unanswered', of('unanswered').length, total.unanswered);
  if (metric === 'M7') same('M7 without a reply', of('M7 without reply').length, total.unanswered);
  for (const [by, keyOf] of Object.entries(splits)) {
    const { groups } = await ask(`${metric}?${period}&by=${by}`);
    const ours = Map.groupBy(of(metric), keyOf);
    for (const key of new Set([...ours.keys(), ...groups.map((group) => group.key)]))
      compareSpan(
        `${metric} ${by} ${key}`,
        ours.get(key) ?? [],
        groups.find((group) => group.key === key),
      );
  }
}

const resolutions = of('M11');
const { total: counted } = await ask(`M11?${period}`);
same('M11 n', resolutions.length, counted.n);
same('M11 unique', new Set(resolutions.map(({ escalation }) => escalation)).size, counted.unique);
const now = Date.now();
const share = async (metric, age, holds) => {
  const { total } = await ask(`${metric}?${period}`);
  const old = resolutions.filter(({ at }) => Date.parse(at) <= now - age);
  same(`${metric} n`, old.length, total.n);
  same(`${metric} part`, old.filter(holds).length, total.part);
};
await share('M12', 7 * day, ({ reopened }) => reopened <= 7 * day);
await share('M13', 3 * day, ({ replies, reopened }) => replies === 1 && reopened > 3 * day);
const rate = (await ask(`M14?${period}`)).total;
same('M14 escalations', escalations.filter(([raised]) => within(Date.parse(raised.at))).length, rate.part);
same('M14 conversations', conversations.filter(within).length, rate.n);

const ages = [0, 900_000, 3_600_000, 14_400_000, day];
const ageNames = ['under15Minutes', 'underHour', 'under4Hours', 'under24Hours', 'older'];
for (let step = 0; step <= 24; step++) {
  const at = Date.parse(from) + Math.floor(((Math.min(Date.parse(to), now) - Date.parse(from)) * step) / 24);
  const view = await ask(`M10/at?at=${new Date(at).toISOString()}`);
  const standing = escalations.map((events) => stoodAt(events, at)).filter((one) => one !== null);
  const count = (holds) => standing.filter(holds).length;
  same(`M10 at ${view.at}`, standing.length, view.total);
  for (const [state, n] of Object.entries(view.byState))
    same(
      `M10 at ${view.at} ${state}`,
      count((one) => one.state === state),
      n,
    );
  for (const [priority, n] of Object.entries(view.byPriority))
    same(
      `M10 at ${view.at} ${priority}`,
      count((one) => one.priority === priority),
      n,
    );
  for (const [age, n] of Object.entries(view.byAge))
    same(
      `M10 at ${view.at} ${age}`,
      count((one) => ages.findLastIndex((least) => one.age >= least) === ageNames.indexOf(age)),
      n,
    );
}

console.log(
  `${escalations.length} escalations, ${values.length} values in the log; ${from} to ${to} (${told.zone}): ${compared} figures compared, ${wrong.length} differ`,
);
for (const line of wrong.slice(0, 40)) console.log(`  ${line}`);
process.exit(wrong.length === 0 ? 0 : 1);
