import { mof2021 } from '../../profile/mof-2021';
import type { WeightScheme } from '../../profile/types';
import { agree, sum } from '../../measures';
import { standardLevel1, type Level1 } from '../../audit/levels';
import { basis, defineRule } from '../define';
import { activeRows, executionShares, executionWeight, levelsOf, pointsOf } from './points';

const LEVELS: readonly Level1[] = ['成本', '产出', '效益', '满意度'];

type Shares = Readonly<Record<Level1, number>>;

/** The points a scheme gives each level; without 满意度 rows its points go to 效益. */
function sharesOf(scheme: WeightScheme, hasSatisfaction: boolean): Shares {
  return {
    成本: scheme.成本 ?? 0,
    产出: scheme.产出,
    效益: hasSatisfaction ? scheme.效益 : scheme.效益 + scheme.满意度,
    满意度: hasSatisfaction ? scheme.满意度 : 0,
  };
}

const print = (shares: Shares): string =>
  LEVELS.filter((level) => shares[level] > 0)
    .map((level) => `${level}${shares[level]}`)
    .join('、');

/** The 一级指标 share the points as a standard scheme does. Asked only where the total is right. */
export const jx102 = defineRule({
  id: 'JX102',
  scope: 'project',
  severity: 'warning',
  forms: ['T', 'S'],
  basis: { zh: `财预〔2020〕10号；${basis.publishedForms.zh}`, en: '财预〔2020〕10号; published forms' },
  title: {
    zh: '一级指标分值宜按规定比例设置',
    en: 'The levels share the points as the regulation suggests',
  },
  advice: {
    zh: '按方案调整一级指标分值；确有当地规定的，填写出错说明。',
    en: 'Adjust the points of the levels to the scheme, or explain which local scheme is followed.',
  },
  messages: {
    scheme: {
      zh: '一级指标分值为 {{found}}，规定为 {{expected}}。',
      en: 'The levels carry {{found}}; the scheme says {{expected}}.',
    },
  },
  needs: ['weight'],
  check({ form, code, project, facts, profile, report }) {
    const rows = activeRows(project.rows, facts);
    const points = pointsOf(rows, form, facts);
    const execution = executionWeight(form);
    const { targetTotal, selfEvaluationTotal, schemes } = profile.weights;
    const totals = code === 'S' && execution !== null ? [selfEvaluationTotal] : [targetTotal];
    const all = sum([points.sum, execution]);
    if (all === null || points.isOpen || !totals.includes(all)) return;
    // A form that gives 预算执行率 other points follows a scheme of its own: nobody can say what it leaves to the levels.
    if (execution !== null && !executionShares(profile).includes(execution)) return;

    const found: Record<Level1, number> = { 成本: 0, 产出: 0, 效益: 0, 满意度: 0 };
    for (const level of LEVELS) {
      const own = rows.filter((row) => standardLevel1(row.value('level1')) === level);
      found[level] = pointsOf(own, form, facts).sum ?? 0;
    }
    // A level of another name cannot be held against the scheme.
    if (!agree(sum(Object.values(found)) ?? 0, points.sum ?? 0, profile.scoring.tolerance)) return;
    // A table with 成本 as a level follows 财预〔2021〕101号, whatever the profile prefers.
    const isOf2021 = found.成本 > 0;
    const matches = [...schemes, ...(isOf2021 ? mof2021.weights.schemes : [])].some((scheme) => {
      const shares = sharesOf(scheme, found.满意度 > 0);
      const isExecution = execution === null || execution === scheme.执行率;
      return (
        isExecution && LEVELS.every((level) => agree(shares[level], found[level], profile.scoring.tolerance))
      );
    });
    const hasCost = found.成本 > 0;
    const standard = schemes.find((scheme) => (scheme.成本 ?? 0) > 0 === hasCost) ?? schemes[0];
    if (matches || !standard) return;
    const shares = sharesOf(standard, found.满意度 > 0);
    const levels = levelsOf(project, 1);
    const first =
      levels.find(({ cell }) => {
        const level = standardLevel1(cell.name);
        return level !== null && shares[level] !== found[level];
      }) ?? levels[0];
    if (!first) return;
    report({
      message: 'scheme',
      cell: first.cell.cell,
      data: { found: print(found), expected: print(shares) },
      expected: print(shares),
      actual: print(found),
    });
  },
});
