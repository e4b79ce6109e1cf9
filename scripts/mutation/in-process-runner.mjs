/**
 * Runs the tests of a family in the worker's own process, where jest would load some hundred modules anew for each
 * mutant. Isolation is kept where it matters: the modules that stand on mutated code, and the test files, are run
 * afresh for every mutant with the mutant active from the start, so that no cache of one mutant answers for the next.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { ModuleLoader } from './module-loader.mjs';
import { spreadStaticCoverage } from './static-coverage.mjs';
import { TestCollector } from './test-collector.mjs';

/** What the instrumented code reads and writes. */
const namespace = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

const textOf = (error) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

class InProcessRunner {
  static inject = tokens(commonTokens.logger, commonTokens.options);

  #loader = new ModuleLoader();
  #collector = new TestCollector();
  #files = [];
  /** Milliseconds of each test when last run: the quickest are asked first. */
  #times = new Map();

  constructor(log, { inProcess: { tests, ignore } }) {
    this.log = log;
    this.folders = tests;
    this.ignore = ignore;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    // As under jest.
    process.env.NODE_ENV = 'test';
    this.#collector.install();
    this.#files = this.folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.test.ts') && !this.ignore.some((word) => name.includes(word)))
        .map((name) => resolve(folder, name))
        .sort(),
    );
    // Without a mutant: what is kept from mutant to mutant must have been loaded by sound code.
    for (const file of this.#files) this.#collector.collect(() => this.#loader.load(file));
    this.#renew();
  }

  async dryRun({ coverageAnalysis }) {
    const coverage = (namespace.mutantCoverage = { static: {}, perTest: {} });
    this.#renew();
    const results = [];
    const testsByFile = new Map();
    try {
      for (const file of this.#files) {
        const tests = this.#testsOf(file);
        const ids = tests.map(({ id }) => id);
        testsByFile.set(file, ids);
        for (const test of tests) results.push(await this.#run(test));
      }
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: textOf(error) };
    }
    delete namespace.mutantCoverage;
    if (coverageAnalysis === 'off') return { status: DryRunStatus.Complete, tests: results };
    spreadStaticCoverage(coverage, {
      mutated: this.#loader.mutated(),
      importersOf: (file) => this.#loader.importersOf(file),
      read: (file) => readFileSync(file, 'utf8'),
      testsByFile,
    });
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: coverage };
  }

  async mutantRun({ activeMutant, testFilter, disableBail, hitLimit }) {
    namespace.activeMutant = activeMutant.id;
    namespace.hitLimit = hitLimit;
    namespace.hitCount = hitLimit === undefined ? undefined : 0;
    this.#renew();
    try {
      return toMutantRunResult(
        await this.#judge(testFilter && new Set(testFilter), disableBail),
        disableBail,
      );
    } finally {
      delete namespace.activeMutant;
      delete namespace.hitLimit;
      delete namespace.hitCount;
    }
  }

  async #judge(wanted, disableBail) {
    const results = [];
    const isDone = () => !disableBail && results.some(({ status }) => status === TestStatus.Failed);
    for (const file of this.#filesWith(wanted)) {
      let tests;
      try {
        tests = this.#testsOf(file);
      } catch (error) {
        return this.#hitLimitReached() ?? { status: DryRunStatus.Error, errorMessage: textOf(error) };
      }
      const chosen = wanted ? tests.filter(({ id }) => wanted.has(id)) : tests;
      chosen.sort((a, b) => (this.#times.get(a.id) ?? 0) - (this.#times.get(b.id) ?? 0));
      for (const test of chosen) {
        results.push(await this.#run(test));
        const limit = this.#hitLimitReached();
        if (limit) return limit;
        if (isDone()) return { status: DryRunStatus.Complete, tests: results };
      }
    }
    return { status: DryRunStatus.Complete, tests: results };
  }

  #hitLimitReached() {
    return determineHitLimitReached(namespace.hitCount, namespace.hitLimit);
  }

  /** Test files with one of the tests. */
  #filesWith(wanted) {
    if (!wanted) return this.#files;
    const names = new Set([...wanted].map((id) => id.slice(0, id.indexOf(' '))));
    return this.#files.filter((file) => names.has(this.#nameOf(file)));
  }

  #nameOf(file) {
    return relative(process.cwd(), file).replaceAll('\\', '/');
  }

  #testsOf(file) {
    const name = this.#nameOf(file);
    return this.#collector
      .collect(() => this.#loader.load(file))
      .map((test) => ({ ...test, id: `${name} ${test.name}`, fileName: file }));
  }

  async #run({ id, name, run, fileName }) {
    const start = performance.now();
    const result = (rest) => {
      const timeSpentMs = performance.now() - start;
      this.#times.set(id, timeSpentMs);
      return { id, name, fileName, timeSpentMs, ...rest };
    };
    namespace.currentTestId = id;
    try {
      await run();
      return result({ status: TestStatus.Success });
    } catch (error) {
      return result({ status: TestStatus.Failed, failureMessage: textOf(error) });
    } finally {
      delete namespace.currentTestId;
    }
  }

  #renew() {
    this.#loader.forget([...this.#loader.mutated(), ...this.#files]);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];

/** Its part of the configuration. */
export const strykerValidationSchema = {
  properties: {
    inProcess: {
      type: 'object',
      properties: {
        tests: { description: 'Folders of test files.', type: 'array', items: { type: 'string' } },
        ignore: {
          description: 'Words in the names of files left out.',
          type: 'array',
          items: { type: 'string' },
        },
      },
    },
  },
};
