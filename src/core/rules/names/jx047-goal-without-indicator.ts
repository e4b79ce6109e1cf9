import { basis, defineRule } from '../define';
import { contradictionsOf, readGoal } from './goal-and-indicators';

/** Words that stand in every goal and every name, and tie nothing to anything. */
const COMMON =
  /全[县市区镇乡]|项目|建设|工程|完成|开展|数量|工作|进行|实施|新建|改造|改建|维修|采购|购置|提升|提高|保障|以上|不少于|达到|年度|本年|计划|目标|任务|规划/g;

/** Where the work is done, or who has the good of it: 解决3个村民小组的出行难. */
const PLACES = /^(?:村民小组|自然村|行政村|贫困村|脱贫村|乡镇|街道|村组|(?:社区|村|镇|乡|县|区|市)$)/;

/** True when a name and a clause have two characters in a row in common that say something. */
function isTouched(around: string, names: readonly string[]): boolean {
  const pieces = around.replace(COMMON, ' ').split(/[^\u4e00-\u9fff]/);
  return pieces.some((piece) => {
    for (let at = 0; at + 2 <= piece.length; at++)
      if (names.some((name) => name.includes(piece.slice(at, at + 2)))) return true;
    return false;
  });
}

/** A goal is broken down into indicators: what it promises in figures can be found among them. */
export const jx047 = defineRule({
  id: 'JX047',
  scope: 'project',
  severity: 'warning',
  forms: ['T'],
  needs: ['name', 'target'],
  basis: basis.peers,
  title: {
    zh: '总体目标中的数量应有对应的三级指标',
    en: 'What the goal promises in figures has an indicator',
  },
  advice: {
    zh: '把目标中的任务量分解为三级指标，或从目标中删去不考核的数量。',
    en: 'Break the figures of the goal down into indicators, or leave out what is not measured.',
  },
  messages: {
    none: {
      zh: '目标写有{{figures}}，三级指标中没有一项与之对应，请核对目标与指标是否一致。',
      en: 'The goal promises {{figures}}, and no indicator takes any of it up; check that goal and indicators agree.',
    },
    some: {
      zh: '目标中的{{figures}}没有对应的三级指标，请考虑补充。',
      en: 'The goal’s {{figures}} has no indicator; consider adding one.',
    },
  },
  check({ form, project, facts, report }) {
    const read = readGoal(form, project, facts);
    if (!read) return;
    const { goal, promised, untaken, counted, names } = read;
    const contradicted = new Set(contradictionsOf(read).map(({ quantity }) => quantity));
    const missing = untaken.filter(
      (quantity) =>
        !contradicted.has(quantity) &&
        !PLACES.test(quantity.noun) &&
        // Things are counted by many words, people and occasions in many ways.
        (['长度', '面积', '体积', '重量'].includes(quantity.dimension) || quantity.noun !== '') &&
        !counted.some(({ dimension }) => dimension === quantity.dimension && dimension !== '件') &&
        !isTouched(quantity.around, names),
    );
    if (missing.length === 0) return;
    const isNone = promised.length >= 2 && untaken.length === promised.length;
    report({
      message: isNone ? 'none' : 'some',
      ...(!isNone && { severity: 'info' as const }),
      cell: goal.cell,
      data: { figures: missing.map(({ text }) => `“${text}”`).join('、') },
      actual: goal.value,
    });
  },
});
