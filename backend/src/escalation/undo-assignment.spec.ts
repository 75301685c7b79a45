import { assigned, claimed, noted, raised, released, replied } from '@inbox/contracts/escalation/escalation.samples';
import type { EscalationEvent } from '@inbox/contracts/escalation/escalation.events';
import { id, operator } from '@inbox/contracts/recorded.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { escalationLifecycle as escalations } from './escalation.js';
import { undoAssignment, UndoAssignment } from './undo-assignment.js';

const mona = { id: id('mona'), kind: 'operator', role: 'manager' } as const;
const reason = 'Assignment undone';
const changed = 'Something has happened since: it stays where it is.';

/** @param position where the stream ends; in `given` the event at revision n stands at (n + 1) * 100 */
const undone = (position: string, actor: Parameters<typeof causedBy>[0] = mona, undoing = position) => {
  const rule = undoAssignment(new UndoAssignment(id('escalation'), undoing, causedBy(actor)));
  return (escalation: Parameters<typeof rule>[0]): EscalationEvent[] => rule(escalation, { position });
};

describe('Undoing an assignment', () => {
  it('makes what nobody had unclaimed again', () => {
    given(escalations, raised(), assigned()).when(undone('200')).then(released({ reason }));
  });

  it('gives it back to whom it was taken from', () => {
    given(escalations, raised(), claimed({ operatorId: id('ben') }), assigned({ fromOperatorId: id('ben') }))
      .when(undone('300'))
      .then(assigned({ fromOperatorId: id('ana'), toOperatorId: id('ben'), reason }));
  });

  it('is refused once anything else has happened, and for what was not assigned', () => {
    given(escalations, raised(), assigned(), replied())
      .when(undone('300', mona, '200'))
      .thenRefused('CONFLICT', changed);
    given(escalations, raised(), assigned(), noted())
      .when(undone('300', mona, '200'))
      .thenRefused('CONFLICT', changed);
    given(escalations, raised(), claimed()).when(undone('200')).thenRefused('CONFLICT', changed);
    given(escalations, raised(), assigned(), released()).when(undone('300')).thenRefused('CONFLICT', changed);
  });

  it('is refused to who does not steer the team, and where there is nothing', () => {
    given(escalations, raised(), assigned())
      .when(undone('200', operator('ben')))
      .thenRefused('FORBIDDEN', 'Only managers undo an assignment.');
    given(escalations).when(undone('0')).thenRefused('NOT_FOUND', 'There is no such escalation.');
  });
});
