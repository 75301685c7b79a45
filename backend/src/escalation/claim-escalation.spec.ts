import { id, minute } from '@inbox/contracts/recorded.samples';
import { claimed, continued, raised, released, resolved, transferred } from '@inbox/contracts/escalation/escalation.samples';
import { given, refusalOf } from '../event-sourcing/given-for-specs.js';
import { claim } from './claim-escalation.js';
import { escalationLifecycle as escalations } from './escalation.js';

describe('Claiming an escalation', () => {
  const byAna = claim({ escalationId: id('escalation'), by: id('ana') });

  it('gives it to the operator while nobody has it', () => {
    given(escalations, raised())
      .when(byAna)
      .then(claimed({ operatorId: id('ana') }));
  });

  it('is possible again once it was released', () => {
    given(escalations, raised(), claimed({ operatorId: id('ben') }), released({ operatorId: id('ben') }))
      .when(byAna)
      .then(claimed({ operatorId: id('ana') }));
  });

  it('stays quiet when the operator already has it', () => {
    given(escalations, raised(), claimed({ operatorId: id('ana') }))
      .when(byAna)
      .thenNothing();
  });

  it('is refused when somebody was faster, with who and since when', () => {
    const { state } = given(escalations, raised(), claimed({ operatorId: id('ben') }));

    expect(refusalOf(() => byAna(state))).toMatchObject({
      code: 'ALREADY_CLAIMED',
      facts: { by: { id: id('ben') }, at: minute(1) },
    });
  });

  it('names who has it now, not who claimed it first', () => {
    const { state } = given(escalations, raised(), claimed({ operatorId: id('cem') }), transferred({ toOperatorId: id('ben') }));

    expect(refusalOf(() => byAna(state)).facts).toMatchObject({ by: { id: id('ben') }, at: minute(2) });
  });

  it('is refused once it is resolved', () => {
    given(escalations, raised(), claimed(), resolved())
      .when(byAna)
      .thenRefused('ALREADY_RESOLVED', 'This escalation is resolved. Reopen it first.');
  });

  it('is refused once the conversation goes on elsewhere', () => {
    given(escalations, raised(), claimed(), resolved(), continued())
      .when(byAna)
      .thenRefused('ALREADY_RESOLVED', 'This conversation goes on in a newer escalation.');
  });

  it('is refused for an escalation that does not exist', () => {
    given(escalations).when(byAna).thenRefused('NOT_FOUND', 'There is no such escalation.');
  });
});
