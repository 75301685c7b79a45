import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';

/** A file of ours: its path from the root, and its text. */
interface File {
  readonly path: string;
  readonly text: string;
}

const projects = ['contracts', 'backend', 'projections', 'frontend', 'embedded', 'launcher', 'demo', 'e2e', 'bench', 'tools'];
const domains = ['escalation', 'conversation', 'knowledge', 'customer', 'operations', 'audit', 'analytics'];
const leftOut = ['node_modules', 'dist', '.angular', 'test-results', 'coverage', '.data'];

const filesBelow = (folder: string): File[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry): File[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return leftOut.includes(entry.name) ? [] : filesBelow(path);
    if (!/\.(ts|mjs|html|scss)$/.test(entry.name)) return [];
    return [
      {
        path: relative(import.meta.dirname, path)
          .split(sep)
          .join('/'),
        text: readFileSync(path, 'utf8'),
      },
    ];
  });

const files = projects.flatMap((project) => filesBelow(join(import.meta.dirname, project)));

const importsOf = ({ path, text }: File): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, target = '']) =>
    target.startsWith('.') ? posix.normalize(posix.join(dirname(path), target)) : target,
  );
const isSpec = ({ path }: File): boolean => /\.spec\.(ts|mjs)$|\.e2e\.ts$|[-.]for-specs\.ts$|\.samples\.ts$/.test(path);
const below = (folder: string) => (path: string) => path.startsWith(`${folder}/`);

/** A wall: what breaks it, one line for each place. */
type Wall = (all: readonly File[]) => string[];
const each =
  (breaks: (file: File, all: readonly File[]) => readonly string[]): Wall =>
  (all) =>
    all.flatMap((file) => breaks(file, all).map((what) => `${file.path}: ${what}`));

const contractsImportNothingOfOurs: Wall = each((file) =>
  below('contracts')(file.path) && file.path.endsWith('.ts') && !isSpec(file)
    ? importsOf(file).filter((target) => !below('contracts')(target) && target !== 'zod')
    : [],
);

const domainOf = (path: string): string | null => {
  const [, domain] = /^(?:backend|projections)\/src\/([^/]+)\//.exec(path) ?? [];
  return domain !== undefined && domains.includes(domain) ? domain : null;
};
const isCommandOrQuery = (path: string, all: readonly File[]): boolean =>
  all.some((file) => file.path === path.replace(/\.js$/, '.ts') && /export class \w+ extends (Command|Query)</.test(file.text));

const domainsMeetInContractsAndOnTheBus: Wall = each((file, all) => {
  const mine = domainOf(file.path);
  if (mine === null || isSpec(file)) return [];
  return importsOf(file).filter((target) => {
    const theirs = domainOf(target);
    return theirs !== null && theirs !== mine && !isCommandOrQuery(target, all);
  });
});

const theFrontendSeesContractsAlone: Wall = each((file) =>
  below('frontend')(file.path)
    ? importsOf(file).filter((target) =>
        /^(backend|projections|embedded|launcher|demo)\/|^@inbox\/(?!contracts\/)|^@nestjs\/|^pg$/.test(target),
      )
    : [],
);

const knowsTheStore = ['backend/src/event-sourcing', 'projections/src/runner', 'embedded/src', 'bench', 'e2e'];
const onlyTwoRoomsKnowTheEventStoresClient: Wall = each((file) =>
  knowsTheStore.some((room) => below(room)(file.path)) || isSpec(file)
    ? []
    : importsOf(file).filter((target) => target === '@eventstore/db-client' || target === '@grpc/grpc-js'),
);

const samplesStayOutOfProduction: Wall = each((file) =>
  isSpec(file) || below('bench')(file.path)
    ? []
    : importsOf(file).filter((target) => /\.samples(\.js)?$|[-.]for-specs(\.js)?$/.test(target)),
);

const kinds =
  /^(shared|common|core|utils?|helpers?|types?|interfaces?|models?|dtos?|services?|constants?|commands?|handlers?|barrels?|misc|lib)(\.|$)/;
const noRoomIsNamedAfterAKind: Wall = each((file) => file.path.split('/').filter((part) => kinds.test(part) || /^index\.ts$/.test(part)));

const nothingOfNestsInMemoryEventSourcing: Wall = each((file) =>
  below('backend')(file.path) ? [...file.text.matchAll(/\b(AggregateRoot|EventPublisher|@Saga|EventBus)\b/g)].map(([name]) => name) : [],
);

/** The text without what people read in it: comments, quoted words, templates. */
const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$|'(?:\\.|[^'\\\n])*'|`[^`]*`/gm, '');
const noEnumsAndNoAny: Wall = each((file) =>
  /\.ts$/.test(file.path) && file.path !== 'architecture.spec.ts'
    ? [...codeOf(file.text).matchAll(/^\s*(?:export )?(?:const )?enum \w+|: any\b|\bas any\b|<any>/gm)].map(([found]) => found.trim())
    : [],
);

