import { levelText, standardLevel1, standardLevel2 } from '../../audit/levels';
import { defineRule, textParam, wordsParam } from '../define';
import { branchesOf } from './branches';

/** Platforms and summaries know three or four 一级指标; another word is counted nowhere. */
export const jx023 = defineRule({
  id: 'JX023',
  scope: 'project',
  severity: 'error',
  forms: ['T', 'M', 'S', 'D'],
  needs: ['level1'],
  basis: { zh: '财预〔2020〕10号、财预〔2021〕101号', en: '财预〔2020〕10号, 财预〔2021〕101号' },
  params: {
    /** Further names that count, separated by spaces: levels of evaluation schemes and local forms. */
    alsoStandard:
      '决策 过程 投入 管理 投入管理 投入和管理 投入与管理 预算执行 预算执行率 预算执行情况 影响力 ' +
      // Schemes for a department as a whole.
      '履职 履职效能 履职效果 部门履职 部门决策 部门管理 部门绩效 运行成本 管理效率 社会效应 可持续性 可持续发展 ' +
      '可持续发展能力',
  },
  paramFields: {
    alsoStandard: wordsParam(
      '也算标准的一级指标名称（用空格隔开）',
      'Other first-level names that count (separated by spaces)',
    ),
  },
  title: {
    zh: '一级指标名称应为成本、产出、效益、满意度',
    en: 'First levels carry their standard names',
  },
  advice: {
    zh: '改为标准名称；二级指标名称误填在一级指标栏的，移到二级指标栏。',
    en: 'Use the standard name; a second level that slipped into this column moves to its own.',
  },
  messages: {
    unknown: {
      zh: '一级指标“{{level}}”不是标准名称，应为成本、产出、效益、满意度之一。',
      en: '"{{level}}" is no standard first level; use 成本, 产出, 效益 or 满意度.',
    },
    second: {
      zh: '“{{level}}”是二级指标，不是一级指标，其一级指标应为“{{parent}}”。',
      en: '"{{level}}" is a second level; its first level is "{{parent}}".',
    },
  },
  supersedes: ['JX020'],
  check({ project, params, report }) {
    const also = new Set(textParam(params, 'alsoStandard').split(/\s+/));
    for (const { value, cell } of branchesOf(project, 'level1')) {
      const level = levelText(value);
      if (level === null || standardLevel1(value) !== null || also.has(level)) continue;
      const parent = standardLevel2(value)?.under[0];
      report({
        message: parent ? 'second' : 'unknown',
        cell,
        data: { level, ...(parent && { parent }) },
        actual: value,
        ...(parent && { expected: parent }),
      });
    }
  },
});
