import { parseArea } from '../../src/core/address';
import type { Finding } from '../../src/core/audit/types';
import type { Severity } from '../../src/core/profile/types';
import { ruleById } from '../../src/core/rules';
import { applyFilter, NO_FILTER, type Filter } from '../../src/taskpane/model/filter';
import { findingViews } from '../../src/taskpane/model/finding-views';
import { rulesByCount, tallyForms, unitsByCount } from '../../src/taskpane/model/breakdown';
import { listRows, type Grouping } from '../../src/taskpane/model/list-rows';

const finding = (
  sheet: string,
  row: number,
  severity: Severity = 'error',
  more: Partial<Finding> = {},
): Finding => ({
  rule: 'JX060',
  severity,
  sheet,
  cell: { row, col: 4 },
  message: { id: 'unknown', data: {} },
  key: `${sheet}${row}`,
  ...more,
});
const findings = [finding('甲', 4), finding('甲', 5, 'warning'), finding('乙', 6, 'info')];
const views = (list: readonly Finding[], format?: string) =>
  findingViews(list, {
    ruleOf: ruleById,
    formatAt: () => format,
    unitOf: ({ sheet }) => sheet,
    language: 'zh',
  });

describe('what the list says about a finding', () => {
  test('a rate is shown the way its cell shows it', () => {
    const [view] = views([finding('甲', 0, 'error', { expected: 0.7317, actual: null })], '0.00%');
    expect(view).toMatchObject({ address: 'E1', expected: '73.17%', actual: '空' });
  });

  test('what a rule does not state is absent, and blank is not absent', () => {
    expect(views([finding('甲', 0)])[0]).toMatchObject({ expected: null, actual: null });
    expect(views([finding('甲', 0, 'error', { actual: null })])[0]!.actual).toBe('空');
  });

  test('a rule of another version shows its id', () => {
    const [view] = views([finding('甲', 0, 'error', { rule: 'JX9999' })]);
    expect(view).toMatchObject({ sentence: 'JX9999', title: 'JX9999', advice: '' });
  });
});

describe('the filter', () => {
  const ids = (filter: Partial<Filter>) =>
    applyFilter(views(findings), { ...NO_FILTER, ...filter }).map(({ id }) => id);

  test.each<[string, Partial<Filter>, number[]]>([
    ['nothing chosen: everything', NO_FILTER, [0, 1, 2]],
    ['one severity', { ...NO_FILTER, severities: ['warning'] }, [1]],
    ['two severities', { ...NO_FILTER, severities: ['warning', 'info'] }, [1, 2]],
    ['a cell', { ...NO_FILTER, text: 'e6' }, [1]],
    ['a sheet', { ...NO_FILTER, text: ' 乙 ' }, [2]],
    ['a rule, in small letters', { ...NO_FILTER, text: 'jx060' }, [0, 1, 2]],
    ['words that all have to be there', { ...NO_FILTER, text: '甲 E5' }, [0]],
    ['one rule', { rule: 'JX060' }, [0, 1, 2]],
    ['another rule', { rule: 'JX061' }, []],
    ['one unit', { unit: '甲' }, [0, 1]],
    ['words and a severity', { ...NO_FILTER, severities: ['info'], text: '甲' }, []],
    ['cells of a sheet', { ...NO_FILTER, within: { sheet: '甲', areas: [parseArea('A5:E5')!] } }, [0]],
    [
      'several areas, and a severity',
      {
        ...NO_FILTER,
        severities: ['warning'],
        within: { sheet: '甲', areas: [parseArea('E5')!, parseArea('D6:F9')!] },
      },
      [1],
    ],
    [
      'the same cells of another sheet',
      { ...NO_FILTER, within: { sheet: '丙', areas: [parseArea('A1:Z99')!] } },
      [],
    ],
  ])('%s', (_, filter, expected) => {
    expect(ids(filter)).toEqual(expected);
  });

  test('a finding lies among the selected cells with any of the cells that belong to it', () => {
    const list = views([finding('甲', 0, 'error', { cells: [parseArea('B2:B9')!] })]);
    const within = (address: string) =>
      applyFilter(list, { ...NO_FILTER, within: { sheet: '甲', areas: [parseArea(address)!] } }).length;
    expect(['E1', 'A8:C8', 'B9', 'B10', 'C2:D9', 'A1:D1'].map(within)).toEqual([1, 1, 1, 0, 0, 0]);
  });
});

describe('the list', () => {
  const lines = (list: readonly Finding[], grouping: Grouping) =>
    listRows(views(list), grouping, (sheet, row) => `${sheet} ${row + 1}`).map((row) =>
      row.kind === 'group' ? `${row.title} (${row.count})` : row.view.address,
    );

  test('has the name of each sheet once, before its findings', () => {
    expect(lines([finding('乙', 1), finding('甲', 2), finding('乙', 3)], 'sheet')).toEqual([
      '乙 (2)',
      'E2',
      'E4',
      '甲 (1)',
      'E3',
    ]);
  });

  test('has rules by how serious they are, then by how often they speak', () => {
    const hint = (row: number) => finding('甲', row, 'info', { rule: 'JX901' });
    const doubt = (row: number, rule: string) => finding('甲', row, 'warning', { rule });
    const found = [hint(0), hint(1), hint(2), doubt(3, 'JX902'), doubt(4, 'JX903'), doubt(5, 'JX903')];
    expect(lines([...found, finding('甲', 6, 'error', { rule: 'JX904' })], 'rule')).toEqual([
      'JX904 (1)',
      'E7',
      'JX903 (2)',
      'E5',
      'E6',
      'JX902 (1)',
      'E4',
      'JX901 (3)',
      'E1',
      'E2',
      'E3',
    ]);
  });

  test('has the findings of one row together, and rows of two sheets apart', () => {
    const other = finding('甲', 1, 'info', { cell: { row: 1, col: 7 } });
    expect(lines([finding('甲', 1), finding('乙', 1), other], 'row')).toEqual([
      '甲 2 (2)',
      'E2',
      'H2',
      '乙 2 (1)',
      'E2',
    ]);
  });
});

describe('where the problems come from', () => {
  test('each rule has its number, and the most serious it said', () => {
    const found = [
      finding('甲', 1, 'info'),
      finding('甲', 2, 'error'),
      finding('甲', 3, 'info', { rule: 'JX9999' }),
    ];
    expect(rulesByCount(views(found))).toMatchObject([
      { rule: 'JX060', severity: 'error', count: 2 },
      { rule: 'JX9999', severity: 'info', count: 1 },
    ]);
  });

  test('each unit has its number', () => {
    const found = [finding('乙', 1), finding('甲', 2), finding('乙', 3)];
    expect([...unitsByCount(views(found))]).toEqual([
      ['乙', 2],
      ['甲', 1],
    ]);
  });

  test('a finding counts for the form whose cells it lies in, and for no other', () => {
    const area = (top: number, bottom: number) => ({ top, left: 0, bottom, right: 9 });
    const forms = [
      { sheet: '甲', area: area(0, 4) },
      { sheet: '甲', area: area(6, 9) },
      { sheet: '乙', area: area(0, 9) },
    ];
    const found = [finding('甲', 4), finding('甲', 5), finding('甲', 6, 'warning'), finding('乙', 6, 'info')];
    expect(tallyForms(forms, found)).toEqual([
      { error: 1, warning: 0, info: 0 },
      { error: 0, warning: 1, info: 0 },
      { error: 0, warning: 0, info: 1 },
    ]);
  });
});
