import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CommitSignal } from './commit-signal.js';
import { EventLog } from './event-log.js';
import { GroupCommit } from './group-commit.js';
import { readStreamPage } from './log-pages.js';
import type { ProposedAppend } from './recorded-event.js';

let directory: string;
let log: EventLog;
let commits: CommitSignal;
let group: GroupCommit;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'inbox-eventlog-'));
  log = new EventLog(directory);
  commits = new CommitSignal();
  group = new GroupCommit(log, commits);
});

afterEach(() => {
  log.close();
  rmSync(directory, { recursive: true, force: true });
});

function note(stream: string, id = randomUUID()): ProposedAppend {
  const none = new Uint8Array();
  return { stream, expected: 'any', events: [{ id, type: 'Noted', contentType: 'application/json', data: none, metadata: none }] };
}

const revisions = (stream: string) => readStreamPage(log, stream, 0, 'forwards').events.map(({ revision }) => revision);

describe('A group of writes', () => {
  it('is on disk when the first of them is acknowledged', async () => {
    const answers = ['a-1', 'b-1', 'a-1'].map((stream) => group.run(() => log.append(note(stream))));

    await answers[0];

    expect([revisions('a-1'), revisions('b-1')]).toEqual([[0, 1], [0]]);
    expect(await Promise.all(answers)).toMatchObject([{ revision: 0 }, { revision: 0 }, { revision: 1 }]);
  });

  it('wakes those who wait for the log to grow', async () => {
    const woken = commits.next(new AbortController().signal);
    void group.run(() => log.append(note('a-1')));
    void group.run(() => log.append(note('b-1')));

    await woken;

    expect([revisions('a-1'), revisions('b-1')]).toEqual([[0], [0]]);
  });

  it('is undone and refused as a whole when one of them fails', async () => {
    const end = log.end;
    const repeated = randomUUID();
    const answers = [
      group.run(() => log.append(note('a-1', repeated))),
      group.run(() => {
        throw new Error('disk full');
      }),
    ];

    for (const answer of answers)
      await expect(answer).rejects.toMatchObject({ code: 13, details: 'The event store could not write: disk full' });

    expect([revisions('a-1'), log.end]).toEqual([[], end]);
    await expect(group.run(() => log.append(note('a-1', repeated)))).resolves.toMatchObject({ revision: 0 });
    expect(revisions('a-1')).toEqual([0]);
  });

  it('is committed at once when the server stops, and nothing after it', async () => {
    const last = group.run(() => log.append(note('a-1')));

    group.close();

    expect(revisions('a-1')).toEqual([0]);
    await expect(last).resolves.toMatchObject({ revision: 0 });
    await expect(group.run(() => log.append(note('a-1')))).rejects.toMatchObject({ code: 14 });
  });
});

describe('The log', () => {
  it('goes on after its last position when it is opened again', async () => {
    await group.run(() => log.append(note('a-1')));
    const end = log.end;
    log.close();

    log = new EventLog(directory);

    expect(log.end).toBe(end);
  });

  it('hides events that are older than their stream keeps them', async () => {
    const metadata = Buffer.from('{"$maxAge":60}', 'utf8');
    await group.run(() => log.append(note('a-1')));
    await group.run(() => {
      const { events, ...append } = note('$$a-1');
      return log.append({ ...append, events: events.map((event) => ({ ...event, type: '$metadata', data: metadata })) });
    });

    expect(readStreamPage(log, 'a-1', 0, 'forwards', Date.now() + 59_000).events).toHaveLength(1);
    expect(readStreamPage(log, 'a-1', 0, 'forwards', Date.now() + 120_000).events).toHaveLength(0);
  });

  it('refuses a file that a later version wrote', () => {
    const later = mkdtempSync(join(directory, 'later-'));
    const file = new DatabaseSync(join(later, 'events.db'));
    file.exec('pragma user_version = 2');
    file.close();

    expect(() => new EventLog(later)).toThrow('The event log has format 2; this version reads format 1.');
  });
});
