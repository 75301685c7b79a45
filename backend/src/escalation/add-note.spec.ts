import { id } from '@inbox/contracts/recorded.samples';
import { claimed, continued, noted, raised, resolved } from '@inbox/contracts/escalation/escalation.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { AddNote, note } from './add-note.js';
import { escalationLifecycle as escalations } from './escalation.js';

describe('Adding a note', () => {
  const command = new AddNote(id('escalation'), 'The label is torn.', [id('ben')], causedBy());
  const added = noted({ messageId: command.messageId, mentions: [id('ben')] });

  it('is possible to any operator, whoever owns it', () => {
    given(escalations, raised(), claimed({ operatorId: id('ben') }))
      .when(note(command))
      .then(added);
  });

  it('is possible after the resolution', () => {
    given(escalations, raised(), claimed(), resolved()).when(note(command)).then(added);
  });

  it('is refused once the conversation goes on elsewhere', () => {
    given(escalations, raised(), claimed(), resolved(), continued())
      .when(note(command))
      .thenRefused('ALREADY_RESOLVED', 'This conversation goes on in a newer escalation.');
  });

  it('is refused for an escalation that does not exist', () => {
    given(escalations).when(note(command)).thenRefused('NOT_FOUND', 'There is no such escalation.');
  });
});
