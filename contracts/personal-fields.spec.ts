import { describe, expect, it } from '@jest/globals';
import { exportPersonalFields } from './analytics/analytics.events.js';
import { metricsExported } from './analytics/analytics.samples.js';
import { conversationPersonalFields } from './conversation/conversation.events.js';
import { agentAnswered, customerWrote, handedOver, started } from './conversation/conversation.samples.js';
import { customerFilePersonalFields } from './customer/customer-file.events.js';
import { customerPersonalFields } from './customer/customer.events.js';
import { billingViewed, csNotesViewed, csNoteWritten, merged, profileRevised, registered, separated } from './customer/customer.samples.js';
import { deskPersonalFields } from './escalation/desk.events.js';
import { escalationPersonalFields } from './escalation/escalation.events.js';
import {
  assigned,
  claimed,
  continued,
  draftKept,
  noted,
  passedToTeam,
  prioritized,
  raised,
  released,
  reopened,
  replied,
  resolved,
  snoozed,
  threadSeen,
  transferred,
  woken,
} from './escalation/escalation.samples.js';
import { operatorPersonalFields } from './operations/operator.events.js';
import {
  availabilityDeclared,
  capacitySet,
  deactivated,
  idleCapSet,
  operatorRegistered,
  placed,
  reactivated,
  reopenWindowSet,
  roleGiven,
  teamDisbanded,
  teamFormed,
  teamRenamed,
  templateRemoved,
  templateWritten,
} from './operations/operator.samples.js';
import { settingsPersonalFields } from './operations/settings.events.js';
import { teamPersonalFields } from './operations/team.events.js';
import { minute, recorded } from './recorded.samples.js';

const said = 'Words of a person';
const described = { name: said, email: said, attributes: { plan: said }, externalId: said, locale: said, timeZone: said };
const personal: Readonly<Record<string, readonly string[]>> = {
  ...conversationPersonalFields,
  ...customerFilePersonalFields,
  ...customerPersonalFields,
  ...deskPersonalFields,
  ...escalationPersonalFields,
  ...exportPersonalFields,
  ...operatorPersonalFields,
  ...settingsPersonalFields,
  ...teamPersonalFields,
};

/** Each event with everything filled in that a person could have written or that names one. */
const events = [
  started(),
  customerWrote({ text: said }),
  agentAnswered({ text: said }),
  handedOver(),
  raised({ reason: said, lastMessage: { author: 'customer', text: said, at: minute(0) } }),
  claimed(),
  released({ reason: said }),
  transferred({ note: said }),
  passedToTeam({ note: said }),
  assigned({ reason: said }),
  snoozed(),
  woken(),
  prioritized({ reason: said }),
  replied({ text: said }),
  noted({ text: said }),
  resolved({ notes: said }),
  reopened({ reason: said }),
  continued(),
  draftKept({ text: said }),
  threadSeen(),
  registered(described),
  profileRevised(described),
  merged({ reason: said }),
  separated(),
  csNoteWritten({ text: said }),
  csNotesViewed(),
  billingViewed(),
  operatorRegistered({ name: said }),
  availabilityDeclared(),
  roleGiven(),
  capacitySet(),
  placed(),
  deactivated({ reason: said }),
  reactivated(),
  teamFormed(),
  teamRenamed(),
  teamDisbanded(),
  idleCapSet(),
  reopenWindowSet(),
  templateWritten(),
  templateRemoved(),
  metricsExported(),
];

/** The dotted paths under which a value holds the words. */
const pathsOf = (value: unknown, path: string): string[] => {
  if (value === said) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, path === '' ? key : `${path}.${key}`));
};

describe('What is personal in an event', () => {
  it.each(events)('is marked, and nothing else is: $type', ({ type, data }) => {
    const marked = personal[type] ?? [];
    const found = pathsOf(data, '');

    expect(found.filter((path) => !marked.some((mark) => path === mark || path.startsWith(`${mark}.`)))).toEqual([]);
    expect(marked.filter((mark) => !found.some((path) => path === mark || path.startsWith(`${mark}.`)))).toEqual([]);
  });

  it('is marked for every event there is', () => {
    expect(Object.keys(personal).toSorted()).toEqual([...new Set(events.map(({ type }) => type))].toSorted());
  });
});

describe('The envelope of a sample', () => {
  it('is as the log would hold it', () => {
    const event = recorded(claimed(), { revision: 4 });

    expect(event).toMatchObject({
      revision: 4,
      position: '500',
      at: minute(4),
      metadata: { actor: { kind: 'operator' }, schemaVersion: 1 },
    });
  });

  it('takes what a spec wants to say otherwise', () => {
    const event = recorded(claimed(), { at: minute(90), metadata: { subjectId: 'someone' } });

    expect([event.at, event.metadata.subjectId]).toEqual([minute(90), 'someone']);
  });
});
