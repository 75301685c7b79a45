import { priorities, resolutions, triggers } from '@inbox/contracts/escalation/escalation.events';
import { longestMessage as longestTaken, longestNotes as longestNotesTaken } from '@inbox/contracts/text';
import { longestMessage } from '../conversation/compose-box/compose-box';
import { longestNotes } from './long-field';
import { deadlineMinutes, priorityWords, resolutionWords, triggerWords } from './plain-words';

describe('The words on screen', () => {
  it('name every code, and no code shows', () => {
    const words = [
      ...triggers.map((code) => triggerWords[code]),
      ...priorities.map((code) => priorityWords[code]),
      ...resolutions.map((code) => resolutionWords[code]),
    ];

    expect(words.filter((word) => !/^[A-Z][a-z]+( [A-Za-z]+)*$/u.test(word))).toEqual([]);
  });

  it('know that what is more urgent is due earlier', () => {
    expect(priorities.map((priority) => deadlineMinutes[priority])).toEqual([5, 15, 60, 240]);
  });

  it('stop where the server stops', () => {
    expect([longestMessage, longestNotes]).toEqual([longestTaken, longestNotesTaken]);
  });
});
