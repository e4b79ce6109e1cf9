/** The arrows of docs/architecture.md: who may know whom. */
import { cycles, factsOf, readSources, type SourceFacts } from './structure';

/** The rooms, and which other rooms each may import. Nothing in core points out. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  core: [],
  host: ['core'],
  'host/officejs': ['core', 'host'],
  'host/file': ['core', 'host'],
  functions: ['core'],
  i18n: ['core', 'host', 'host/file'],
  // A roll-up opens the files that were chosen, whichever program holds the workbook in front.
  jobs: ['core', 'host', 'host/file', 'functions'],
  batch: ['core', 'host', 'host/file', 'jobs'],
  queue: ['core', 'host', 'batch', 'version.ts'],
  report: ['core', 'host/file', 'jobs', 'i18n', 'version.ts'],
  commands: [],
  taskpane: ['core', 'host', 'jobs', 'report', 'i18n', 'commands', 'functions'],
  cli: ['core', 'host/file', 'jobs', 'batch', 'queue', 'report', 'i18n', 'functions', 'version.ts'],
  workbench: ['core', 'host/officejs', 'host/file', 'functions', 'i18n', 'taskpane'],
  'version.ts': [],
};

/** An entry point puts the parts together, so it alone may know what its room may not. */
const ENTRIES: Readonly<Record<string, readonly string[]>> = {
  'taskpane/index.tsx': ['host/officejs'],
};

/** The libraries that a room may use; a room that is not named here may use any. */
const LIBRARIES: Readonly<Record<string, readonly string[]>> = {
  core: ['big.js', 'feelin'],
  host: [],
  'host/officejs': [],
  'host/file': ['hucre'],
  functions: [],
  jobs: [],
  i18n: ['i18next'],
  commands: [],
};

const OFFICE = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'];

/** Where the platform's globals may be named. */
function mayName(path: string, name: string): boolean {
  if (path.startsWith('host/officejs/') || path.startsWith('workbench/')) return true;
  if (path === 'taskpane/index.tsx' || path === 'commands/index.ts') return true;
  return name === 'CustomFunctions' && path.startsWith('functions/');
}

/** What a browser or Node offers and core must do without, so that it runs anywhere. */
const SURROUNDINGS = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'fetch',
  'process',
  'Buffer',
  'require',
  '__dirname',
  'setTimeout',
  'console',
];

const ROOMS = Object.keys(ARROWS).sort((a, b) => b.length - a.length);

function roomOf(path: string): string {
  const room = ROOMS.find((one) => path === one || path.startsWith(`${one}/`));
  if (room === undefined) throw new Error(`src/${path} is in no room of the table`);
  return room;
}

/** Every arrow that the table does not allow, as a sentence. */
function violations({ path, imports, globals }: SourceFacts): string[] {
  const room = roomOf(path);
  const allowed = [room, ...ARROWS[room]!, ...(ENTRIES[path] ?? [])];
  const libraries = LIBRARIES[room];
  return [
    ...imports.flatMap(({ target, isPackage }) => {
      if (isPackage) return !libraries || libraries.includes(target) ? [] : [`${path} uses ${target}`];
      if (target.startsWith('../')) return path === 'version.ts' ? [] : [`${path} leaves src for ${target}`];
      return allowed.includes(roomOf(target)) ? [] : [`${path} imports ${target}`];
    }),
    ...OFFICE.filter((name) => globals.has(name) && !mayName(path, name)).map(
      (name) => `${path} names ${name}`,
    ),
    ...(room === 'core' ? SURROUNDINGS : [])
      .filter((name) => globals.has(name))
      .map((name) => `${path} names ${name}`),
  ];
}

const sources = readSources();

test('every arrow points inwards', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.flatMap(violations)).toEqual([]);
});