const typesAreChecked: Wall = each(({ text }) => [...text.matchAll(/@ts-(?:ignore|nocheck|expect-error)/g)].map(([found]) => found));

const noSleepsInSpecs: Wall = each((file) =>
  isSpec(file) ? [...file.text.matchAll(/waitForTimeout\(|await sleep\(|await delay\(/g)].map(([found]) => found) : [],
);

/** A test may name where it cannot run (`(here ? it : it.skip)`); nowhere else is one left out. */
const noTestIsSkippedOrAlone: Wall = each((file) =>
  isSpec(file)
    ? [...file.text.matchAll(/(?<!\? (?:it|test) : )\b(?:it|test|describe)\.(?:skip|only|todo|fixme)\b|\bx(?:it|describe)\(/g)].map(
        ([found]) => found,
      )
    : [],
);

const everyEventHasASample: Wall = (all) => {
  const samples = all.filter(({ path }) => /^contracts\/.*\.samples\.ts$/.test(path)).map(({ text }) => text);
  return all
    .filter(({ path }) => /^contracts\/.*\.events\.ts$/.test(path))
    .flatMap(({ path, text }) => [...text.matchAll(/DomainEvent<\s*'(\w+)'/g)].map(([, type = '']) => ({ path, type })))
    .filter(({ type }) => !samples.some((text) => text.includes(`type: '${type}'`)))
    .map(({ path, type }) => `${path}: ${type}`);
};

const file = (path: string, text: string): File => ({ path, text });

/** Each wall, beside a breach of it: a wall that does not see its breach is no wall. */
const walls: readonly (readonly [sentence: string, wall: Wall, breach: readonly File[]])[] = [
  ['contracts import nothing of ours', contractsImportNothingOfOurs, [file('contracts/a/b.ts', "import { x } from '@inbox/backend/x'")]],
  [
    'domains meet in contracts, or on the bus',
    domainsMeetInContractsAndOnTheBus,
    [file('backend/src/escalation/a.ts', "import { y } from '../customer/y.js'"), file('backend/src/customer/y.ts', 'export const y = 1')],
  ],
  ['the frontend sees contracts alone', theFrontendSeesContractsAlone, [file('frontend/src/a.ts', "import { Pool } from 'pg'")]],
  [
    'only event-sourcing/ and runner/ know the event store’s client',
    onlyTwoRoomsKnowTheEventStoresClient,
    [file('backend/src/live/a.ts', "import { START } from '@eventstore/db-client'")],
  ],
  ['samples stay out of production', samplesStayOutOfProduction, [file('backend/src/a.ts', "import { id } from './recorded.samples.js'")]],
  ['no room is named after a kind', noRoomIsNamedAfterAKind, [file('backend/src/utils/a.ts', '')]],
  ['no file is called index.ts', noRoomIsNamedAfterAKind, [file('contracts/index.ts', '')]],
  [
    'Nest’s in-memory event sourcing is not used',
    nothingOfNestsInMemoryEventSourcing,
    [file('backend/src/a.ts', 'class A extends AggregateRoot {}')],
  ],
  ['there is no enum and no any', noEnumsAndNoAny, [file('backend/src/a.ts', "const c = 'it'; const a = b as any;")]],
  ['types are checked everywhere', typesAreChecked, [file('backend/src/a.ts', '// @ts-ignore')]],
  ['no spec sleeps', noSleepsInSpecs, [file('e2e/a.e2e.ts', 'await page.waitForTimeout(500)')]],
  ['no test is skipped or alone', noTestIsSkippedOrAlone, [file('backend/src/a.spec.ts', "it.skip('x', () => {})")]],
  ['every event has a sample', everyEventHasASample, [file('contracts/a/a.events.ts', "type A = DomainEvent<'AHappened', {}>")]],
];

describe('The architecture', () => {
  it.each(walls)('%s', (_, wall, breach) => {
    expect(wall(breach)).not.toEqual([]);
    expect(wall(files)).toEqual([]);
  });

  it('has tests of at least 0.8 lines for a line of source', () => {
    const code = files.filter(({ path }) => /\.(ts|mjs)$/.test(path) && !below('bench')(path) && !/\/src\/stories\//.test(path));
    const lines = (some: readonly File[]): number =>
      some.reduce((sum, { text }) => sum + text.split('\n').filter((line) => /\S/.test(line) && !/^\s*(\/\/|\/?\*)/.test(line)).length, 0);
    const [tests, source] = [lines(code.filter(isSpec)), lines(code.filter((one) => !isSpec(one)))];

    expect({ enough: tests >= 0.8 * source, tests, source }).toMatchObject({ enough: true });
  });

  it('has a README in each top folder', () => {
    const without = projects.filter(
      (project) => !readdirSync(join(import.meta.dirname, project)).some((name) => basename(name) === 'README.md'),
    );

    expect(without).toEqual([]);
  });
});
