import { describe, expect, it } from '@jest/globals';
import { RecentIds } from './recent-ids.js';

const place = (revision: number) => ({ revision, position: revision * 100 });

describe('The newest ids', () => {
  it('are known by stream and id', () => {
    const recent = new RecentIds();
    recent.remember('note-1', 'a', place(0));

    expect(recent.find('note-1', 'a')).toEqual(place(0));
    expect(recent.find('note-2', 'a')).toBeUndefined();
    expect(recent.find('note-1', 'b')).toBeUndefined();
  });

  it('push out the oldest', () => {
    const recent = new RecentIds(2);
    for (const [revision, id] of ['a', 'b', 'c'].entries()) recent.remember('note-1', id, place(revision));

    expect(['a', 'b', 'c'].map((id) => recent.find('note-1', id)?.revision)).toEqual([undefined, 1, 2]);
  });

  it('stay when they are written again, at their new place', () => {
    const recent = new RecentIds(2);
    for (const [revision, id] of ['a', 'b', 'a', 'c'].entries()) recent.remember('note-1', id, place(revision));

    expect(['a', 'b', 'c'].map((id) => recent.find('note-1', id)?.revision)).toEqual([2, undefined, 3]);
  });
});
