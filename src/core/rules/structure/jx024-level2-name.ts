import { levelText, standardLevel1, standardLevel2 } from '../../audit/levels';
import type { ProjectIndicators } from '../../recognise/types';
import { basis, defineRule, textParam, wordsParam } from '../define';
import { branchesOf, followsEvaluationScheme } from './branches';
import { replacement } from '../reading/replacement';

/** Only under standard 一级指标: other schemes have 二级 of their own. */
export const jx024 = defineRule({
  id: 'JX024',
  scope: 'project',
  severity: 'warning',
  forms: ['T', 'M', 'S', 'D'],
  needs: ['level1', 'level2'],
  basis: { zh: `财预〔2020〕10号、${basis.publishedForms.zh}`, en: '财预〔2020〕10号; published forms' },
  params: {
    /** Further names that count, separated by spaces. */
    alsoStandard: '其他 项目效果 社会影响 公平性',
  },
  paramFields: {
    alsoStandard: wordsParam(
      '也算标准的二级指标名称（用空格隔开）',
      'Other second-level names that count (separated by spaces)',
    ),
  },
  title: {
    zh: '二级指标名称应为标准名称，不用已停用的名称',
    en: 'Second levels carry their standard names, none that was given up',
  },
  advice: {
    zh: '改为标准名称：数量、质量、时效、成本，经济效益、社会效益、生态效益、可持续影响，服务对象满意度。',
    en: 'Use the standard names: 数量, 质量, 时效, 成本, 经济效益, 社会效益, 生态效益, 可持续影响, 服务对象满意度.',
  },
  messages: {
    unknown: {
      zh: '二级指标“{{level}}”不是标准名称，请核对（“{{parent}}”下应为{{choices}}）。',
      en: '"{{level}}" is no standard second level; under "{{parent}}" there are {{choices}}.',
    },
    deprecated: {
      zh: '二级指标“{{level}}”的名称已停用，应改为“{{standard}}”。',
      en: 'The second level "{{level}}" was given up; it is called "{{standard}}" now.',
    },
  },
  check({ form, project, params, report }) {
    if (followsEvaluationScheme(project)) return;
    const also = new Set(textParam(params, 'alsoStandard').split(/\s+/));
    const isLocalScheme = form.definition.subject === 'department' && hasLocalLevel(project);
    for (const { value, cell, rows } of branchesOf(project, 'level2')) {
      const level = levelText(value);
      const parent = standardLevel1(rows[0]!.value('level1'));
      const known = standardLevel2(value);
      if (level === null || parent === null || also.has(level) || isCombination(level)) continue;
      if (!known) {
        if (isLocalScheme) continue;
        report({
          message: 'unknown',
          cell,
          data: { level, parent, choices: CHOICES[parent] },
          actual: value,
        });
      } else if (known.isDeprecated) {
        report({
          message: 'deprecated',
          cell,
          data: { level, standard: known.name },
          expected: known.name,
          actual: value,
          // Whatever else is printed in the cell, such as its points, stays.
          fix: replacement(form, cell, String(value).replace(level, known.name), false),
        });
      }
    }
  },
});

/** A department's scheme with a 一级 of its own (投入管理, 履职) has 二级 of its own under 产出 and 效益, too. */
function hasLocalLevel(project: ProjectIndicators): boolean {
  return branchesOf(project, 'level1').some(({ value }) => standardLevel1(value) === null);
}

/** One cell for several standard names: 社会、经济、生态效益. */
function isCombination(level: string): boolean {
  const parts = level.split(/[、，,/和及与]/).filter((part) => part !== '');
  const ending = /(?:效益|成本)$/.exec(level)?.[0] ?? '';
  return parts.length > 1 && parts.every((part) => standardLevel2(part) ?? standardLevel2(part + ending));
}

const CHOICES = {
  成本: '经济成本、社会成本、生态环境成本',
  产出: '数量、质量、时效、成本',
  效益: '经济效益、社会效益、生态效益、可持续影响',
  满意度: '服务对象满意度',
} as const;
