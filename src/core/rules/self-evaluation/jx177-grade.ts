import { bandOf } from '../../measures';
import { readNumber, squeeze } from '../../indicator';
import type { FieldValue } from '../../grid';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { replacement } from '../reading/replacement';

/** Words for the grades, from the best to the worst, with what other places call them. */
const WORDS: readonly RegExp[] = [
  /^(?:优|优秀)$/,
  /^(?:良|良好)$/,
  /^(?:中|中等|合格|及格|一般)$/,
  /^(?:差|较差|不合格|不及格)$/,
];

const rankOf = (word: string): number => WORDS.findIndex((pattern) => pattern.test(word));

/** What a cell holds with another grade in it: "自评等级：优" keeps its label. */
function behindLabel({ grid }: FormInstance, { value, cell }: FieldValue, grade: string): string {
  const own = String(grid.value(cell.row, cell.col) ?? '');
  return own.slice(0, Math.max(0, own.lastIndexOf(String(value)))) + grade;
}

/** 等级 is the band of the total score; an edge belongs to the better grade. */
export const jx177 = defineRule({
  id: 'JX177',
  scope: 'form',
  severity: 'error',
  forms: ['S'],
  basis: { zh: `财预〔2020〕10号；${basis.platform.zh}`, en: '财预〔2020〕10号; platform practice' },
  title: { zh: '评价等级应与总分相符', en: 'The grade is the band of the total score' },
  advice: {
    zh: '按总分所在分段填写等级；总分有误的，先改正总分。',
    en: 'Enter the grade of the band; correct the total first if it is wrong.',
  },
  messages: {
    band: {
      zh: '总分 {{score}} 对应等级“{{expected}}”，填的是“{{grade}}”。',
      en: 'A total of {{score}} is "{{expected}}", not "{{grade}}".',
    },
  },
  check({ form, profile, report }) {
    const field = form.totals.get('grade');
    const score = readNumber(form.totals.get('totalScore')?.value ?? null).number;
    if (!field || typeof field.value !== 'string' || score === null) return;
    const stated = squeeze(field.value);
    const expected = bandOf(profile.grades, score);
    // Anything but one known word is a note, not a grade.
    if (expected === null || rankOf(stated) < 0 || rankOf(stated) === rankOf(expected)) return;
    report({
      message: 'band',
      cell: field.cell,
      data: { score, expected, grade: stated },
      expected,
      actual: field.value,
      fix: replacement(form, field.cell, behindLabel(form, field, expected), false),
    });
  },
});
