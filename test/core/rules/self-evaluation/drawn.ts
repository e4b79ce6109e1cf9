/** A self-evaluation drawn line by line, with as much of the form as a case needs. */
import { layout } from '../../../support/layout';
import type { GridSheet } from '../../../support/rule-cases';
import { found, said } from '../across/found';

interface Drawn {
  /** 分值 and 得分 of the execution rate; `null` leaves their columns out. */
  readonly execution?: string | null;
  /** 全年预算数, 全年执行数 and 执行率. */
  readonly money?: string;
  /** 分值 and 得分 of the line 总分; `null` leaves it out. */
  readonly total?: string | null;
  readonly grade?: string;
  /** Heads after 三级指标. */
  readonly heads?: string;
}

const HEADS = '年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施';

/** Lines read "一级 | 二级 | 三级 | 年度指标值 | 实际完成值 | 分值 | 得分 | 原因"; the last may be left out. */
export function drawn(lines: readonly string[], options: Drawn = {}): GridSheet {
  const { execution = '10 | 10', money = '100 | 100 | 100%', total = null, grade, heads = HEADS } = options;
  const width = 3 + heads.split('|').length;
  const filled = (line: string) => line + ' | '.repeat(Math.max(width - line.split('|').length, 0));
  const drawing = [
    '2022年度项目支出绩效自评表',
    '项目名称 | 山塘清淤',
    `项目资金（万元） |  | 全年预算数 | 全年执行数 | 执行率${execution === null ? '' : ' | 分值 | 得分'}`,
    `^ | 年度资金总额 | ${money}${execution === null ? '' : ` | ${execution}`}`,
    `一级指标 | 二级指标 | 三级指标 | ${heads}`,
    ...lines,
    ...(total === null ? [] : [`总分 | < | < | < | < | ${total}`]),
    ...(grade === undefined ? [] : [`评价等级 | ${grade}`]),
  ];
  return { grid: layout(drawing.map(filled).join('\n')) };
}

/** What a rule says about it, cell by cell: "H6 text". */
export const saidOf = (id: string, table: GridSheet): string[] =>
  said(id, [table]).map((one) => one.slice(one.indexOf('!') + 1));

/** How sure its fixes are, and the values that they put into the cells. */
export const fixesOf = (id: string, table: GridSheet): string[] =>
  found(id, [table]).map(({ fix }) => `${fix?.kind} ${String(fix?.edits[0]?.value)}`);
