// Every way in which a figure can be asked for, through the backend's own handlers and connections.
import { GetBacklog, GetBacklogHandler } from '../../backend/dist/analytics/get-backlog.js';
import { GetDistribution, GetDistributionHandler } from '../../backend/dist/analytics/get-distribution.js';
import { ExplainMetric, ExplainMetricHandler } from '../../backend/dist/analytics/explain-metric.js';
import { GetMetric, GetMetricHandler } from '../../backend/dist/analytics/get-metric.js';
import { Reports } from '../../backend/dist/analytics/reports.js';
import { year } from '../data/analytics.sql.mjs';

const zone = 'Europe/Berlin';
const month = { from: '2025-06-01', to: '2025-07-01', zone };
const quarter = { from: '2025-04-01', to: '2025-07-01', zone };
const whole = { ...year, zone };

/**
 * The handlers on a database.
 * @param {string} databaseUrl
 */
const handlersOn = (databaseUrl) => {
  const reports = new Reports({ databaseUrl }, { reached: () => Promise.resolve() });
  const names = { all: () => Promise.resolve(new Map()), of: () => Promise.resolve(new Map()) };
  return {
    metric: new GetMetricHandler(reports, names),
    distribution: new GetDistributionHandler(reports),
    backlog: new GetBacklogHandler(reports),
    explain: new ExplainMetricHandler(reports, names),
    close: () => reports.onApplicationShutdown(),
  };
};

const metric = (name, id, query) => ({ name: `${id} ${name}`, ask: ({ metric: handler }) => handler.execute(new GetMetric(id, query)) });

/** What the page asks, and what an analyst might. @param {{ operator: string }} most */
const questions = ({ operator }) => [
  metric('a month', 'M7', month),
  metric('a month, compared', 'M7', { ...month, compare: 'true' }),
  metric('a month by day', 'M7', { ...month, by: 'day' }),
  metric('a month by operator', 'M7', { ...month, by: 'operator' }),
  metric('a month by hour of the week', 'M7', { ...month, by: 'hourOfWeek' }),
  metric('a month', 'M2', month),
  metric('a month', 'M3', month),
  metric('a month', 'M11', month),
  metric('a month by day', 'M10', { ...month, by: 'day' }),
  metric('a month by hour', 'M10', { ...month, by: 'hour' }),
  metric('a month', 'M14', month),
  metric('a quarter by team', 'M7', { ...quarter, by: 'team' }),
  metric('the year', 'M7', whole),
  metric('the year by day', 'M7', { ...whole, by: 'day' }),
  metric('the year by operator', 'M7', { ...whole, by: 'operator' }),
  metric('the year of an operator', 'M7', { ...whole, operatorId: operator }),
  metric('the year', 'M11', whole),
  metric('the year', 'M12', whole),
  metric('the year', 'M13', whole),
  metric('the year', 'M14', whole),
  metric('the year by day', 'M10', { ...whole, by: 'day' }),
  { name: 'M10 at an instant', ask: ({ backlog }) => backlog.execute(new GetBacklog({ at: '2025-06-10T13:00:00Z' })) },
  { name: 'M7 spread of a month', ask: ({ distribution }) => distribution.execute(new GetDistribution('M7', month)) },
  { name: 'M7 explained, first page', ask: ({ explain }) => explain.execute(new ExplainMetric('M7', { ...whole, limit: 50 })) },
  {
    name: 'M7 explained, an operator',
    ask: ({ explain }) => explain.execute(new ExplainMetric('M7', { ...month, by: 'operator', key: operator, limit: 50 })),
  },
];

/** Each question, ready to be asked, and how to let go of the connections. @param {string} databaseUrl @param {{ operator: string }} most */
export const callsOn = (databaseUrl, most) => {
  const handlers = handlersOn(databaseUrl);
  return { calls: questions(most).map(({ name, ask }) => ({ name, ask: () => ask(handlers) })), close: handlers.close };
};
