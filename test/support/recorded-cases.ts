/** The tables of all rules' cases, for tests of what the rules say together. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { recordingCases, variants, type Case, type Laid } from './rule-cases';

const RULE_TESTS = join(__dirname, '../core/rules');

export interface RecordedTable {
  /** Rule and case: "JX104 · a weight of nothing". */
  readonly name: string;
  readonly laid: readonly Laid[];
  readonly profile?: Case['profile'];
  readonly fileNames?: Case['fileNames'];
}

/** Takes the place of describe, it and test, and of what hangs on them, while files are read for their tables. */
type Silent = () => Silent;
const silent: Silent = () => silent;
const mute = Object.assign(silent, { each: silent, only: silent, skip: silent });

/** Every table that a rule is tried on, in the first of its layouts. */
export function recordedTables(): readonly RecordedTable[] {
  const tables: RecordedTable[] = [];
  const record = (id: string, one: Case) => {
    const [, laid] = variants(one, true)[0]!;
    const { profile, fileNames } = one;
    tables.push({
      name: `${id} · ${one.name}`,
      laid,
      ...(profile && { profile }),
      ...(fileNames && { fileNames }),
    });
  };
  const files = readdirSync(RULE_TESTS, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('/') && name.endsWith('.test.ts'))
    .sort();
  const declared = { describe, it, test };
  Object.assign(globalThis, { describe: mute, it: mute, test: mute });
  try {
    recordingCases(
      (id, { valid, invalid }) => [...valid, ...invalid].forEach((one) => record(id, one)),
      () => files.forEach((name) => jest.requireActual(join(RULE_TESTS, name))),
    );
  } finally {
    Object.assign(globalThis, declared);
  }
  return tables;
}
