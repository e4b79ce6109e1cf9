/**
 * Mutation tests of the rules and the measures: how to run them and what they found is in docs/mutation.md.
 *
 *   npm run mutation                                            everything, for a night
 *   npm run mutation -- --mutate 'src/core/rules/funds/**'      one family, with the tests of that family
 */
import jest from './jest.config.cjs';

/** "rules/funds" or "measures" when only one of them is asked for: `test` mirrors `src`. */
const family = /src\/core\/((?:rules\/)?[\w-]+)\/(?!rules)/.exec(process.argv.join(' '))?.[1];
const file = family?.replace('/', '-') ?? 'all';
const unit = jest.projects.find(({ displayName }) => displayName === 'unit');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/core/measures/**/*.ts', 'src/core/rules/**/*.ts'],
  testRunner: 'jest',
  jest: {
    // The families' tests are named below; to look for related ones at each mutant takes longer than to run them.
    enableFindRelatedTests: false,
    config: {
      ...unit,
      // In place of those in jest.config.cjs, which would all be run.
      projects: [],
      roots: ['<rootDir>/src', '<rootDir>/test', '<rootDir>/scripts'],
      // Not the corpus: it runs every rule on every table, which takes seconds for each mutant.
      testMatch: (family ? [family] : ['measures', 'rules']).map(
        (at) => `<rootDir>/test/core/${at}/**/*.test.ts`,
      ),
      // They type anything anywhere, some hundred times, and ask only that nothing breaks: too slow for each mutant.
      testPathIgnorePatterns: [...unit.testPathIgnorePatterns, 'robustness'],
    },
  },
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/jest-runner', './scripts/mutation/rule-texts.mjs'],
  ignorers: ['rule-texts'],
  // Words of lists and ids of messages, columns and rules: the compiler and the registry hold most of them already.
  mutator: { excludedMutations: ['StringLiteral'] },
  concurrency: 1,
  // The runner keeps what it has loaded: a new one now and then keeps its memory within bounds.
  maxTestRunnerReuse: 100,
  timeoutMS: 20000,
  incremental: true,
  // One for each family: a run forgets the tests that it was not shown.
  incrementalFile: `.cache/mutation/${file}.json`,
  tempDirName: '.cache/mutation/sandbox',
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: `.cache/mutation/${file}.report.json` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 85, break: 85 },
};
