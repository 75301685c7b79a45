import { draftKept, replied, threadSeen } from '@inbox/contracts/escalation/escalation.samples';
import { id, minute, recorded } from '@inbox/contracts/recorded.samples';
import { desk } from './desk.js';

const kept = desk.fold(null, recorded(draftKept()));

describe("An operator's desk", () => {
  it('holds what was typed, and since when', () => {
    expect(kept).toEqual({
      escalation_id: id('escalation'),
      operator_id: id('ana'),
      draft: 'I am calling',
      draft_at: minute(0),
      seen: 0,
      position: '100',
    });
  });

  it('holds nothing once the text was emptied', () => {
    expect(desk.fold(kept, recorded(draftKept({ text: '' }), { revision: 1 }))).toMatchObject({ draft: '', draft_at: null });
  });

  it('remembers how far the thread was read', () => {
    expect(desk.fold(null, recorded(threadSeen()))).toMatchObject({ draft: '', seen: 3 });
    expect(desk.fold(kept, recorded(threadSeen()))).toMatchObject({ draft: 'I am calling', seen: 3 });
  });

  it('never unreads', () => {
    const read = desk.fold(null, recorded(threadSeen({ number: 8 })));
    expect(desk.fold(read, recorded(threadSeen({ number: 5 }), { revision: 1 }))).toBe(read);
  });

  it('is cleared by the reply, which was written with the thread read', () => {
    expect(desk.fold(kept, recorded(replied({ lastSeen: 7 }), { revision: 4 }))).toEqual({
      ...kept,
      draft: '',
      draft_at: null,
      seen: 7,
      position: '500',
    });
  });

  it('keeps what was read beyond what the reply answers', () => {
    const read = desk.fold(null, recorded(threadSeen({ number: 8 })));
    expect(desk.fold(read, recorded(replied({ lastSeen: 7 })))).toMatchObject({ seen: 8 });
  });

  it('is one for each operator and escalation', () => {
    expect([draftKept(), threadSeen(), replied()].map((event) => desk.key(recorded(event)))).toEqual(
      Array.from({ length: 3 }, () => [id('escalation'), id('ana')]),
    );
  });
});
