import { createHash } from 'node:crypto';
import { toA1 } from '../../src/core/address';
import {
  collectFailure,
  mergeParts,
  rollUp,
  type Group,
  type Rollup,
  type RollupPart,
} from '../../src/core/rollup';
import { decimal, roundHalfUp } from '../../src/core/measures';
import { defaultProfile as profile, type Severity } from '../../src/core/profile';
import { checkText, ledgersOf, linesOf } from '../../src/core/consistency';
import { FileError, openWorkbookFile, readTextFile } from '../../src/host/file';
import { auditTogether, auditWorkbook, collectTables, type WorkbookAudit } from '../../src/jobs';
import type { CountyFigures, GroupFigures, IndicatorFigures } from './golden';
import type { PlantedProblem } from './plant';

/** A file as it was handed in. */
export interface HandedIn {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A finding with its place. */
export interface Found extends PlantedProblem {
  readonly severity: Severity;
}

/** What the county's files come to. */
export interface Outcome {
  readonly found: readonly Found[];
  readonly rollup: Rollup;
}

/** Audits all files together and rolls them up. */
export async function examine(files: readonly HandedIn[]): Promise<Outcome> {
  const audits: { name: string; audit: WorkbookAudit }[] = [];
  const parts: RollupPart[] = [];
  for (const { path, bytes } of files) {
    const digest = createHash('sha256').update(bytes).digest('hex');
    try {
      const workbook = await openWorkbookFile(bytes, path);
      audits.push({ name: path, audit: await auditWorkbook(workbook, { profile, isPart: true }) });
      parts.push(await collectTables(workbook, { file: path, digest, profile }));
    } catch (error) {
      const failure =
        error instanceof FileError ? { code: error.failure.code } : { code: 'failed', detail: String(error) };
      parts.push(collectFailure(path, digest, failure, profile));
    }
  }
  const together = auditTogether(
    audits.map((one) => ({ ...one, fileNames: [] })),
    profile,
  );
  const found = together.flatMap(({ findings }, index) =>
    findings.map(({ rule, severity, sheet, cell }): Found => ({
      rule,
      severity,
      file: audits[index]!.name,
      sheet,
      cell: toA1(cell),
    })),
  );
  return { found, rollup: rollUp(mergeParts(parts), { profile }) };
}

const placeOf = ({ rule, file, sheet, cell }: PlantedProblem) => [rule, file, sheet, cell].join(' ');

/** Planted problems that were not found, and errors and warnings that nobody planted. */
export function compareProblems(
  planted: readonly PlantedProblem[],
  found: readonly Found[],
): { readonly missed: PlantedProblem[]; readonly unplanted: Found[] } {
  const [known, seen] = [new Set(planted.map(placeOf)), new Set(found.map(placeOf))];
  return {
    missed: planted.filter((one) => !seen.has(placeOf(one))),
    unplanted: found.filter((one) => one.severity !== 'info' && !known.has(placeOf(one))),
  };
}

/** A figure of the roll-up beside the one that was asked for, both as printed. */
export interface Figure {
  readonly name: string;
  readonly expected: string;
  readonly actual: string;
}

const percent = (rate: number | null): string =>
  rate === null ? '' : decimal(roundHalfUp(rate, 4)).times(100).toFixed(2);
const points = (value: number | null): string => (value === null ? '' : decimal(value).toFixed(2));
const quotient = (a: string | number, b: string | number) => decimal(a).div(b).times(100).round(2).toFixed(2);

function indicatorFigures(
  name: string,
  wanted: IndicatorFigures,
  found: Rollup['settings']['projects'],
): Figure[] {
  const { counts, pooled } = found;
  return [
    { name: `${name}二级指标`, expected: String(wanted.level2), actual: String(counts.level2) },
    { name: `${name}三级指标`, expected: String(wanted.total), actual: String(counts.total) },
    { name: `${name}定量指标`, expected: String(wanted.quantitative), actual: String(counts.quantitative) },
    {
      name: `${name}量化率%`,
      expected: quotient(wanted.quantitative, wanted.total),
      actual: percent(pooled),
    },
  ];
}

function groupFigures(name: Group, wanted: GroupFigures, { monitoring }: Rollup): Figure[] {
  const found = monitoring?.groups.find(({ group }) => group === name);
  const rate = quotient(wanted.executed, wanted.budget);
  const figure = (label: string, expected: string | number, actual: string | number | undefined): Figure => ({
    name: `${name === 'all' ? '全部' : name}${label}`,
    expected: String(expected),
    actual: String(actual ?? ''),
  });
  return [
    figure('单位数', wanted.units, found?.units),
    figure('项目数', wanted.projects, found?.projects),
    figure('预算', wanted.budget, points(found?.budget ?? null)),
    figure('执行', wanted.executed, points(found?.executed ?? null)),
    figure('执行率%', rate, percent(found?.executionRate ?? null)),
    ...(wanted.completion === ''
      ? []
      : [
          figure('整体完成率%', wanted.completion, percent(found?.completion ?? null)),
          figure(
            '偏差值',
            decimal(wanted.completion).minus(rate).toFixed(2),
            percent(found?.deviation ?? null),
          ),
        ]),
    figure('自评平均得分', wanted.score, points(found?.averageScore ?? null)),
  ];
}

/** Both kinds together; no report prints a completion for them. */
function together({ own, special }: CountyFigures, { coverage }: Rollup): GroupFigures {
  const add = (key: 'budget' | 'executed') => decimal(own[key]).plus(special[key]).toFixed(2);
  const projects = own.projects + special.projects;
  const score = decimal(own.score)
    .times(own.projects)
    .plus(decimal(special.score).times(special.projects))
    .div(projects);
  return {
    units: own.units + special.units - coverage.both,
    projects,
    budget: add('budget'),
    executed: add('executed'),
    completion: '',
    score: score.round(2).toFixed(2),
  };
}

/** Every figure that the county was made for, beside what the roll-up says. */
export function compareFigures(wanted: CountyFigures, rollup: Rollup): Figure[] {
  return [
    { name: '单位', expected: String(wanted.units), actual: String(rollup.coverage.all) },
    ...indicatorFigures('整体', wanted.departments, rollup.settings.departments),
    ...indicatorFigures('项目', wanted.projects, rollup.settings.projects),
    ...groupFigures('部门预算', wanted.own, rollup),
    ...groupFigures('专项', wanted.special, rollup),
    ...groupFigures('all', together(wanted, rollup), rollup),
    { name: '待确认事项', expected: '0', actual: String(rollup.questions.length) },
  ];
}

/** Sentences of the annual report that print the figures that the county was made for. */
function sentences({ units, departments, projects, own, special }: CountyFigures): string[] {
  const setting = ({ level2, total, quantitative }: IndicatorFigures) =>
    `编制二级指标数${level2}个，三级指标数${total}个，定量三级指标数${quantitative}个，平均量化率${quotient(quantitative, total)}%`;
  const group = (name: string, { units: of, projects: count, ...money }: GroupFigures) => {
    const rate = quotient(money.executed, money.budget);
    const deviation = decimal(money.completion).minus(rate).toFixed(2);
    return `${name}覆盖${of}家单位、${count}个项目，预算资金总额${money.budget}万元，预算执行资金总额${money.executed}万元，预算资金执行率${rate}%，绩效目标整体完成率${money.completion}%，偏差值${deviation}个百分点`;
  };
  return [
    `预算单位共${units}家`,
    `项目台账所列项目${own.projects + special.projects}个`,
    setting(departments),
    setting(projects),
    group('部门预算项目', own),
    group('专项项目', special),
    `绩效自评平均得分${own.score}分`,
    `绩效自评平均得分${special.score}分`,
  ];
}

/** What the annual report, as it was written, does not print of these figures, or prints otherwise than the ledgers. */
export async function compareReport(
  wanted: CountyFigures,
  rollup: Rollup,
  report: Uint8Array,
): Promise<string[]> {
  const blocks = await readTextFile(report, '年度总结报告.docx');
  const lines = linesOf(blocks);
  const text = blocks.map((block) => (block.kind === 'paragraph' ? block.text : '')).join('\n');
  const all = together(wanted, rollup);
  const { figures } = checkText(lines, ledgersOf(rollup));
  return [
    ...[
      ...sentences(wanted),
      `预算资金总额${all.budget}万元，预算执行资金总额${all.executed}万元，预算资金执行率${quotient(all.executed, all.budget)}%`,
      `绩效自评平均得分${all.score}分`,
    ]
      .filter((sentence) => !text.includes(sentence))
      .map((sentence) => `missing: ${sentence}`),
    ...figures
      .filter(({ verdict }) => verdict === 'contradicted')
      .map(({ claim }) => `contradicted: ${claim.text} (${claim.words})`),
  ];
}
