/** Whether two tables of a project ask for the same, in other words or not. */
import { deriveFacts } from '../../../../src/core/audit/derive-facts';
import type { CellValue } from '../../../../src/core/grid';
import { defaultProfile } from '../../../../src/core/profile';
import { isSameTarget } from '../../../../src/core/rules/across/indicator-pairs';
import { formOf } from '../../../support/layout';
import { gridOf } from '../../../support/tables';

/** Facts of a line with this target. */
function factsOf(target: CellValue) {
  const indicators = [
    { level1: '产出指标', level2: '数量指标', name: '办理事项', target },
    { level1: '产出指标', level2: '数量指标', name: '其他事项', target: '≥3件' },
  ];
  const form = formOf(gridOf('project-target', { year: 2024, indicators }, { layout: 'paper' }));
  return deriveFacts(form.rows[0]!, form, defaultProfile);
}

test.each<[CellValue, CellValue, boolean | null]>([
  // Numbers, with and without their signs and units.
  ['≥60场', '≥60场', true],
  ['≥60场', '60场', true],
  ['≥60场', '=60场', true],
  ['>60场', '≥60场', true],
  ['≥60场', 60, true],
  [60, '≥60场', true],
  ['≥60场', '≥61场', false],
  ['≥60场', '≤60场', false],
  ['≤60场', '≥60场', false],
  ['>60场', '<60场', false],
  ['<60场', '>60场', false],
  ['≥1.2万人次', '≥12000人次', true],
  ['≥12000人次', '≥1.2万人次', true],
  ['≥1.2万人次', '≥1.2人次', false],
  ['≥60公里', '≥60%', false],
  // Shares: 0.95 and 95%, 1 and 100%; but one item is not 100 items.
  ['≥95%', 0.95, true],
  [0.95, '≥95%', true],
  ['100%', 1, true],
  ['≥95%', 0.9, false],
  ['≥1个', '≥100个', false],
  ['100个', 1, true],
  [2, 200, false],
  // Ranges.
  ['90%-95%', '90%-95%', true],
  ['90%-95%', '90%-96%', false],
  ['90%-95%', '90%', false],
  ['≥90%', '90%-95%', false],
  // Dates, as far as they are written.
  ['2024年12月底前', '2024年12月31日前', null],
  ['2024年12月底前', '12月底前', null],
  ['2024年9月底前', '2024-10-31', false],
  ['2024-09-30', '2024年9月', null],
  ['2024年12月底前', '2024年11月底前', false],
  ['2024年12月底前', '2023年12月底前', false],
  ['2024-12-31', '2024年12月底前', null],
  ['年底前', '2024年12月底前', null],
  ['2024年12月底前', '年底前', null],
  ['年底前', '年内', null],
  ['2024年12月底前', '≥60场', null],
  ['≥60场', '2024年12月底前', null],
  // Words.
  ['有效提升', '有效提升。', true],
  ['有效提升', '显著提升', false],
  ['有效提升', '≥60场', null],
  ['≥60场', '有效提升', null],
  // Blanks say nothing.
  [null, '≥60场', null],
  ['≥60场', null, null],
  ['/', '有效提升', null],
])('%s and %s: %s', (first, second, same) => {
  expect(isSameTarget(factsOf(first), factsOf(second))).toBe(same);
});
