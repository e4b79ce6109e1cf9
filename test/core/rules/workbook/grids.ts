import { parseA1 } from '../../../../src/core/address';
import { createGrid, type CellValue, type Grid, type SheetState } from '../../../../src/core/grid';
import { layout, type LayoutOptions } from '../../../support/layout';

/** A drawn sheet with formulas by address, single cells replaced, and what a host knows of the sheet. */
export function sheetOf(
  drawing: string,
  {
    formulas = {},
    values = {},
    state,
    ...options
  }: LayoutOptions & {
    readonly formulas?: Readonly<Record<string, string>>;
    readonly values?: Readonly<Record<string, CellValue>>;
    readonly state?: Partial<SheetState>;
  } = {},
): { readonly grid: Grid } {
  const drawn = layout(drawing, options);
  const byCell = <T>(given: Readonly<Record<string, T>>) =>
    new Map(
      Object.entries(given).map(([address, what]) => {
        const { row, col } = parseA1(address)!;
        return [`${row}:${col}`, what];
      }),
    );
  const [formulaAt, valueAt] = [byCell(formulas), byCell(values)];
  const { top, left, bottom, right } = drawn.area;
  return {
    grid: createGrid({
      sheet: drawn.sheet,
      origin: { row: top, col: left },
      values: Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: right - left + 1 }, (__, c) => {
          const key = `${top + r}:${left + c}`;
          return valueAt.has(key) ? valueAt.get(key)! : drawn.value(top + r, left + c);
        }),
      ),
      formulas: (row, col) => formulaAt.get(`${row}:${col}`),
      merges: drawn.merges,
      hiddenRows: drawn.hiddenRows,
      hiddenCols: drawn.hiddenCols,
      ...(state && { state: { visibility: 'visible', refusesMarks: false, ...state } }),
    }),
  };
}

/** A self-evaluation with money, five indicators and a total; rows and columns as on the sheet. */
export const FORM = `
  2026年度项目支出绩效自评表 | < | < | < | < | < | < | <
  项目名称 | 乡村道路养护 | < | < | 主管部门 | 交通运输局 | < | <
  项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
  年度资金总额 | 100 | 100 | 90 | 10 | 0.9 | 9 |
  其中：财政拨款 | 80 | 80 | 72 | — | 0.9 | — |
  其他资金 | 20 | 20 | 18 | — | 0.9 | — |
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
  产出指标 | 数量指标 | 养护里程 | ≥100公里 | 100公里 | 20 | 20 |
  ^ | 数量指标 | 修补路面 | ≥500处 | 450处 | 20 | 18 | 雨季停工，十月补齐
  ^ | 质量指标 | 验收合格率 | ≥95% | 95% | 10 | 10 |
  效益指标 | 社会效益指标 | 受益村 | ≥12个 | 12个 | 30 | 30 |
  满意度指标 | 服务对象满意度指标 | 群众满意度 | ≥90% | 93% | 10 | 10 |
  总分 | < | < | < | < | 100 | 97 |
`;

/** Monitoring with causes in columns of their own, as another province prints it. */
export const MONITORING = `
  项目支出绩效运行监控表 | < | < | < | < | <
  项目资金 | 年初预算数 | 1-7月执行数 | 全年预计执行数 | |
  年度资金总额 | 150 | 90 | 150 | |
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月完成情况 | 备注
  产出指标 | 数量指标 | 管网改造 | ≥12公里 | 8公里 |
  产出指标 | 质量指标 | 合格率 | ≥95% | 96% |
`;

/** A bureau's ledger: a row for each indicator of many projects. */
export const LEDGER = `
  2026年绩效指标台账 | < | < | < | < | < | < | <
  单位名称 | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 分值
  交通运输局 | 道路养护 | 产出指标 | 数量指标 | 养护里程 | ≥100公里 | 100公里 | 20
  交通运输局 | 道路养护 | 产出指标 | 质量指标 | 合格率 | ≥95% | 96% | 20
  水利局 | 管网改造 | 产出指标 | 数量指标 | 改造管网 | ≥12公里 | 12公里 | 20
  水利局 | 管网改造 | 产出指标 | 质量指标 | 合格率 | ≥95% | 97% | 20
`;
