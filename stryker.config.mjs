/**
 * Mutation tests of the rules and the measures: how to run them and what they found is in docs/mutation.md.
 *
 *   npm run mutation                                   one family after the other
 *   npm run mutation -- funds                          one family, with the tests of that family
 *   npm run mutation -- funds --testRunner jest        as jest sees it, some twenty times slower
 */
import jest from './jest.config.cjs';

/** "rules/funds" or "measures" when only one of them is asked for: `test` mirrors `src`. */
const family = /src\/core\/((?:rules\/)?[\w-]+)\/(?!rules)/.exec(process.argv.join(' '))?.[1];
const file = family?.replace('/', '-') ?? 'all';
/** What all families read with is judged by the tests of all. */
const judges = family === 'rules/reading' ? ['rules'] : family ? [family] : ['measures', 'rules'];
const tests = judges.map((at) => `test/core/${at}`);
// The first type anything anywhere, some hundred times, and ask only that nothing breaks; the other runs every rule
// on the tables of all. Both are too slow for each mutant.
const ignore = ['robustness', 'one-cause'];
const unit = jest.projects.find(({ displayName }) => displayName === 'unit');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/core/measures/**/*.ts', 'src/core/rules/**/*.ts'],
  testRunner: 'in-process',
  // Not the corpus: it runs every rule on every table, which takes seconds for each mutant.
  inProcess: { tests, ignore },
  jest: {
    // The families' tests are named below; to look for related ones at each mutant takes longer than to run them.
    enableFindRelatedTests: false,
    config: {
      ...unit,
      // In place of those in jest.config.cjs, which would all be run.
      projects: [],
      roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/scripts'],
      testMatch: tests.map((at) => `<rootDir>/${at}/**/*.test.ts`),
      testPathIgnorePatterns: [...unit.testPathIgnorePatterns, ...ignore],
    },
  },
  coverageAnalysis: 'perTest',
  plugins: [
    '@stryker-mutator/jest-runner',
    './scripts/mutation/in-process-runner.mjs',
    './scripts/mutation/rule-texts.mjs',
  ],
  ignorers: ['rule-texts'],
  // Words of lists and ids of messages, columns and rules: the compiler and the registry hold most of them already.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 1,
  // Jest keeps what it has loaded: a new worker now and then keeps its memory within bounds.
  maxTestRunnerReuse: process.argv.includes('jest') ? 100 : 0,
  timeoutMS: 20000,
  incremental: true,
  // One for each family: a run forgets the tests that it was not shown.
  incrementalFile: `.cache/mutation/${file}.json`,
  tempDirName: '.cache/mutation/sandbox',
  // What lies there is no part of the project, and another run may be at work in it.
  ignorePatterns: ['.cache'],
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `.cache/mutation/${file}.report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
