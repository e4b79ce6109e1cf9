import { standardLevel1, standardLevel2 } from '../../audit/levels';
import { squeeze } from '../../indicator';
import type { ProjectIndicators } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { isElaborated, kindsUnder } from './branches';

const REQUIRED = ['数量', '质量'] as const;
/** Indicators of quality that stand under another 二级. */
const QUALITY = /质量|合格|达标|优良|优质|准确|完好|规范|标准|验收/;

const namesOf = ({ rows }: Pick<ProjectIndicators, 'rows'>): string[] =>
  rows.map((row) => squeeze(String(row.value('name') ?? '')));

/** Under a 一级 of another name (产能指标) it is there, and JX023 says what is wrong with it. */
function isUnderAnotherName({ rows }: ProjectIndicators, kind: string): boolean {
  return rows.some(
    (row) =>
      standardLevel1(row.value('level1')) === null && standardLevel2(row.value('level2'))?.name === kind,
  );
}

/** How much and how well: output without one of the two can be reached by doing badly, or hardly anything. */
export const jx027 = defineRule({
  id: 'JX027',
  scope: 'project',
  severity: 'warning',
  forms: ['T'],
  needs: ['level1', 'level2'],
  basis: basis.good,
  supersedes: ['JX021'],
  title: {
    zh: '产出指标应包括数量指标和质量指标',
    en: 'Output has indicators of quantity and of quality',
  },
  advice: {
    zh: '补充缺少的数量或质量指标；确实无法设置的，说明理由。',
    en: 'Add the missing indicator of quantity or quality; where none can be set, say why.',
  },
  messages: {
    missing: {
      zh: '“产出指标”下没有{{kind}}指标，应至少设置一个。',
      en: 'Output has no indicator of {{kind}}; set at least one.',
    },
  },
  check({ project, report }) {
    const output = kindsUnder(project, '产出');
    const [first] = output.rows;
    if (!first || output.hasLocalNames || !isElaborated(project)) return;
    for (const kind of REQUIRED) {
      if (output.filled.has(kind) || isUnderAnotherName(project, kind)) continue;
      if (kind === '质量' && namesOf(output).some((name) => QUALITY.test(name))) continue;
      report({
        message: 'missing',
        cell: output.empty.get(kind) ?? first.cell('level1'),
        data: { kind },
        expected: `${kind}指标`,
      });
    }
  },
});
