import { id } from '@inbox/contracts/recorded.samples';
import { draftKept, threadSeen } from '@inbox/contracts/escalation/escalation.samples';
import { causedBy, given } from '../event-sourcing/given-for-specs.js';
import { deskId, deskLifecycle } from './desk.js';
import { keep, KeepDraft } from './keep-draft.js';
import { MarkSeen, see } from './mark-seen.js';

const desks = deskLifecycle(id('leila'));

describe('Keeping a draft', () => {
  it('is for one escalation and one operator', () => {
    const command = new KeepDraft(id('escalation'), 'I am calling', causedBy());

    given(desks).when(keep(command)).then(draftKept());
    expect(deskId(id('escalation'), id('ana'))).not.toBe(deskId(id('escalation'), id('ben')));
  });

  it('keeps an empty text too: the operator has cleared it', () => {
    given(desks, draftKept())
      .when(keep(new KeepDraft(id('escalation'), '', causedBy())))
      .then(draftKept({ text: '' }));
  });
});

describe('Marking a thread as seen', () => {
  const upTo = (number: number, lastNumber = 9) => see(new MarkSeen(id('escalation'), number, causedBy()), lastNumber);

  it('tells how far the operator has read', () => {
    given(desks)
      .when(upTo(3))
      .then(threadSeen({ number: 3 }));
  });

  it('stays quiet when the operator had read further', () => {
    given(desks, threadSeen({ number: 5 }))
      .when(upTo(3))
      .thenNothing();
  });

  it('goes no further than the thread', () => {
    given(desks)
      .when(upTo(99, 9))
      .then(threadSeen({ number: 9 }));
  });
});
