import { contains } from '../../address';
import type { SheetContext } from '../../audit/types';
import type { Address } from '../../grid';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { errorIn } from '../reading/errors';
import { EVERY_FORM, calculatedCells } from './parts';

/** [预算.xlsx]Sheet1!A1, '[1]汇总'!B2: another file, by its name or its number in the list of links. */
const OTHER_FILE = /\[([^[\]]+\.xl\w{1,2}|[^[\]]+\.(?:csv|et)|\d+)\][^![\]]*!/i;
/** Our functions, also as Excel stores them where the add-in is not loaded. */
const OWN_FUNCTION = /(?:^|[^A-Z0-9_.])(?:_xldudf_)?JX[._]/i;

type Problem = { readonly kind: 'own' | 'link' | 'error'; readonly what: string };

/** A formula that cannot calculate shows an error, and one that needs another file will. */
export const jx245 = defineRule({
  id: 'JX245',
  scope: 'sheet',
  severity: 'error',
  forms: EVERY_FORM,
  basis: basis.good,
  title: {
    zh: '绩效表中不得有公式错误值和外部链接',
    en: 'A form has no error values and no links to other files',
  },
  advice: {
    zh: '改正公式，或改填数值；引用其他文件的，把数值粘贴过来。',
    en: 'Mend the formula or enter the value; paste the value of what stands in another file.',
  },
  messages: {
    error: {
      zh: '单元格是公式错误值 {{error}}，没有结果。',
      en: 'The cell shows the error {{error}} instead of a result.',
    },
    link: {
      zh: '公式引用了其他文件“{{book}}”，报送后无法更新。',
      en: 'The formula refers to another file ("{{book}}") and cannot be updated once it is handed in.',
    },
    own: {
      zh: '公式用到绩效自定义函数，本机没有加载，显示 {{error}}；打开绩效加载项后重新计算，或改填数值。',
      en: 'The formula uses a function of this add-in, which is not loaded ({{error}}); open the add-in and recalculate, or enter the value.',
    },
  },
  // An error value is no text that somebody chose.
  supersedes: [
    'JX004',
    'JX007',
    'JX008',
    'JX013',
    'JX018',
    'JX023',
    'JX024',
    'JX033',
    'JX061',
    'JX064',
    'JX065',
    'JX066',
    'JX067',
    'JX069',
    'JX081',
    'JX104',
    'JX122',
    'JX125',
    'JX126',
    'JX127',
    'JX144',
    'JX161',
    'JX162',
    'JX164',
    'JX165',
    'JX167',
    'JX173',
    'JX174',
    'JX177',
    'JX183',
    'JX184',
    'JX201',
  ],
  check({ forms, report }: SheetContext) {
    for (const form of forms) {
      for (const cell of calculatedCells(form.grid)) {
        if (!contains(form.area, cell)) continue;
        const problem = problemAt(form, cell);
        if (!problem) continue;
        report({
          message: problem.kind,
          ...(problem.kind === 'own' && { severity: 'warning' as const }),
          cell,
          data: problem.kind === 'link' ? { book: problem.what } : { error: problem.what },
          actual: form.grid.value(cell.row, cell.col),
        });
      }
    }
  },
});

function problemAt({ grid }: FormInstance, { row, col }: Address): Problem | null {
  const { value, formula } = grid.cell(row, col);
  if (value === null) return null;
  const error = errorIn(value);
  if (error === '#NAME?' && formula !== undefined && OWN_FUNCTION.test(formula))
    return { kind: 'own', what: error };
  if (error !== null) return { kind: 'error', what: error };
  const file = formula === undefined ? null : OTHER_FILE.exec(withoutTexts(formula))?.[1];
  return file ? { kind: 'link', what: /^\d+$/.test(file) ? `[${file}]` : file } : null;
}

/** A formula without its quoted texts, which may say anything. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"/g, '""');
}
