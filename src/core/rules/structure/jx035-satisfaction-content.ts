import { basis, defineRule } from '../define';

/** What people think of the work, in one word or another. */
const OPINION =
  /满意|好评|评价|认可|认同|投诉|信访|获得感|幸福感|安全感|支持|知晓|调查|测评|反映|点赞|口碑|差评|意见|举报/;
/** What is done or happens: countable without asking anybody. */
const FACT =
  /(?:事件|事故|灾害|案件).{0,6}(?:数|率|次数|起数)|发生(?:数|率|次数|起数)|(?:完成|合格|覆盖|到位|及时|达标|执行|入学|就业)率$|(?:数量|里程|面积|长度|成本|费用)$/;

/** An incident count among the satisfaction indicators earns points nobody was asked about. */
export const jx035 = defineRule({
  id: 'JX035',
  scope: 'row',
  severity: 'warning',
  forms: ['T', 'M', 'S', 'D'],
  needs: ['level1', 'name'],
  basis: basis.good,
  title: {
    zh: '满意度指标应反映服务对象的满意程度',
    en: 'Satisfaction indicators say what the people served think',
  },
  advice: {
    zh: '把该指标移到产出或效益指标下，满意度下另设对服务对象的满意度调查指标。',
    en: 'Move the indicator to output or benefit, and set a survey of the people served in its place.',
  },
  messages: {
    fact: {
      zh: '“{{name}}”不是满意度，请核对是否应列入产出或效益指标。',
      en: '"{{name}}" is no satisfaction; check whether it belongs to output or benefit.',
    },
  },
  check({ row, facts, report }) {
    if (facts.level1 !== '满意度' || OPINION.test(facts.name) || !FACT.test(facts.name)) return;
    report({ message: 'fact', cell: row.cell('name'), data: { name: facts.name } });
  },
});
