import { raised } from '@inbox/contracts/escalation/escalation.samples';
import { recorded } from '@inbox/contracts/recorded.samples';
import { recordedFrom } from './recorded-event.js';

const { metadata } = recorded(raised());
const stored = {
  id: '019a0000-0980-7132-8000-098013280980',
  type: 'EscalationRaised',
  streamId: 'escalation-1',
  revision: 4n,
  position: { commit: 9007199254740993n, prepare: 9007199254740993n },
  created: new Date('2026-11-22T10:00:00.123Z'),
  isJson: true as const,
  data: { ...raised().data },
  metadata: { ...metadata },
};

describe('An event from the log', () => {
  it('keeps its position as text and has the time of the store', () => {
    expect(recordedFrom(stored)).toEqual({
      id: stored.id,
      type: 'EscalationRaised',
      stream: 'escalation-1',
      revision: 4,
      position: '9007199254740993',
      at: '2026-11-22T10:00:00.123Z',
      data: raised().data,
      metadata,
    });
  });

  it('has the time that it happened at, where it was imported', () => {
    const imported = { ...stored, metadata: { ...metadata, occurredAt: '2026-01-05T09:00:00+01:00' } };
    expect(recordedFrom(imported).at).toBe('2026-01-05T08:00:00.000Z');
  });

  it.each([
    ['data that is no object', { data: 'broken' }],
    ['metadata of somebody else', { metadata: { $correlationId: '1' } }],
    ['no metadata', { metadata: undefined }],
  ])('is refused by name with %s', (_, fault) => {
    expect(() => recordedFrom({ ...stored, ...fault })).toThrow(/could not take EscalationRaised 019a0000/);
  });
});
