import type { Address } from '../../grid';
import { basis, defineRule } from '../define';
import { executionPoints } from '../funds/figures';
import { isShared, isSpanned } from '../reading/merged';
import { activeRows } from '../weights/points';

/** 0 ≤ 得分 ≤ 分值, for the indicators and for the execution rate. */
export const jx163 = defineRule({
  id: 'JX163',
  scope: 'project',
  severity: 'error',
  forms: ['S', 'R'],
  basis: { zh: `财预〔2020〕10号；${basis.platform.zh}`, en: '财预〔2020〕10号; platform practice' },
  title: { zh: '得分不得高于分值，也不得小于 0', en: 'A score is between 0 and the points' },
  advice: {
    zh: '按评分规则重新计算得分；超额完成也只得满分。',
    en: 'Recompute the score; over-achievement scores no more than full.',
  },
  messages: {
    above: {
      zh: '“{{name}}”得分 {{score}} 高于分值 {{weight}}。',
      en: '"{{name}}" scores {{score}} of {{weight}} points.',
    },
    negative: {
      zh: '“{{name}}”得分为负数 {{score}}。',
      en: '"{{name}}" has a negative score of {{score}}.',
    },
  },
  needs: ['score'],
  supersedes: ['JX127'],
  check({ form, project, facts, report }) {
    const check = (name: string, score: number | null, weight: number | null, cell: Address) => {
      if (score === null) return;
      if (score < 0) report({ message: 'negative', cell, data: { name, score }, actual: score });
      else if (weight !== null && score > weight)
        report({ message: 'above', cell, data: { name, score, weight }, expected: weight, actual: score });
    };
    const points = executionPoints(form);
    if (points?.scoreCell) check('预算执行率', points.score?.number ?? null, points.weight, points.scoreCell);
    for (const row of activeRows(project.rows, facts)) {
      const { name, score, weight } = facts(row);
      // One 得分 of several rows is out of the points of all of them.
      const isOpen = isSpanned(form, row, 'weight') || isShared(form, row, 'score');
      const limit = isOpen ? null : weight.number;
      check(name, score.number, limit, row.cell('score'));
    }
  },
});