test('the audit, and what a worker of its own would load, comes without React', () => {
  const byPath = new Map(sources.map((one) => [one.path, one]));
  const packages = new Set<string>();
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { target, isPackage, isTypeOnly } of byPath.get(path)?.imports ?? []) {
      if (isTypeOnly) continue;
      if (isPackage) packages.add(target);
      else load(target);
    }
  };
  for (const entry of ['core/audit/index.ts', 'jobs/audit-workbook.ts']) load(entry);
  expect(loaded.size).toBeGreaterThan(100);
  expect([...packages].sort()).toEqual(['big.js', 'feelin']);
});

test('no files import each other in a circle', () => {
  // Excel's own object model is one: a range knows its sheet, and the sheet its ranges.
  const isObjectModel = (path: string) => path.startsWith('workbench/standin/classes/');
  expect(cycles(sources).filter((circle) => !circle.every(isObjectModel))).toEqual([]);
});

test('the table of rooms is the folders that exist, and no arrow in it is unused', () => {
  const used = new Set(
    sources.flatMap(({ path, imports }) =>
      imports
        .filter(({ isPackage, target }) => !isPackage && !target.startsWith('../'))
        .map(({ target }) => `${roomOf(path)} → ${roomOf(target)}`),
    ),
  );
  const unused = Object.entries(ARROWS).flatMap(([room, targets]) =>
    targets.map((target) => `${room} → ${target}`).filter((arrow) => !used.has(arrow)),
  );
  expect(unused).toEqual([]);
  expect(ROOMS.filter((room) => !sources.some(({ path }) => roomOf(path) === room))).toEqual([]);
});

describe('the check catches', () => {
  const resolver = (from: string, specifier: string) =>
    new URL(specifier, `file:///${from}`).pathname.slice(1) + '.ts';
  const said = (path: string, text: string) => violations(factsOf(path, text, resolver));

  test.each([
    ['core/rules/x.ts', `import { a } from '../../host/workbook';`, 'imports host/workbook.ts'],
    ['core/rules/x.ts', `import type { A } from '../../host/workbook';`, 'imports host/workbook.ts'],
    ['core/rules/x.ts', `export * from '../../jobs/x';`, 'imports jobs/x.ts'],
    ['core/rules/x.ts', `import { readFileSync } from 'node:fs';`, 'uses node:fs'],
    ['core/rules/x.ts', `import { useState } from 'react';`, 'uses react'],
    ['core/rules/x.ts', `const w = window.innerWidth;`, 'names window'],
    ['core/rules/x.ts', `await import('../../cli/run');`, 'imports cli/run.ts'],
    ['core/rules/x.ts', `function f(range: Excel.Range) {}`, 'names Excel'],
    ['jobs/x.ts', `await Excel.run(async () => {});`, 'names Excel'],
    ['taskpane/Pane.tsx', `Office.onReady();`, 'names Office'],
    [
      'taskpane/Pane.tsx',
      `import { F } from '../host/officejs/workbook';`,
      'imports host/officejs/workbook.ts',
    ],
    ['taskpane/Pane.tsx', `import { S } from '../workbench/session';`, 'imports workbench/session.ts'],
    ['cli/x.ts', `import { P } from '../taskpane/Pane';`, 'imports taskpane/Pane.ts'],
    ['host/workbook.ts', `import { readXlsx } from 'hucre/xlsx';`, 'uses hucre'],
  ])('in %s: %s', (path, text, sentence) => {
    expect(said(path, text)).toEqual([`${path} ${sentence}`]);
  });

  test('and lets pass what only looks like it', () => {
    expect(said('jobs/x.ts', `const names = { Excel: 'Excel' }; names.Excel; // Excel.run`)).toEqual([]);
    expect(said('core/x.ts', `import Big from 'big.js'; import { a } from './audit/y';`)).toEqual([]);
  });

  test('a circle of imports, but not one of types', () => {
    const circle = (second: string) =>
      cycles([factsOf('a.ts', `import { b } from './b';`, resolver), factsOf('b.ts', second, resolver)]);
    expect(circle(`import { a } from './a';`)).toEqual([['a.ts', 'b.ts', 'a.ts']]);
    expect(circle(`import type { A } from './a';`)).toEqual([]);
  });
});
