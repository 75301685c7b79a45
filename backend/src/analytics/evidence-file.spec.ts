import { describe, expect, it } from '@jest/globals';
import type { EvidenceEvent, EvidenceView } from '@inbox/contracts/analytics/analytics.views';
import { id, minute } from '@inbox/contracts/recorded.samples';
import { evidenceLines } from './evidence-file.js';

const by = { id: id('ana'), name: 'Ana Marín' };
const event = (type: string, revision: number): EvidenceEvent => ({
  id: id(type),
  type,
  at: minute(revision),
  position: String(100 * (revision + 1)),
  revision,
  by,
});
const [claimed, replied, resolved] = [event('EscalationClaimed', 1), event('ReplySent', 2), event('EscalationResolved', 3)];
const view: EvidenceView = {
  metric: 'M7',
  definitionVersion: 1,
  escalationId: id('escalation'),
  ordinal: 0,
  value: 120_000,
  counts: true,
  at: minute(3),
  position: '400',
  intervals: [
    { from: minute(2), to: minute(3), milliseconds: 60_000, operator: by, opened: replied, closed: resolved, closedBy: 'event' },
    { from: minute(1), to: minute(2), milliseconds: 60_000, operator: by, opened: claimed, closed: null, closedBy: 'idle-cap' },
  ],
};
const lines = evidenceLines(view)
  .trimEnd()
  .split('\n')
  .map((line): unknown => JSON.parse(line));

describe('An evidence file', () => {
  it('begins with the value and the version of its definition', () => {
    expect(lines[0]).toEqual({
      line: 'value',
      metric: 'M7',
      definitionVersion: 1,
      escalationId: id('escalation'),
      ordinal: 0,
      value: 120_000,
      counts: true,
      at: minute(3),
      position: '400',
    });
  });

  it('has each event once, in the order of the log', () => {
    expect(lines.slice(1, 4)).toMatchObject([
      { line: 'event', type: 'EscalationClaimed', revision: 1 },
      { line: 'event', type: 'ReplySent', revision: 2 },
      { line: 'event', type: 'EscalationResolved', revision: 3 },
    ]);
  });

  it('has each interval with the ids of its events, and none where the idle cap closed it', () => {
    expect(lines.slice(4)).toMatchObject([
      { line: 'interval', milliseconds: 60_000, openedBy: replied.id, closedByEvent: resolved.id },
      { line: 'interval', closedBy: 'idle-cap', openedBy: claimed.id, closedByEvent: null },
    ]);
  });
});
