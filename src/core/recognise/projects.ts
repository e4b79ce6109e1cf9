import { textOf } from '../indicator/text';
import type { HeaderFieldId, IndicatorColumnId, Stage } from '../forms/types';
import type { CellValue, FieldValue } from '../grid';
import type { Steps } from '../slices';
import { isSameText, readLabel } from './label';
import type { IndicatorRow, LevelCell, ProjectIndicators } from './types';

const STAGES: readonly (readonly [words: RegExp, stage: Stage])[] = [
  [/自评/, '自评'],
  [/监控/, '监控'],
  [/目标|申报/, '目标'],
];

/** Stage that a ledger's cell names; `null` when it is blank or something else. */
function stageOf(value: CellValue): Stage | null {
  const text = textOf(value);
  return text === null ? null : (STAGES.find(([words]) => words.test(text))?.[1] ?? null);
}

/**
 * Level cells over consecutive rows: merged, filled down or repeated, all the same. Repeated texts may
 * differ in white space, and only one of them may print the points.
 */
function levelsOf(rows: readonly IndicatorRow[], level: 1 | 2): LevelCell[] {
  const column: IndicatorColumnId = level === 1 ? 'level1' : 'level2';
  const groups: { value: CellValue; parent: CellValue; rows: IndicatorRow[] }[] = [];
  for (const row of rows) {
    const value = row.value(column);
    const parent = level === 1 ? null : row.value('level1');
    const last = groups.at(-1);
    if (last && isSameText(last.value, value) && isSameText(last.parent, parent)) last.rows.push(row);
    else groups.push({ value, parent, rows: [row] });
  }
  return groups.flatMap(({ value, rows: covered }) => {
    const { key } = readLabel(value);
    const name = key || textOf(value);
    if (name === null) return [];
    const weights = covered.map((row) => readLabel(row.value(column)).weight);
    const printedWeight = weights.find((weight) => weight !== null) ?? null;
    return [{ level, name, printedWeight, cell: covered[0]!.cell(column), rows: covered }];
  });
}

/**
 * The levels of the project that was asked last: one rule after the other asks, and kept for all projects they would fill
 * the memory on a long ledger.
 */
class LatestLevels {
  private project: ProjectIndicators | null = null;
  private levels: readonly LevelCell[] = [];

  of(project: ProjectIndicators): readonly LevelCell[] {
    if (this.project !== project) {
      this.levels = [...levelsOf(project.rows, 1), ...levelsOf(project.rows, 2)];
      this.project = project;
    }
    return this.levels;
  }
}

/** Rows of one project. Its levels are put together when they are asked for. */
class Project implements ProjectIndicators {
  constructor(
    readonly unitName: string | null,
    readonly projectName: string | null,
    readonly stage: Stage | null,
    readonly rows: readonly IndicatorRow[],
    private readonly latest: LatestLevels,
  ) {}

  get levels(): readonly LevelCell[] {
    return this.latest.of(this);
  }
}

type Fields = ReadonlyMap<HeaderFieldId, FieldValue>;

const fieldText = (fields: Fields, id: HeaderFieldId) => textOf(fields.get(id)?.value ?? null);

/** The unit that the fields above a table name: the one itself before the department over it. */
export function unitOfFields(fields: Fields): string | null {
  return (
    fieldText(fields, 'unitName') ?? fieldText(fields, 'implementingUnit') ?? fieldText(fields, 'department')
  );
}

/** The one project of a paper form. */
export function paperProject(
  fields: Fields,
  stage: Stage | null,
  rows: readonly IndicatorRow[],
): ProjectIndicators {
  return new Project(unitOfFields(fields), fieldText(fields, 'projectName'), stage, rows, new LatestLevels());
}

/** Rows of one project, as they are found. */
type Group = Pick<ProjectIndicators, 'unitName' | 'projectName' | 'stage'> & {
  readonly rows: IndicatorRow[];
};

/** The projects of a ledger: rows of the same 单位, 项目 and 阶段, in order of first appearance. */
export function* ledgerProjects(rows: readonly IndicatorRow[]): Steps<ProjectIndicators[]> {
  const groups = new Map<string, Group>();
  let last: Group | null = null;
  for (const row of rows) {
    const unitName = textOf(row.value('unitName'));
    const projectName = textOf(row.value('projectName'));
    const stage = stageOf(row.value('stage'));
    // Mostly the row above is of the same project.
    if (!last || last.unitName !== unitName || last.projectName !== projectName || last.stage !== stage) {
      const key: string = JSON.stringify([unitName, projectName, stage]);
      last = groups.get(key) ?? { unitName, projectName, stage, rows: [] };
      groups.set(key, last);
    }
    last.rows.push(row);
    yield 0;
  }
  const projects: ProjectIndicators[] = [];
  const latest = new LatestLevels();
  for (const { unitName, projectName, stage, rows: own } of groups.values()) {
    // Of its own length: an array that grew has room to spare.
    projects.push(new Project(unitName, projectName, stage, own.slice(), latest));
    yield 0;
  }
  return projects;
}
