/**
 * Two rules never report the same cause at the same cell. Tables of every kind are audited with all rules, whole and
 * with one cell changed; whichever two findings meet at a cell must be of two causes, as listed in here.
 */
import { toA1 } from '../../../src/core/address';
import { auditAcross, auditForms, type AuditResult, type Finding, type Rule } from '../../../src/core/audit';
import type { Grid } from '../../../src/core/grid';
import { defaultProfile } from '../../../src/core/profile';
import type { Profile } from '../../../src/core/profile/types';
import { recogniseSheet } from '../../../src/core/recognise';
import { ruleById } from '../../../src/core/rules';
import { LANGUAGES, renderMessage } from '../../../src/i18n';
import { cleanSelfEvaluation } from '../../../scripts/samples/clean-selfeval';
import { ledgerRows } from '../../../scripts/samples/ledger';
import { plantedSheets } from '../../../scripts/samples/planted-problems';
import { corpus } from '../../support/corpus';
import { damaged } from '../../support/damage';
import { projectTarget, targetData } from '../../support/project-target';
import { recordedTables } from '../../support/recorded-cases';
import type { CaseSheet, GridSheet } from '../../support/rule-cases';
import { gridOf, ledger } from '../../support/tables';
import { targetLedger } from '../../support/target-ledger';
import { evaluation, monitoring, register, target } from './across/projects';
import { monitoring as monitored } from './monitoring/tables';

/** Rules that may meet at a cell, and why it takes two corrections to satisfy both. */
const TWO_CAUSES: Readonly<Record<string, string>> = {
  'JX004+JX241': 'the year in the title, the sheet is hidden',
  'JX004+JX246': 'the year in the title, the sheet is protected',
  'JX014+JX041': 'blanks to delete, a name to change',
  'JX014+JX049': 'blanks to delete, a vague value',
  'JX014+JX083': 'blanks to delete, characters to replace',
  'JX014+JX181': 'blanks to delete, a survey to name',
  'JX015+JX085': 'a name too long, the mix of indicators under it',
  'JX016+JX085': 'a placeholder for a name, the mix of indicators under it',
  'JX020+JX020': 'each level that is missing',
  'JX020+JX240': 'a level without rows, a column without a head',
  'JX029+JX040': 'how few indicators, a name to fill in',
  'JX066+JX067': 'the nature declared, the unit written twice',
  'JX067+JX073': 'the unit written twice, how high the target is',
  'JX083+JX162': 'characters to replace, a unit to convert',
  'JX083+JX181': 'characters to replace, a survey to name',
  'JX100+JX243': 'a wrong sum, a number stored as text',
  'JX122+JX132': 'words among the figures, items that do not add up',
  'JX123+JX243': 'a budget of nothing, a number stored as text',
  'JX125+JX149': 'a rate left blank, goals and money apart',
  'JX161+JX181': 'a limit for a result, a survey to name',
  'JX162+JX172': 'a unit to convert, a result to explain whatever its unit',
  'JX162+JX181': 'a unit to convert, a survey to name',
  'JX164+JX169': 'a total left blank, scores and money apart',
  'JX167+JX181': 'the words of the result, a survey to name',
  'JX169+JX175': 'scores and money apart, a wrong sum',
  'JX172+JX181': 'a result to explain, a survey to name',
  'JX174+JX260': 'a measure to add, words copied from another unit',
  'JX175+JX178': 'a wrong sum, money and score apart by the right one too',
  'JX181+JX182': 'a survey to name, more than everybody satisfied',
  'JX184+JX243': 'points where none belong, a number stored as text',
};

/** One of this many damages is tried; prime, so that every kind meets every column sooner or later. */
const STRIDE = 37;

const gridsOf = (...sheets: readonly (CaseSheet | GridSheet)[]): Grid[] =>
  sheets.map((one) => {
    if ('grid' in one) return one.grid;
    const { form = 'project-selfeval', data, layout, sheet } = one;
    return gridOf(form, data, { ...(layout && { layout }), ...(sheet && { sheet }) });
  });

/** One project at all its stages, beside the bureau's registers and summaries. */
const bureau = gridsOf(
  register(
    '项目台账',
    `
    2024年度项目台账 | < | < | < | <
    序号 | 项目代码 | 项目名称 | 实施单位 | 年初预算数
    1 | 65010124T000017 | 公共文化服务提升项目 | 云溪县文化馆 | 180
    `,
  ),
  register(
    '花名册',
    `
    单位花名册 | < | < | <
    序号 | 单位代码 | 单位名称 | 主管部门
    1 | 205001 | 云溪县文化馆 | 云溪县文化和旅游局
    `,
  ),
  target(),
  monitoring(6),
  monitoring(9),
  evaluation(),
  register(
    '指标设置汇总',
    `
    2024年指标设置汇总表 | < | < | < | < | <
    序号 | 单位名称 | 项目数 | 指标总数 | 定量指标数 | 量化率
    1 | 云溪县文化馆 | 1 | 5 | 5 | 100%
    合计 | < | 1 | 5 | 5 | 100%
    `,
  ),
  register(
    '监控汇总',
    `
    2024年监控汇总表 | < | < | < | < | < | < | <
    序号 | 单位名称 | 项目数 | 年初预算数 | 执行数 | 执行率 | 目标整体完成率 | 偏差值
    1 | 云溪县文化馆 | 1 | 180 | 135 | 75% | 98% | 23%
    `,
  ),
  register(
    '等次分布',
    `
    2024年评价等次分布表 | < | < | < | < | < | < | <
    序号 | 单位名称 | 项目数 | 优 | 良 | 中 | 差 | 优良率
    1 | 云溪县文化馆 | 9 | 5 | 3 | 1 | 0 | 88.89%
    `,
  ),
);

