import { squeeze, textOf } from '../../indicator';
import { basis, defineRule } from '../define';

/** Words of the official titles; what is left names something. */
const TITLE_WORDS =
  /(?:19|20)\d{2}年?(?:度)?|[（(].*?[)）]|项目支出|项目|绩效|目标|自评|评价|监控|运行|执行|完成|申报|填报|批复|审批|审核|公开|情况|报告|表|[上下]半年|\d{1,2}(?:月?[-—–~至])*\d{0,2}月份?|[一二三四]季度|年中|中期|全年|附件\d*|财政|支出|专项资金|资金|[\s—–-]/g;
/** Names of units and levels of government stand in titles as well, and say nothing about the project. */
const NO_PROJECT =
  /[省市县区乡镇局委办院校所站厅]|中心|街道|部门|单位|整体|本级|转移支付|预算|一般|重点|直达|债券|专项/;
const SHORTEST = 3;

/** True when two texts have two characters in a row in common. */
function sharePair(a: string, b: string): boolean {
  for (let at = 0; at + 2 <= a.length; at++) if (b.includes(a.slice(at, at + 2))) return true;
  return false;
}

/** A form copied from another project often keeps its title. */
export const jx018 = defineRule({
  id: 'JX018',
  scope: 'form',
  severity: 'info',
  forms: ['T', 'M', 'S'],
  basis: basis.good,
  title: {
    zh: '标题中写明的项目应与项目名称一致',
    en: 'A project named in the title is the project of the form',
  },
  advice: {
    zh: '核对标题与项目名称是否为同一项目；沿用其他项目的表时，应改标题。',
    en: 'Check that title and project name mean the same project; in a copied form, change the title.',
  },
  messages: {
    differs: {
      zh: '标题写的是“{{title}}”，项目名称为“{{name}}”，请核对是否为同一项目。',
      en: 'The title says "{{title}}", the project is "{{name}}"; check that they are the same.',
    },
  },
  supersedes: ['JX015'],
  check({ form, report }) {
    const field = form.fields.get('projectName');
    const name = textOf(field?.value ?? null);
    const title = textOf(form.title?.value ?? null);
    if (!field || name === null || title === null) return;
    const named = squeeze(title).replace(TITLE_WORDS, '');
    if (named.length < SHORTEST || NO_PROJECT.test(named) || sharePair(named, squeeze(name))) return;
    report({
      message: 'differs',
      cell: field.cell,
      data: { title: named, name },
      expected: named,
      actual: field.value,
    });
  },
});
