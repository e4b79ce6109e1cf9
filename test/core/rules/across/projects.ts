/** Tables of one project at each stage, as several units hand them in. */
import type { FormData, IndicatorData } from '../../../../src/core/forms';
import { layout } from '../../../support/layout';
import type { CaseSheet, GridSheet } from '../../../support/rule-cases';

const line = (
  level1: string,
  level2: string,
  name: string,
  target: string,
  weight: number,
  actual: string,
): IndicatorData => ({ level1, level2, name, target, weight, actual, score: weight });

/** What the project wants and what it reached; 90 points. */
export const indicators: readonly IndicatorData[] = [
  line('产出指标', '数量指标', '新建文化广场数量', '≥4个', 20, '4个'),
  line('产出指标', '数量指标', '组织惠民演出场次', '≥60场', 15, '66场'),
  line('产出指标', '质量指标', '工程验收合格率', '≥98%', 15, '100%'),
  line('效益指标', '社会效益指标', '受益群众人次', '≥12000人次', 30, '12800人次'),
  line('满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', 10, '94%'),
];

interface Changes extends Partial<FormData> {
  /** Rows changed by index. */
  readonly rows?: Readonly<Record<number, IndicatorData>>;
  readonly name?: string;
  readonly unit?: string;
  readonly file?: string;
  readonly sheet?: string;
}

function changed({ rows, name, unit, file, sheet, fields, indicators: own, ...parts }: Changes) {
  return {
    place: { ...(file !== undefined && { file }), ...(sheet !== undefined && { sheet }) },
    data: {
      year: 2024,
      ...parts,
      fields: {
        projectName: name ?? '公共文化服务提升项目',
        department: '云溪县文化和旅游局',
        implementingUnit: unit ?? '云溪县文化馆',
        ...fields,
      },
      indicators: own ?? indicators.map((row, index) => ({ ...row, ...rows?.[index] })),
    } satisfies FormData,
  };
}

/** Its approved target table. */
export function target(changes: Changes = {}): CaseSheet {
  const { place, data } = changed({ funds: { total: { annualBudget: 180 } }, ...changes });
  return { form: 'project-target', sheet: '目标表', ...place, data };
}

/** Its self-evaluation. */
export function evaluation(changes: Changes = {}): CaseSheet {
  const money = {
    initialBudget: 180,
    annualBudget: 180,
    executed: 180,
    weight: 10,
    executionRate: 1,
    score: 10,
  };
  const { place, data } = changed({ funds: { total: money }, ...changes });
  return { form: 'project-selfeval', sheet: '自评表', ...place, data };
}

/** How it stood after some months. */
export function monitoring(months: number, changes: Changes = {}): CaseSheet {
  const { place, data } = changed({
    period: `1—${months}月`,
    funds: { total: { initialBudget: 180, executed: 15 * months, forecast: 180 } },
    ...changes,
  });
  return { form: 'project-monitor', sheet: `${months}月监控`, ...place, data };
}

/** A register drawn as text. */
export function register(sheet: string, drawing: string, file?: string): GridSheet {
  return { grid: layout(drawing, { sheet }), ...(file !== undefined && { file }) };
}
