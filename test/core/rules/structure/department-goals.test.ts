import { cleanSelfEvaluation } from '../../../../scripts/samples/clean-selfeval';
import { layout } from '../../../support/layout';
import { ruleCases } from '../../../support/rule-cases';

const department = (goal: string, name: string, target: string) => ({
  grid: layout(`
    部门整体支出绩效目标申报表（2022年度） | < | < | < | <
    部门名称 | 临溪县教育局 | < | < | <
    年度总体目标 | ${goal} | < | < | <
    一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
    产出指标 | 数量指标 | ${name} | ${target} |
    效益指标 | 社会效益指标 | …… | |
  `),
});

/** A platform's print, which has no goal in words. */
const platform = (name: string, target: string) => ({
  grid: layout(`
    部门整体支出绩效目标表（2022年度） | < | < | < | < | <
    部门名称 | 临溪县教育局 | < | < | < | <
    一级指标 | 二级指标 | 三级指标 | 计算符号 | 指标值 | 计量单位
    产出指标 | 数量指标 | ${name} | | ${target} |
    ^ | 质量指标 | | | |
  `),
});

ruleCases('JX032', {
  valid: [
    { name: 'goal and indicators', table: department('保障义务教育。', '维修校舍', '≥9栋') },
    { name: 'no goal: JX046 asks for it', table: department('', '维修校舍', '≥9栋') },
    { name: 'indicators of a platform’s print', table: platform('维修校舍', '9') },
    { name: 'a target without a name: JX040 asks for it', table: platform('', '9') },
    { name: 'a form of a project', table: cleanSelfEvaluation },
  ],
  invalid: [
    {
      name: 'neither goal nor indicators',
      table: department('', '指标1：', ''),
      findings: [{ cell: 'B3', message: 'blank', severity: 'error' }],
    },
    {
      name: 'a goal without any indicator',
      table: department('保障义务教育。', '……', ''),
      findings: [{ cell: 'C4', message: 'indicators', severity: 'error' }],
    },
    {
      name: 'nothing but printed lines, and no place for a goal',
      table: platform('', ''),
      findings: [{ cell: 'C3', message: 'blank' }],
    },
  ],
});
