import { differences } from './tally.js';

const buckets = (row: { status: string; owner: string | null }) => [row.status, ...(row.owner === null ? [] : [`owner:${row.owner}`])];
const waiting = { status: 'unclaimed', owner: null };
const owned = (owner: string) => ({ status: 'active', owner });

describe('A tally', () => {
  it('counts a new row up and a deleted row down', () => {
    expect([...differences([{ before: null, after: waiting }], buckets)]).toEqual([['unclaimed', 1]]);
    expect([...differences([{ before: waiting, after: null }], buckets)]).toEqual([['unclaimed', -1]]);
  });

  it('moves a row from bucket to bucket', () => {
    expect([...differences([{ before: waiting, after: owned('ana') }], buckets)]).toEqual([
      ['unclaimed', -1],
      ['active', 1],
      ['owner:ana', 1],
    ]);
  });

  it('leaves alone what stays as it is over the whole batch', () => {
    const handedOn = [
      { before: owned('ana'), after: owned('ben') },
      { before: owned('ben'), after: owned('ana') },
    ];
    expect([...differences(handedOn, buckets)]).toEqual([]);
  });
});
