/** The sheets of the check list that mark themselves: functions, steps, and the result of all. */
import type { Cell, CellStyle, ConditionalRule, WriteSheet } from 'hucre';
import { toA1 } from '../../src/core/address';
import type { CellValue } from '../../src/core/grid';
import { BORDER_COLOUR } from '../../src/host/looks';
import { FUNCTION_NAMESPACE, functionCatalogue } from '../../src/functions/catalogue';
import { DATA, DATA_COLUMNS, DATA_ROW, FUNCTION_CASES } from './function-cases';
import { FUNCTION_SHEET, STEP_GROUPS, STEPS } from './steps';
import { quoted, verdict, VERDICT, type Expected } from './verdicts';

export const STEP_SHEET = '步骤';
export const RESULT_SHEET = '结论';
/** The rows of functions and of steps begin here, counted from 1. */
export const FIRST_ROW = 4;

const THIN = { style: 'thin', color: { rgb: BORDER_COLOUR } } as const;
const FONT = { name: '宋体', size: 11 } as const;
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;

const plain: CellStyle = {
  font: FONT,
  border: { top: THIN, right: THIN, bottom: THIN, left: THIN },
  alignment: { vertical: 'center', wrapText: true },
};
const STYLES = {
  plain,
  head: {
    ...plain,
    font: { ...FONT, bold: true },
    fill: fill('E7E6E6'),
    alignment: { ...plain.alignment, horizontal: 'center' },
  },
  centred: { ...plain, alignment: { ...plain.alignment, horizontal: 'center' } },
  entry: { ...plain, fill: fill('FFF9E5'), alignment: { ...plain.alignment, horizontal: 'center' } },
  title: { font: { ...FONT, size: 16, bold: true } },
  hint: { font: FONT, alignment: { vertical: 'top', wrapText: true } },
} satisfies Readonly<Record<string, CellStyle>>;

type Style = keyof typeof STYLES;

/** What a cell holds: a formula when it begins with the sign. */
type Written = CellValue | { readonly text: string };

class Canvas {
  readonly cells = new Map<string, Partial<Cell>>();
  readonly merges: NonNullable<WriteSheet['merges']> = [];
  readonly heights = new Map<number, { height: number }>();

  /** @param row counted from 1, as people do; so is `col` */
  put(row: number, col: number, written: Written, style: Style): void {
    const isFormula = typeof written === 'string' && written.startsWith('=');
    const value = isFormula ? null : typeof written === 'object' && written !== null ? written.text : written;
    this.cells.set(`${row - 1},${col - 1}`, {
      value,
      ...(isFormula && { formula: written.slice(1) }),
      style: STYLES[style],
    });
  }

  /** One cell over several of a row. */
  wide(row: number, written: Written, style: Style, columns: number, height: number): void {
    this.put(row, 1, written, style);
    this.merges.push({ startRow: row - 1, startCol: 0, endRow: row - 1, endCol: columns - 1 });
    this.heights.set(row - 1, { height });
  }

  sheet(name: string, widths: readonly number[], more: Partial<WriteSheet> = {}): WriteSheet {
    return {
      name,
      rows: [],
      cells: this.cells,
      merges: this.merges,
      rowDefs: this.heights,
      columns: widths.map((width) => ({ width })),
      pageSetup: {
        paperSize: 'a4',
        orientation: 'landscape',
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
      },
      ...more,
    };
  }
}

const LINE = 15;

/** High enough for the longest of these texts in columns of these widths; a Chinese character is two wide. */
function heightOf(texts: readonly (readonly [text: string, width: number])[]): number {
  const lines = texts.map(([text, width]) => {
    const wide = [...text].reduce((sum, one) => sum + (one > '\u2000' ? 2 : 1), 0);
    return Math.ceil(wide / (width - 1));
  });
  return LINE * Math.max(1, ...lines) + 4;
}

