import { dateToSerial, readXlsx, writeXlsx, type CellValue } from 'hucre';
import { openWorkbookFile } from '../../../src/host/file';
import { readStyles } from '../../../src/host/file/cell-styles';
import { Plane } from '../../../src/host/file/plane';
import { readSheet, type BookParts, type SheetContent } from '../../../src/host/file/read-sheet';
import { ValueCodes } from '../../../src/host/file/value-codes';
import { XmlDamage } from '../../../src/host/file/xml-scanner';

const STYLES =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;%&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/>' +
  '<xf numFmtId="14"/><xf numFmtId="0"><protection locked="0"/></xf></cellXfs>' +
  '<dxfs><dxf><numFmt numFmtId="164" formatCode="@"/></dxf></dxfs></styleSheet>';

function book(): BookParts {
  const codes = new ValueCodes();
  const shared = ['乡村道路养护', 'a&b'].map((text) => codes.code(text));
  return { codes, shared, styles: readStyles(STYLES), isFrom1904: false };
}

/** Every way in which a cell may be written that readers have stumbled over. */
const SHEET =
  '<?xml version="1.0"?>\n<!-- <c r="Z9"><v>1</v></c> --><x:worksheet><x:sheetPr/><x:cols><x:col min="2" max="3" hidden="1"/></x:cols>' +
  `<x:sheetData><x:row r='1'><x:c r="A1" t="s"><x:v>0</x:v></x:c><x:c  r="B1"\n s='1' ><x:v>0.5</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c><x:c r="D1" s="3"/></x:row>` +
  '<x:row hidden="1"><x:c t="inlineStr"><x:is><x:r><x:t>甲 </x:t></x:r><x:r><x:rPr><x:b/></x:rPr><x:t>&lt;乙&#x4E19;</x:t></x:r><x:rPh sb="0" eb="1"><x:t>jia</x:t></x:rPh></x:is></x:c>' +
  '<x:c r="B2" t="str"><x:f>A1&amp;"&gt;"</x:f><x:v>c_x000D_d</x:v></x:c><x:c r="C2" t="b"><x:v>1</x:v></x:c><x:c r="D2" t="e"><x:v>#REF!</x:v></x:c></x:row>' +
  '<x:row r="4"><x:c r="A4" s="2"><x:v>44561.5</x:v></x:c><x:c r="B4"><x:v>-3</x:v></x:c><x:c r="C4" t="inlineStr"><x:is><x:t><![CDATA[1 < 2 &amp;]]></x:t></x:is></x:c>' +
  '<x:c r="D4"><x:f t="array" ref="D4:D6">B4</x:f><x:v>2147483648</x:v></x:c></x:row></x:sheetData>' +
  '<x:sheetProtection sheet="1" formatCells="0" note="a>b"/><x:mergeCells><x:mergeCell ref="A1:B1"/></x:mergeCells></x:worksheet>';

const VALUES = [
  ['乡村道路养护', 0.5, 'a&b', null],
  ['甲 <乙丙', 'c\rd', true, '#REF!'],
  [null, null, null, null],
  [44561.5, -3, '1 < 2 &amp;', 2147483648],
];

const valuesOf = ({ values, book: { codes }, usedArea }: SheetContent) =>
  Array.from({ length: usedArea!.bottom + 1 }, (_, row) =>
    Array.from({ length: usedArea!.right + 1 }, (__, col) => codes.value(values.get(row, col))),
  );

test('a sheet is read the same, wherever the pieces in which it comes are cut', async () => {
  for (const length of [1, 2, 3, 7, 64, SHEET.length]) {
    const pieces = Array.from({ length: Math.ceil(SHEET.length / length) }, (_, index) =>
      SHEET.slice(index * length, (index + 1) * length),
    );
    const content = await readSheet(pieces, book());
    expect(valuesOf(content)).toEqual(VALUES);
    const { formulas, styles, book: parts } = content;
    expect(parts.codes.value(formulas.get(1, 1))).toBe('=A1&">"');
    expect(parts.styles[styles.get(0, 1) - 1]).toMatchObject({ format: '0.0"%"', isUnlocked: false });
    expect(parts.styles[styles.get(0, 3) - 1]).toMatchObject({ format: null, isUnlocked: true });
    expect(content).toMatchObject({
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      spills: [{ top: 3, left: 3, bottom: 5, right: 3 }],
      hiddenRows: [1],
      hiddenCols: [1, 2],
      isProtected: true,
      allowsFormat: true,
    });
  }
});

test('a sheet that breaks off in the middle of something is damaged', async () => {
  for (const end of ['<c r="A1', '<c r="A1"><v', '<!-- ', '<![CDATA[x', '<'])
    await expect(readSheet([`<worksheet><sheetData><row>${end}`], book())).rejects.toThrow(XmlDamage);
});

test('a row within a cell ends the cell, and half a row is none', async () => {
  const sheet = (cells: string) => [`<worksheet><sheetData>${cells}</sheetData></worksheet>`];
  const broken = await readSheet(
    sheet('<row r="1"><c r="A1"><v>1</v><row r="2"></c><c r="B2"><v>2</v></c></row></row>'),
    book(),
  );
  expect(valuesOf(broken)).toEqual([
    [null, null],
    [null, 2],
  ]);
  const half = await readSheet(sheet('<row r="1.5"><c><v>1</v></c></row>'), book());
  expect(valuesOf(half)).toEqual([[1]]);
  await expect(readSheet(sheet('<row><c r="A1.5"><v>1</v></c></row>'), book())).rejects.toThrow('A1.5');
});

test('a long sheet that comes in pieces holds what the library reads from it', async () => {
  const rows = Array.from({ length: 9_000 }, (_, row): CellValue[] => [
    `指标“${row}”`,
    row % 3 === 0 ? null : row / 8,
    row % 2 === 0 ? 'a<b&c' : -row,
    new Date(Date.UTC(2020, 0, 1 + row, 12)),
    `=${'长'.repeat(row % 40)}`,
  ]);
  const bytes = await writeXlsx({ sheets: [{ name: '表', rows }] });
  const [sheet] = (await readXlsx(bytes)).sheets;
  const [reading] = await (await openWorkbookFile(bytes, 'x.xlsx')).read(['表']);
  const { grid } = reading as Extract<typeof reading, { grid: unknown }>;
  expect(grid.area).toEqual({ top: 0, left: 0, bottom: rows.length - 1, right: 4 });
  const different = sheet!.rows.flatMap((cells, row) =>
    cells.filter((value, col) => {
      const wanted = value instanceof Date ? dateToSerial(value) : value === '' ? null : value;
      return grid.value(row, col) !== wanted;
    }),
  );
  expect(different).toEqual([]);
});

test('a plane knows where it holds something, and a copy goes its own way', () => {
  const plane = new Plane();
  expect(plane.bounds()).toBeNull();
  plane.set(700, 3, 5);
  plane.set(2, 9, 6);
  plane.set(1_048_575, 4, 0);
  const copy = plane.copy();
  copy.set(700, 3, 0);
  expect(plane.bounds()).toEqual({ top: 2, left: 3, bottom: 700, right: 9 });
  expect(copy.bounds()).toEqual({ top: 2, left: 9, bottom: 2, right: 9 });
  expect([plane.get(700, 3), plane.get(-1, 3), plane.get(0, 99), plane.get(9999, 3)]).toEqual([5, 0, 0, 0]);
});
