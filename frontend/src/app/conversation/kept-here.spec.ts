import { TestBed } from '@angular/core/testing';
import { id } from '@inbox/contracts/recorded.samples';
import { ana, startApp } from '../app.for-specs';
import { KeptHere } from './kept-here';
import { reply } from './message.samples';

describe('What is kept in the browser', () => {
  let keptHere: KeptHere;

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    startApp().signIn(ana);
    keptHere = TestBed.inject(KeptHere);
  });

  it('is a draft for each escalation', () => {
    keptHere.keepDraft('e1', 'One');
    keptHere.keepDraft('e2', 'Two');
    expect([keptHere.draft('e1'), keptHere.draft('e2'), keptHere.draft('e3')]).toEqual(['One', 'Two', null]);
  });

  it('is forgotten once the server has it, unless something else was typed meanwhile', () => {
    keptHere.keepDraft('e1', 'One');
    keptHere.forgetDraft('e1', 'On');
    expect(keptHere.draft('e1')).toBe('One');
    keptHere.forgetDraft('e1', 'One');
    expect(keptHere.draft('e1')).toBeNull();
  });

  it('is each message on its way, once', () => {
    keptHere.keepSend(reply());
    keptHere.keepSend(reply());
    keptHere.keepSend(reply({ commandId: id('two') }));
    expect(keptHere.sends().map(({ commandId }) => commandId)).toEqual([id('command'), id('two')]);
    keptHere.forgetSend(id('command'));
    expect(keptHere.sends().map(({ commandId }) => commandId)).toEqual([id('two')]);
  });

  it('that somebody else left there in another form is passed over', () => {
    sessionStorage.setItem(`sends:${ana.id}`, '{"not":"a list"}');
    expect(keptHere.sends()).toEqual([]);
    sessionStorage.setItem(`sends:${ana.id}`, 'not even JSON');
    expect(keptHere.sends()).toEqual([]);
  });

  it('is nothing where the browser forbids it, and nobody notices', () => {
    const full = jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(() => {
      keptHere.keepDraft('e1', 'One');
    }).not.toThrow();
    full.mockRestore();
    expect(keptHere.draft('e1')).toBeNull();
  });
});