/** Passed is green and failed is red; both are words too. */
const coloured = (range: string, first: string): ConditionalRule[] =>
  (
    [
      [VERDICT.passed, 'E2F0D9'],
      [VERDICT.failed, 'F8CBAD'],
    ] as const
  ).map(([word, rgb], index) => ({
    type: 'expression',
    priority: index + 1,
    formula: `EXACT(${first},${quoted(word)})`,
    range,
    style: { fill: fill(rgb) },
  }));

const frozen = { freezePane: { rows: FIRST_ROW - 1 } };

function shown(expected: Expected): Written {
  switch (expected.kind) {
    case 'blank':
      return '（空）';
    case 'blankOrZero':
      return '（空）或 0';
    case 'text':
      // "=" would begin a formula.
      return { text: expected.value };
    default:
      return expected.value;
  }
}

const nameOf = (id: string): string => {
  const { name } = functionCatalogue.find((one) => one.id === id)!;
  return `${FUNCTION_NAMESPACE}.${name}`;
};

export function functionSheet(): WriteSheet {
  const widths = [16, 30, 46, 12, 12, 10, 3, 3, 8, 12, 10, 6, 10, 6, 12];
  const canvas = new Canvas();
  canvas.wide(1, FUNCTION_SHEET, 'title', 6, 26);
  canvas.wide(
    2,
    '结果一列是公式；结论自己会变。还没有加载绩效时全是“未测”。右边是公式用到的数据，请不要改。',
    'hint',
    6,
    20,
  );
  ['函数', '测什么', '公式', '结果', '应为', '结论'].forEach((head, index) =>
    canvas.put(DATA_ROW, index + 1, head, 'head'),
  );
  FUNCTION_CASES.forEach(({ id, about, formula, expected }, index) => {
    const row = FIRST_ROW + index;
    canvas.put(row, 1, nameOf(id), 'plain');
    canvas.put(row, 2, about, 'plain');
    canvas.put(row, 3, { text: formula }, 'plain');
    canvas.put(row, 4, `=${formula}`, 'centred');
    canvas.put(row, 5, shown(expected), 'centred');
    canvas.put(row, 6, `=${verdict(`D${row}`, `E${row}`, expected)}`, 'centred');
    canvas.heights.set(row - 1, {
      height: heightOf([
        [about, widths[1]!],
        [formula, widths[2]!],
      ]),
    });
  });
  const left = toA1({ row: 0, col: 0 }).charCodeAt(0);
  const firstColumn = DATA_COLUMNS[0].charCodeAt(0) - left + 1;
  DATA.forEach((line, index) =>
    line.forEach((value, col) =>
      canvas.put(
        DATA_ROW + index,
        firstColumn + col,
        typeof value === 'string' ? { text: value } : value,
        index === 0 ? 'head' : 'centred',
      ),
    ),
  );
  canvas.put(DATA_ROW, firstColumn + DATA_COLUMNS.length, '写公式处', 'head');
  const last = FIRST_ROW + FUNCTION_CASES.length - 1;
  return canvas.sheet(FUNCTION_SHEET, widths, {
    ...frozen,
    conditionalRules: coloured(`F${FIRST_ROW}:F${last}`, `F${FIRST_ROW}`),
  });
}

/** A step's result: its formula's, a person's, or both. */
function result(row: number, check: string | undefined, isByHandToo: boolean): string {
  const [passed, failed, open] = Object.values(VERDICT).map(quoted);
  const byHand = (yes: string) => `IF(D${row}="是",${yes},IF(D${row}="否",${failed},${open}))`;
  if (check === undefined) return byHand(passed!);
  return isByHandToo ? byHand(`E${row}`) : `IF(D${row}="否",${failed},E${row})`;
}

