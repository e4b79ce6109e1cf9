/**
 * Which tests judge a mutant that is met while modules load (a table of words, a number in `params`). Stryker would
 * run all tests for it. Here: the test files with a test that enters its module, or one that imports it.
 *
 * A mutant for which there is none stays static, and all tests judge it.
 */

/** "src/…" of each mutant of the file, from the calls that the instrumenter left in it. */
const MUTANT_CALL = /stryMutAct_9fa48\("(\d+)"\)/g;

/** Ids of the mutants of each file, and back. */
function mutantsByFile(files, read) {
  return new Map(
    files.map((file) => [file, new Set([...read(file).matchAll(MUTANT_CALL)].map(([, id]) => id))]),
  );
}

/**
 * Moves what is covered while loading to the tests in question.
 *
 * @param {{ static: Record<string, number>, perTest: Record<string, Record<string, number>> }} coverage
 * @param {object} project
 * @param {string[]} project.mutated files with mutants
 * @param {(file: string) => Iterable<string>} project.importersOf
 * @param {(file: string) => string} project.read text of a file
 * @param {Map<string, string[]>} project.testsByFile ids of tests by test file
 */
export function spreadStaticCoverage(coverage, { mutated, importersOf, read, testsByFile }) {
  const idsOf = mutantsByFile(mutated, read);
  for (const [file, ids] of idsOf) {
    const loading = [...ids].filter((id) => id in coverage.static);
    if (loading.length === 0) continue;
    const near = new Set([file, ...importersOf(file)].flatMap((one) => [...(idsOf.get(one) ?? [])]));
    const judges = [...testsByFile.values()].filter((tests) =>
      tests.some((test) => Object.keys(coverage.perTest[test] ?? {}).some((id) => near.has(id))),
    );
    for (const id of judges.length > 0 ? loading : []) {
      for (const test of judges.flat()) {
        coverage.perTest[test] ??= {};
        coverage.perTest[test][id] ??= coverage.static[id];
      }
      delete coverage.static[id];
    }
  }
}
