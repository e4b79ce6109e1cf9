/** Registers: recognised by title or columns, the same after writing and reading, quiet about other tables. */
import { composeRegister, registers, type RegisterDefinition } from '../../src/core/registers';
import { lineNumber, lineValue, recogniseSheet } from '../../src/core/recognise';
import { composedGrid } from '../support/tables';
import { layout } from '../support/layout';
import type { CellValue } from '../../src/core/grid';

/** A line with something in every column that is not calculated. */
const line = ({ columns }: RegisterDefinition, number: number): Record<string, CellValue> =>
  Object.fromEntries(
    columns
      .filter(({ quotient }) => !quotient)
      .map(({ id, label, kind }) => [
        id,
        kind === 'amount' || kind === 'number' || kind === 'points' ? number : `${label.zh}${number}`,
      ]),
  );

describe.each(registers)('$id', (definition) => {
  const rows = [1, 2, 3].map((number) => line(definition, number));

  test('what was written comes back, whatever the order of its columns', () => {
    for (const one of [definition, { ...definition, columns: [...definition.columns].reverse() }]) {
      const {
        forms,
        registers: found,
        problems,
      } = recogniseSheet(composedGrid(composeRegister(one, rows, 2024)));
      expect({ forms, problems }).toEqual({ forms: [], problems: [] });
      expect(found).toHaveLength(1);
      expect(found[0]!.definition.id).toBe(definition.id);
      expect(found[0]!.year?.value).toBe(2024);
      expect(
        found[0]!.rows.map((read) =>
          Object.fromEntries(Object.keys(rows[0]!).map((id) => [id, lineValue(read, id)])),
        ),
      ).toEqual(rows);
    }
  });

  test('a blank one is recognised too, without lines', () => {
    const blank = composeRegister(definition, [{}, {}]);
    const { registers: found, problems } = recogniseSheet(composedGrid(blank));
    expect(found.map(({ definition: { id }, rows: lines }) => [id, lines.length])).toEqual([
      [definition.id, 0],
    ]);
    expect(problems).toEqual([]);
  });

  test('every label names one column', () => {
    const labels = definition.columns.flatMap(({ label, synonyms }) => [label.zh, ...synonyms]);
    expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  });
});

test('a roster by its columns alone, with a total and a note that are no units', () => {
  const { registers: found } = recogniseSheet(
    layout(`
      单位编码 | 单 位⏎名 称 | 归口股室 | 联系人 | 联系电话
      101 | 临溪县水利局 | 农业股 | 陆青 | 000-5550101
      102 | 临溪县教育局 | 教科文股 | 田野 | 000-5550102
      | 合 计 | | 2 |
      备注：联系人变动请及时告知。 | < | < | < | <
    `),
  );
  expect(found[0]!.definition.id).toBe('unit-roster');
  expect(found[0]!.rows.map((row) => lineValue(row, 'unitName'))).toEqual(['临溪县水利局', '临溪县教育局']);
});

test('amounts are read as numbers', () => {
  const { registers: found } = recogniseSheet(
    layout(`
      2020年项目台账 | < | < | <
      项目名称 | 实施单位 | 年初预算（万元） | 执行数
      校舍维修 | 临溪县教育局 | 1,200.50 | —
    `),
  );
  const [row] = found[0]!.rows;
  expect([lineNumber(row!, 'initialBudget'), lineNumber(row!, 'executed')]).toEqual([1200.5, null]);
});

test.each([
  ['a price list', '商品 | 单价 | 数量 | 金额 | 备注⏎\n 铅笔 | 1 | 2 | 2 |'],
  ['an address book', '姓名 | 单位 | 联系电话 | 备注\n 陆青 | 水利局 | 000-5550101 |'],
  ['a column of units', '序号 | 单位名称 | 备注\n 1 | 水利局 |'],
])('%s is no register', (_, drawing) => {
  expect(recogniseSheet(layout(`\n${drawing}\n`)).registers).toEqual([]);
});
