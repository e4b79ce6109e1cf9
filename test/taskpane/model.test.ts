import { parseArea } from '../../src/core/address';
import type { Finding } from '../../src/core/audit/types';
import type { Severity } from '../../src/core/profile/types';
import { ruleById } from '../../src/core/rules';
import { applyFilter, NO_FILTER } from '../../src/taskpane/model/filter';
import { findingViews } from '../../src/taskpane/model/finding-views';
import { listRows } from '../../src/taskpane/model/list-rows';

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
const views = (list: readonly Finding[], format?: string) => findingViews(list, ruleById, () => format, 'zh');

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
  const ids = (filter: Parameters<typeof applyFilter>[1]) =>
    applyFilter(views(findings), filter).map(({ id }) => id);

  test.each<[string, Parameters<typeof applyFilter>[1], number[]]>([
    ['nothing chosen: everything', NO_FILTER, [0, 1, 2]],
    ['one severity', { ...NO_FILTER, severities: ['warning'] }, [1]],
    ['two severities', { ...NO_FILTER, severities: ['warning', 'info'] }, [1, 2]],
    ['a cell', { ...NO_FILTER, text: 'e6' }, [1]],
    ['a sheet', { ...NO_FILTER, text: ' 乙 ' }, [2]],
    ['a rule, in small letters', { ...NO_FILTER, text: 'jx060' }, [0, 1, 2]],
    ['words that all have to be there', { ...NO_FILTER, text: '甲 E5' }, [0]],
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

test('the list has the name of each sheet once, before its findings', () => {
  const rows = listRows(views([finding('乙', 1), finding('甲', 2), finding('乙', 3)]));
  expect(rows.map((row) => (row.kind === 'sheet' ? `${row.sheet} ${row.count}` : row.view.address))).toEqual([
    '乙 2',
    'E2',
    'E4',
    '甲 1',
    'E3',
  ]);
});
