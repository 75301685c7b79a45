import { raised, reopened, resolved } from '@inbox/contracts/escalation/escalation.samples';
import { id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { escalationCard } from './escalation-card.js';

const row = escalationCard.fold(
  null,
  recorded(raised({ reason: 'Asked for a person', rule: 'refund', previousEscalationId: id('earlier') })),
);
const closed = escalationCard.fold(
  row,
  recorded(resolved({ resolution: 'DUPLICATE', notes: 'Same parcel', duplicateOf: id('other') }), { revision: 2 }),
);

describe("An escalation's card", () => {
  it('tells why it was raised', () => {
    expect(row).toEqual({
      id: id('escalation'),
      trigger: 'LOW_CONFIDENCE',
      reason: 'Asked for a person',
      confidence: 0.41,
      threshold: 0.6,
      rule: 'refund',
      previous_escalation_id: id('earlier'),
      resolution: null,
      notes: null,
      duplicate_of: null,
      referred_to: null,
      resolved_at: null,
      resolved_by: null,
      position: '100',
    });
  });

  it('tells how, when and by whom it was resolved', () => {
    expect(closed).toEqual({
      ...row,
      resolution: 'DUPLICATE',
      notes: 'Same parcel',
      duplicate_of: id('other'),
      resolved_at: minute(2),
      resolved_by: id('ana'),
      position: '300',
    });
  });

  it('names the team that a referral went to', () => {
    expect(escalationCard.fold(row, recorded(resolved({ resolution: 'REFERRED', referredTo: 'Billing' })))).toMatchObject({
      referred_to: 'Billing',
    });
  });

  it('forgets the resolution when it is reopened', () => {
    expect(escalationCard.fold(closed, recorded(reopened(), { revision: 3 }))).toEqual({ ...row, position: '400' });
  });
});
