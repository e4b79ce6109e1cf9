/** The corpus: tables as units hand them in, drawn as text files with what the audit has to say about each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseA1 } from '../../src/core/address';
import { formById, type FormId } from '../../src/core/forms';
import type { Grid } from '../../src/core/grid';
import { defaultProfile, findProfile } from '../../src/core/profile';
import type { Profile, Severity } from '../../src/core/profile/types';
import { layout } from './layout';

/** A finding that a table asks for: "F14 JX165 error", any of several rules as "F14 JX165/JX185 error". */
export interface CorpusFinding {
  readonly sheet: string;
  readonly cell: string;
  readonly rules: readonly string[];
  readonly severity: Severity;
}

/** A form that has to be recognised, with how many indicators: "project-selfeval 12". */
export interface CorpusForm {
  readonly id: FormId;
  readonly rows: number;
}

export interface CorpusTable {
  readonly name: string;
  /** What the table imitates: kind, year, arrangement. */
  readonly what: string;
  readonly profile: Profile;
  readonly forms: readonly CorpusForm[];
  readonly grids: readonly Grid[];
  /** The planted problems. */
  readonly expect: readonly CorpusFinding[];
  /** What else is right to say, with the reason in the file. */
  readonly also: readonly CorpusFinding[];
  /** Nothing was planted: no error and no warning may be reported. */
  readonly isClean: boolean;
}

const FOLDER = join(__dirname, '../fixtures/corpus');
const SHEET_LINE = /^=== (.+)$/;
const HEADER_LINE = /^(what|profile|form|expect|also): (.+)$/;
const FINDING = /^(?:(.+)!)?([A-Z]+\d+) (JX\d{3}(?:\/JX\d{3})*) (error|warning|info)(?: — .*)?$/;
const FORM = /^([a-z-]+) (\d+)$/;

/** Every table of the corpus, by name. */
export function corpus(): readonly CorpusTable[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => corpusTable(file.replace(/\.txt$/, '')));
}

/** One table of the corpus. */
export function corpusTable(name: string): CorpusTable {
  return readTable(name, readFileSync(join(FOLDER, `${name}.txt`), 'utf8'));
}

/**
 * Reads one file: lines of the header (`what`, `profile`, `form`, `expect`, `also`; `#` is a remark), then each
 * sheet under `=== its name` as a drawing.
 * @throws Error for a line that says none of these.
 */
export function readTable(name: string, text: string): CorpusTable {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => SHEET_LINE.test(line));
  if (first < 0) throw new Error(`${name}: no sheet`);
  const header = lines
    .slice(0, first)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const match = HEADER_LINE.exec(line);
      if (!match) throw new Error(`${name}: what is "${line}"?`);
      return { key: match[1]!, value: match[2]! };
    });
  const valuesOf = (key: string) => header.filter((line) => line.key === key).map(({ value }) => value);

  const grids = readSheets(lines.slice(first));
  const findings = (key: string) => valuesOf(key).map((value) => readFinding(name, value, grids));
  const expect = findings('expect');
  const [profileId] = valuesOf('profile');
  const profile = profileId === undefined ? defaultProfile : findProfile(profileId);
  if (!profile) throw new Error(`${name}: no profile ${profileId}`);
  return {
    name,
    what: valuesOf('what').join(' '),
    profile,
    forms: valuesOf('form').map((value) => readForm(name, value)),
    grids,
    expect,
    also: findings('also'),
    isClean: expect.length === 0,
  };
}

function readSheets(lines: readonly string[]): Grid[] {
  const sheets: { sheet: string; drawing: string[] }[] = [];
  for (const line of lines) {
    const sheet = SHEET_LINE.exec(line)?.[1];
    if (sheet !== undefined) sheets.push({ sheet, drawing: [] });
    else sheets.at(-1)!.drawing.push(line);
  }
  return sheets.map(({ sheet, drawing }) => layout(drawing.join('\n'), { sheet }));
}

function readFinding(name: string, value: string, grids: readonly Grid[]): CorpusFinding {
  const match = FINDING.exec(value);
  const sheet = match?.[1] ?? grids[0]!.sheet;
  if (!match || !parseA1(match[2]!) || !grids.some((grid) => grid.sheet === sheet))
    throw new Error(`${name}: which finding is "${value}"?`);
  return { sheet, cell: match[2]!, rules: match[3]!.split('/'), severity: match[4] as Severity };
}

function readForm(name: string, value: string): CorpusForm {
  const match = FORM.exec(value);
  if (!match) throw new Error(`${name}: which form is "${value}"?`);
  return { id: formById(match[1] as FormId).id, rows: Number(match[2]) };
}