/** The tables that are damaged: whatever else stands in a cell of them was typed by the test. */
const CLEAN: Readonly<Record<string, readonly Grid[]>> = {
  'a self-evaluation': [gridOf('project-selfeval', cleanSelfEvaluation)],
  'a self-evaluation, points first': [
    gridOf('project-selfeval', cleanSelfEvaluation, { layout: 'weight-first' }),
  ],
  'a ledger': [gridOf('indicator-ledger', ledger())],
  'a ledger of targets': [gridOf('indicator-ledger', targetLedger())],
  'a target form': gridsOf(projectTarget()),
  'a target form of a platform': [gridOf('project-target', targetData(), { layout: 'platform' })],
  'a monitoring form': gridsOf(monitored()),
  'a bureau’s workbook': bureau,
  ...Object.fromEntries(
    corpus().flatMap(({ name, isClean, grids }) => (isClean ? [[name, grids] as const] : [])),
  ),
};

interface Told {
  /** Pairs of findings at one cell that nobody has looked at, with the first place they were met. */
  readonly unknownPairs: Map<string, string>;
  readonly otherFaults: Set<string>;
}

const newlyTold = (): Told => ({ unknownPairs: new Map(), otherFaults: new Set() });

const textOf = ({ rule, message }: Finding, language: (typeof LANGUAGES)[number]) =>
  renderMessage(ruleById(rule) as Rule, message, language);

/** Looks through a result for findings that meet at a cell, and for what no result may hold. */
function lookThrough({ findings, failures }: AuditResult, name: string, told: Told): void {
  for (const { rule, message } of failures) told.otherFaults.add(`${rule} broke: ${message} (${name})`);
  const keys = new Set<string>();
  const said = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (keys.has(finding.key)) told.otherFaults.add(`twice: ${finding.key} (${name})`);
    keys.add(finding.key);
    for (const language of LANGUAGES)
      if (/\{\{|\}\}/.test(textOf(finding, language)))
        told.otherFaults.add(`${finding.rule} ${finding.message.id} in ${language} (${name})`);
    const at = `${finding.sheet}!${toA1(finding.cell)}`;
    const before = said.get(at) ?? [];
    for (const other of before) {
      const pair = [other.rule, finding.rule].sort().join('+');
      if (pair in TWO_CAUSES || told.unknownPairs.has(pair)) continue;
      const texts = [other, finding].map((one) => textOf(one, 'zh').slice(0, 120)).join(' / ');
      told.unknownPairs.set(pair, `${name} ${at}: ${texts}`);
    }
    said.set(at, [...before, finding]);
  }
}

function auditTogether(grids: readonly Grid[], profile: Profile = defaultProfile): AuditResult {
  return auditForms({ grids, recognitions: grids.map((grid) => recogniseSheet(grid)) }, profile);
}

function expectNothing({ unknownPairs, otherFaults }: Told): void {
  expect(Object.fromEntries(unknownPairs)).toEqual({});
  expect([...otherFaults]).toEqual([]);
}

describe('findings that meet at a cell are of two causes', () => {
  it('on the tables of all rules’ cases', () => {
    const told = newlyTold();
    const tables = recordedTables();
    expect(tables.length).toBeGreaterThan(1000);
    for (const { name, laid, profile = defaultProfile, fileNames } of tables) {
      const files = [...new Set(laid.map(({ file }) => file))];
      const parts = files.map((file) => {
        const grids = laid.filter((one) => one.file === file).map(({ grid }) => grid);
        const recognitions = grids.map((grid) => recogniseSheet(grid));
        const input = { grids, recognitions, name: file, ...(fileNames && { fileNames }) };
        return { input, result: auditForms(input, profile, { isPart: true }) };
      });
      for (const result of auditAcross(parts, profile)) lookThrough(result, name, told);
    }
    expectNothing(told);
  }, 120_000);

  it('on the corpus and the samples', () => {
    const told = newlyTold();
    for (const { name, grids, profile } of corpus()) lookThrough(auditTogether(grids, profile), name, told);
    for (const { name, data } of plantedSheets)
      lookThrough(auditTogether([gridOf('project-selfeval', data)]), name, told);
    lookThrough(
      auditTogether([gridOf('indicator-ledger', { indicators: ledgerRows() })]),
      'ledger-300',
      told,
    );
    expectNothing(told);
  });

  it.each(Object.entries(CLEAN))(
    'with one cell changed: %s',
    (name, grids) => {
      const told = newlyTold();
      const recognitions = grids.map((grid) => recogniseSheet(grid));
      for (const { index, grid, what } of damaged(grids, STRIDE)) {
        const input = {
          grids: grids.with(index, grid),
          recognitions: recognitions.with(index, recogniseSheet(grid)),
        };
        lookThrough(auditForms(input, defaultProfile), `${name}, ${what}`, told);
      }
      expectNothing(told);
    },
    60_000,
  );
});
