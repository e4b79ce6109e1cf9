import { isBlankText, parseTarget, printTarget, squeeze } from '../../indicator';
import { basis, defineRule } from '../define';
import { replacement } from '../reading/replacement';

/** 100%%, 18.6公里公里: a unit behind its number and once more behind itself. */
const DOUBLED = /\d([%‰]|\p{L}{1,3})\1$/u;

function doubledUnit(text: string): string | null {
  return DOUBLED.exec(text)?.[1] ?? null;
}

/** A unit stands once: in the unit column, or with the number, and both say the same. */
export const jx067 = defineRule({
  id: 'JX067',
  scope: 'row',
  severity: 'error',
  forms: ['T', 'S'],
  basis: basis.publishedForms,
  title: { zh: '计量单位不应重复或矛盾', en: 'The unit stands once and does not contradict itself' },
  advice: {
    zh: '指标值只填数字，单位填在“计量单位”栏。',
    en: 'Enter the number alone and the unit in the unit column.',
  },
  messages: {
    twice: {
      zh: '指标值“{{value}}”已带单位，“计量单位”又填“{{unit}}”，会读成“{{value}}{{unit}}”。',
      en: 'The target "{{value}}" has its unit, and the unit column repeats it ("{{unit}}").',
    },
    doubled: {
      zh: '指标值“{{value}}”的单位“{{unit}}”写了两次，请删除多写的一个。',
      en: 'The target "{{value}}" has its unit "{{unit}}" twice; delete one.',
    },
    conflict: {
      zh: '指标值“{{value}}”的单位与“计量单位”栏的“{{unit}}”不一致。',
      en: 'The unit of the target "{{value}}" contradicts the unit column ("{{unit}}").',
    },
  },
  needs: ['target'],
  check({ form, code, row, facts, profile, report }) {
    const value = row.value('target');
    const unit = row.value('meterUnit');
    const doubled = typeof value === 'string' ? doubledUnit(squeeze(value)) : null;
    if (!facts.isNotApplicable && doubled !== null) {
      report({
        message: 'doubled',
        severity: code === 'S' ? 'warning' : 'error',
        cell: row.cell('target'),
        data: { value: String(value).trim(), unit: doubled },
        actual: value,
      });
      return;
    }
    if (facts.isNotApplicable || isBlankText(unit)) return;
    // As typed: a number shown with % by its format holds no unit of its own.
    const target = parseTarget(value, profile.quantification.policy);
    if (target.unit === null || target.rest !== '') return;
    const column = squeeze(String(unit));
    const isSame = column.includes(target.unit) || target.unit.includes(column);
    const data = { value: String(value), unit: String(unit) };
    if (!isSame) {
      report({ message: 'conflict', cell: row.cell('meterUnit'), data, actual: unit, expected: target.unit });
      return;
    }
    const bare = printTarget({ ...target, unit: null });
    const cell = row.cell('target');
    // A bare number is a number, unless the cell's format would show it as a percentage.
    const isNumber =
      bare === String(target.number) && !form.grid.cell(cell.row, cell.col).format?.includes('%');
    report({
      message: 'twice',
      // A self-evaluation repeats what was approved: nothing is imported from it.
      severity: code === 'S' ? 'warning' : 'error',
      cell,
      data,
      expected: bare,
      actual: value,
      // The same unit twice loses nothing; one that only contains the other may say more.
      fix: replacement(form, cell, isNumber ? target.number : bare, target.unit === column),
    });
  },
});
