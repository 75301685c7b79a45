import { id, minute } from '@inbox/contracts/recorded.samples';
import { onScreen } from '../../ui/on-screen';
import { csNote } from '../customer.samples';
import { CsNotes, type NoteWrite } from './cs-notes';

const shown = (notes = [csNote()], answer: string | null = null) => {
  const sent: NoteWrite[] = [];
  const send = (write: NoteWrite): Promise<string | null> => {
    sent.push(write);
    return Promise.resolve(answer);
  };
  return { ...onScreen(CsNotes, { notes, send }), sent };
};
const settled = async (list: ReturnType<typeof shown>) => {
  await list.fixture.whenStable();
  list.fixture.detectChanges();
};

describe('CS notes', () => {
  it('are shown with author and time, earlier versions folded away', () => {
    const list = shown([csNote({ version: 2, text: 'Two', earlier: [csNote({ text: 'One' })] })]);
    expect(list.text()).toMatch(/Petra Vance.*Two.*1 earlier version.*One/);
    expect(list.the('details').hasAttribute('open')).toBe(false);
  });

  it('say that nothing is noted, and for whom they are', () => {
    expect(shown([]).text()).toContain('Nothing is noted. Only platform admins see what stands here.');
  });

  it('are added, and the field closes once the note is kept', async () => {
    const list = shown([]);
    list.click(list.button('Add a note'));
    list.type(list.the('textarea'), ' Prefers mornings. ');
    list.click(list.button('Save'));
    await settled(list);

    expect(list.sent).toEqual([{ text: 'Prefers mornings.', edits: null }]);
    expect(list.all('textarea')).toEqual([]);
  });

  it('are not kept empty', () => {
    const list = shown([]);
    list.click(list.button('Add a note'));
    list.click(list.button('Save'));
    expect(list.sent).toEqual([]);
  });

  it('are edited as the next version of what was on screen', async () => {
    const list = shown();
    list.click(list.button('Edit the note by Petra Vance'));
    list.type(list.the('textarea'), 'Has moved.');
    list.press(list.the('textarea'), 'Enter', { ctrlKey: true });
    await settled(list);

    expect(list.sent).toEqual([{ text: 'Has moved.', edits: csNote() }]);
  });

  it('keep the text of an edit that came second, show the other, and replace it on request', async () => {
    const list = shown([csNote()], 'Ben has changed this note since you opened it. Your text is kept.');
    list.click(list.button('Edit the note by Petra Vance'));
    list.type(list.the('textarea'), 'Has moved.');
    list.click(list.button('Save'));
    await settled(list);
    const newer = csNote({ version: 2, text: 'Stays here.', by: { id: id('ben'), name: 'Ben' }, at: minute(9) });
    list.change({ notes: [newer] });

    expect(list.text()).toMatch(/Stays here\..*Ben has changed this note/);
    expect((list.the('textarea') as HTMLTextAreaElement).value).toBe('Has moved.');
    list.click(list.button('Replace'));
    await settled(list);
    expect(list.sent.at(-1)).toEqual({ text: 'Has moved.', edits: newer });
  });

  it('are given up with Escape', () => {
    const list = shown();
    list.click(list.button('Add a note'));
    list.press(list.the('textarea'), 'Escape');
    expect([list.all('textarea'), list.sent]).toEqual([[], []]);
  });
});
