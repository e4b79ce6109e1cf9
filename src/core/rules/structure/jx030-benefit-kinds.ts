import { squeeze, textOf } from '../../indicator';
import { basis, defineRule } from '../define';
import { kindsUnder } from './branches';

interface Demand {
  readonly kind: '经济效益' | '生态效益';
  /** Projects whose purpose it is, told by their names. */
  readonly projects: RegExp;
  /** Indicators that speak of it under another 二级. */
  readonly indicators: RegExp;
}

const DEMANDS: readonly Demand[] = [
  {
    kind: '生态效益',
    projects:
      /生态(?:修复|保护|治理|补偿|建设)|污染(?:防治|治理)|污水(?:处理|治理)|垃圾(?:处理|治理|分类)|水土保持|造林|退耕还|湿地(?:保护|修复)|环境(?:治理|整治|保护)|人居环境|黑臭水体|秸秆(?:禁烧|综合利用)|节能减排|矿山(?:修复|治理)/,
    indicators:
      /生态|环境|污染|排放|减排|水质|空气|绿化|植被|水土|森林|湿地|垃圾|污水|节能|碳|沙化|河道|秸秆|清洁|美化/,
  },
  {
    kind: '经济效益',
    projects:
      /产业(?:发展|扶持|扶贫|园|基地)|(?:种植|养殖)业?(?:基地|发展|项目)|招商引资|电子商务|乡村旅游|旅游(?:发展|开发)/,
    indicators: /经济|收入|增收|产值|利润|税|产量|销售|营业|成交|投资|就业|收益|效益/,
  },
];

/** A project for the environment that promises nothing for it, or one for an industry without income. */
export const jx030 = defineRule({
  id: 'JX030',
  scope: 'project',
  severity: 'info',
  forms: ['T'],
  needs: ['level1', 'level2', 'name'],
  basis: basis.good,
  supersedes: ['JX021'],
  title: {
    zh: '效益指标宜反映项目的主要目的',
    en: 'Benefits reflect what the project is for',
  },
  advice: {
    zh: '补充与项目目的相应的效益指标，如环境治理类项目的生态效益、产业类项目的经济效益。',
    en: 'Add the benefit that the project is for: ecological for the environment, economic for an industry.',
  },
  messages: {
    missing: {
      zh: '“{{name}}”的效益指标中没有{{kind}}指标，请考虑补充。',
      en: 'The benefits of "{{name}}" include none of {{kind}}; consider adding one.',
    },
  },
  check({ project, report }) {
    const name = textOf(project.projectName) ?? '';
    const benefit = kindsUnder(project, '效益');
    const told = ['经济效益', '社会效益', '生态效益'].filter((kind) => benefit.filled.has(kind));
    if (benefit.hasLocalNames || told.length !== 1) return;
    for (const { kind, projects, indicators } of DEMANDS) {
      if (told[0] === kind || !projects.test(squeeze(name))) continue;
      if (benefit.rows.some((row) => indicators.test(squeeze(String(row.value('name') ?? ''))))) continue;
      report({
        message: 'missing',
        cell: benefit.empty.get(kind) ?? benefit.rows[0]!.cell('level1'),
        data: { name, kind },
      });
    }
  },
});
