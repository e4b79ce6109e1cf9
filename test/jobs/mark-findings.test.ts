import type { Finding } from '../../src/core/audit/types';
import type { Severity } from '../../src/core/profile/types';
import { marksOf } from '../../src/jobs/mark-findings';

const finding = (sheet: string, row: number, severity: Severity): Finding => ({
  rule: 'JX001',
  severity,
  sheet,
  cell: { row, col: 2 },
  message: { id: 'any', data: {} },
  key: `${sheet}${row}${severity}`,
});

describe('the marks for a list of findings', () => {
  it('give a cell with several findings the most serious one’s, once', () => {
    const marks = marksOf(
      [
        finding('表', 4, 'info'),
        finding('表', 4, 'error'),
        finding('表', 4, 'warning'),
        finding('表', 5, 'warning'),
      ],
      ['表'],
    );
    expect(marks).toEqual([
      { sheet: '表', cells: { error: [{ row: 4, col: 2 }], warning: [{ row: 5, col: 2 }], info: [] } },
    ]);
  });

  it('name every audited sheet, so that old marks go away where nothing is found any more', () => {
    expect(marksOf([finding('一', 0, 'info')], ['一', '二'])).toEqual([
      { sheet: '一', cells: { error: [], warning: [], info: [{ row: 0, col: 2 }] } },
      { sheet: '二', cells: { error: [], warning: [], info: [] } },
    ]);
  });

  it('leave sheets alone that were not audited', () => {
    expect(marksOf([finding('别的', 0, 'error')], ['表'])).toEqual([
      { sheet: '表', cells: { error: [], warning: [], info: [] } },
    ]);
  });
});
