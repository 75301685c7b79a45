/*
 * The figures of metrics.md computed once more, from the log's lines and in another way than the product's folds: each escalation's
 * events are cut into cycles, and each figure is looked up in the cut pieces. Nothing here is imported from the product.
 */

const ms = ({ at }) => Date.parse(at);
const takes = {
  EscalationClaimed: 'operatorId',
  EscalationAssigned: 'toOperatorId',
  EscalationTransferred: 'toOperatorId',
  EscalationWoken: 'operatorId',
};
const drops = new Set(['EscalationReleased', 'EscalationPassedToTeam', 'EscalationSnoozed', 'EscalationResolved']);

/** Events between raised or reopened and resolved, both included. */
const cut = (events) => {
  const cycles = [];
  for (const event of events) {
    if (event.type === 'EscalationRaised' || event.type === 'EscalationReopened') cycles.push([event]);
    else if (!cycles.at(-1).some(({ type }) => type === 'EscalationResolved')) cycles.at(-1).push(event);
  }
  return cycles;
};

/** Who has it when an event of the cycle has happened. */
const ownerAfter = (events) => {
  let owner = events[0].data.ownerId ?? null;
  for (const { type, data } of events) {
    if (type in takes) owner = data[takes[type]];
    if (type === 'EscalationReleased' || type === 'EscalationPassedToTeam') owner = null;
  }
  return owner;
};

/** Handling: every take-up and every public message keeps it going for the idle cap, up to the next of them or the end. */
const handled = (cycle) => {
  let total = 0;
  let kick = cycle[0].data.ownerId ? cycle[0] : null;
  const upTo = (event) => (kick === null ? 0 : Math.min(ms(event) - ms(kick), kick.cap));
  for (const event of cycle.slice(1)) {
    const isPublic = event.type === 'ReplySent' || event.type === 'CustomerMessageReceived';
    if (event.type in takes || (isPublic && held(cycle, event))) {
      total += upTo(event);
      kick = event;
    } else if (drops.has(event.type)) {
      total += upTo(event);
      kick = null;
    }
  }
  return total;
};

/** Whether it was claimed, and not snoozed, when this event happened. */
const held = (cycle, event) => {
  const before = cycle.slice(0, cycle.indexOf(event)).reverse();
  const last = before.find(({ type }) => type in takes || drops.has(type));
  return last === undefined ? Boolean(cycle[0].data.ownerId) : last.type in takes;
};

/** The gaps between a customer's first word, or the beginning, and our next one. */
const waited = (cycle) => {
  const says = [{ ...cycle[0], type: 'CustomerMessageReceived' }, ...cycle.slice(1)].filter(({ type }) =>
    ['CustomerMessageReceived', 'ReplySent', 'EscalationResolved'].includes(type),
  );
  return says
    .filter(({ type }, at) => type === 'CustomerMessageReceived' && (at === 0 || says[at - 1].type === 'ReplySent'))
    .reduce(
      (sum, asked) => sum + ms(says.slice(says.indexOf(asked)).find(({ type }) => type !== 'CustomerMessageReceived')) - ms(asked),
      0,
    );
};

const responses = (cycle) => {
  const first = cycle.findIndex(({ type }) => type === 'ReplySent');
  const talk = first < 0 ? [] : cycle.slice(first).filter(({ type }) => type === 'ReplySent' || type === 'CustomerMessageReceived');
  return talk.flatMap((event, at) => {
    if (event.type !== 'CustomerMessageReceived' || talk[at - 1].type !== 'ReplySent') return [];
    const answer = talk.slice(at).find(({ type }) => type === 'ReplySent');
    return answer === undefined ? [] : [{ at: answer.at, value: ms(answer) - ms(event), operator: answer.data.operatorId }];
  });
};

/** The priority in force before an event. */
const priorityAt = (events, event) => events.slice(0, events.indexOf(event)).findLast(({ data }) => data.priority)?.data.priority;

/** All values of one escalation. @param {readonly object[]} events of its stream, in order, each with the idle cap `cap` that the log had at it */
const valuesOf = (events) => {
  const values = [];
  const add = (metric, event, value, operator, more = {}) =>
    values.push({ metric, at: event.at, value, operator, priority: priorityAt(events, event), trigger: events[0].data.trigger, ...more });
  const cycles = cut(events);
  cycles.forEach((cycle, index) => {
    const start = cycle[0];
    const got = cycle.find(({ type }) => type === 'EscalationClaimed' || type === 'EscalationAssigned');
    const reply = cycle.find(({ type }) => type === 'ReplySent');
    const end = cycle.find(({ type }) => type === 'EscalationResolved');
    if (got) add('M1', got, ms(got) - ms(start), got.data[takes[got.type]]);
    if (reply) add('M2', reply, ms(reply) - ms(start), reply.data.operatorId);
    else add('unanswered', start, 0, null);
    for (const { at, value, operator } of responses(cycle))
      add(
        'M3',
        events.find((event) => event.at === at && event.type === 'ReplySent'),
        value,
        operator,
      );
    if (!end) return;
    const owner = ownerAfter(cycle);
    const next = cycles[index + 1]?.[0];
    const replies = cycle.filter(({ type }) => type === 'ReplySent').length;
    const facts = { escalation: events[0].data.escalationId, replies, reopened: next ? ms(next) - ms(end) : Infinity };
    add('M6', end, waited(cycle), owner);
    add(replies > 0 ? 'M7' : 'M7 without reply', end, handled(cycle), owner);
    add('M11', end, 1, owner, facts);
    if (index === 0) add('M4', end, ms(end) - ms(events[0]), owner);
  });
  const last = events.findLast(({ type }) => type === 'EscalationResolved');
  if (last) add('M5', last, ms(last) - ms(events[0]), ownerAfter(cycles.find((cycle) => cycle.includes(last))));
  return values;
};

const states = {
  EscalationReleased: 'unclaimed',
  EscalationPassedToTeam: 'unclaimed',
  EscalationSnoozed: 'snoozed',
  EscalationResolved: 'resolved',
};

/** How an escalation stood at an instant; null where it was not there, or resolved. @param {readonly object[]} events @param {number} at */
export const stoodAt = (events, at) => {
  const until = events.filter((event) => ms(event) <= at);
  if (until.length === 0) return null;
  let state = 'unclaimed';
  for (const { type, data } of until) {
    if (type in takes) state = 'claimed';
    else if (type === 'EscalationReopened') state = data.ownerId ? 'claimed' : 'unclaimed';
    else state = states[type] ?? state;
  }
  if (state === 'resolved') return null;
  return { state, priority: until.findLast(({ data }) => data.priority).data.priority, age: at - ms(until[0]) };
};

/** Everything that a log comes to. @param {readonly object[]} log lines in the log's order */
export const figuresOf = (log) => {
  let cap = 600_000;
  const streams = new Map();
  const conversations = [];
  for (const event of log) {
    if (event.type === 'IdleCapSet') cap = event.data.after;
    if (event.type === 'ConversationStarted') conversations.push(ms(event));
    if (!event.stream.startsWith('escalation-')) continue;
    const stream = streams.get(event.stream) ?? [];
    stream.push({ ...event, cap });
    streams.set(event.stream, stream);
  }
  return { escalations: [...streams.values()], values: [...streams.values()].flatMap(valuesOf), conversations };
};