export function stepSheet(): WriteSheet {
  const widths = [6, 60, 50, 8, 12, 10, 30];
  const canvas = new Canvas();
  const minutes = STEP_GROUPS.reduce((sum, group) => sum + group.minutes, 0);
  canvas.wide(1, `真机检查单（约 ${minutes} 分钟）`, 'title', 7, 26);
  canvas.wide(
    2,
    '照着做，在“是/否”里填 是 或 否；“自动”里有结论的不用填，看着不对的填 否。说不清的写在备注里。',
    'hint',
    7,
    20,
  );
  ['序号', '做什么', '应看到', '是/否', '自动', '结论', '备注'].forEach((head, index) =>
    canvas.put(FIRST_ROW - 1, index + 1, head, 'head'),
  );
  STEPS.forEach(({ number, what, seen, check, isByHandToo = false }, index) => {
    const row = FIRST_ROW + index;
    canvas.put(row, 1, number, 'centred');
    canvas.put(row, 2, what, 'plain');
    canvas.put(row, 3, seen, 'plain');
    canvas.put(row, 4, null, 'entry');
    canvas.put(row, 5, check === undefined ? '—' : `=${check}`, 'centred');
    canvas.put(row, 6, `=${result(row, check, isByHandToo)}`, 'centred');
    canvas.put(row, 7, null, 'plain');
    canvas.heights.set(row - 1, {
      height: heightOf([
        [what, widths[1]!],
        [seen, widths[2]!],
      ]),
    });
  });
  const last = FIRST_ROW + STEPS.length - 1;
  return canvas.sheet(STEP_SHEET, widths, {
    ...frozen,
    conditionalRules: coloured(`F${FIRST_ROW}:F${last}`, `F${FIRST_ROW}`),
    dataValidations: [
      { type: 'list', values: ['是', '否'], allowBlank: true, range: `D${FIRST_ROW}:D${last}` },
    ],
  });
}

const FACTS = ['Excel 的版本（文件 → 账户）', '系统（Windows、Mac、网页）', '绩效的版本', '谁测的', '哪一天'];

export function resultSheet(): WriteSheet {
  const canvas = new Canvas();
  canvas.wide(1, '真机检查的结论', 'title', 5, 26);
  canvas.wide(2, '先填黄格，再照“步骤”一张做。每种 Excel 用一份新的文件，做完另存。', 'hint', 5, 20);
  FACTS.forEach((fact, index) => {
    canvas.put(4 + index, 1, fact, 'plain');
    canvas.put(4 + index, 2, null, 'entry');
  });
  const blankRow = FIRST_ROW + FUNCTION_CASES.findIndex(({ expected }) => expected.kind === 'blankOrZero');
  const given = `'${FUNCTION_SHEET}'!D${blankRow}`;
  canvas.put(9, 1, '空白单元格怎样传给函数', 'plain');
  canvas.put(9, 2, `=IF(ISERROR(${given}),${quoted(VERDICT.open)},IF(${given}="","传空","传零"))`, 'centred');
  const [words, head] = [Object.values(VERDICT), 11];
  ['', ...words, '合计'].forEach((word, index) => canvas.put(head, index + 1, word, 'head'));
  const counted = [
    [FUNCTION_SHEET, FUNCTION_CASES.length],
    [STEP_SHEET, STEPS.length],
  ] as const;
  counted.forEach(([sheet, count], index) => {
    const row = head + 1 + index;
    canvas.put(row, 1, sheet, 'plain');
    const range = `'${sheet}'!$F$${FIRST_ROW}:$F$${FIRST_ROW + count - 1}`;
    words.forEach((word, col) => canvas.put(row, 2 + col, `=COUNTIF(${range},${quoted(word)})`, 'centred'));
    canvas.put(row, 5, `=SUM(B${row}:D${row})`, 'centred');
  });
  const total = head + 1 + counted.length;
  canvas.put(total, 1, '合计', 'head');
  ['B', 'C', 'D', 'E'].forEach((column, index) =>
    canvas.put(total, 2 + index, `=SUM(${column}${head + 1}:${column}${total - 1})`, 'head'),
  );
  canvas.put(total + 2, 1, '结论', 'head');
  canvas.put(
    total + 2,
    2,
    `=IF(C${total}>0,${quoted(VERDICT.failed)},IF(D${total}>0,"还没有做完",${quoted(VERDICT.passed)}))`,
    'head',
  );
  return canvas.sheet(RESULT_SHEET, [34, 22, 14, 14, 14], {
    conditionalRules: coloured(`B${total + 2}`, `B${total + 2}`),
  });
}
