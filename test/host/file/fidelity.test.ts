import { openWorkbookFile, type FileWorkbook } from '../../../src/host/file';
import { listZip, packedBytes } from '../../../src/host/file/zip';
import type { SheetMarks } from '../../../src/host/workbook';
import { unpack, withParts } from './build-file';
import { rawFile, worksheet } from './raw-file';

const open = (bytes: Uint8Array): Promise<FileWorkbook> => openWorkbookFile(bytes, 'x.xlsx');

const packedParts = (bytes: Uint8Array): Map<string, string> =>
  new Map(
    listZip(bytes).map((entry) => [entry.name, Buffer.from(packedBytes(bytes, entry)).toString('base64')]),
  );

const changedParts = (before: Uint8Array, after: Uint8Array): string[] => {
  const old = packedParts(before);
  const now = packedParts(after);
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => old.get(name) !== now.get(name))
    .sort();
};

const mark = (sheet: string): SheetMarks => ({
  sheet,
  cells: { error: [{ row: 0, col: 0 }], warning: [{ row: 1, col: 0 }], info: [{ row: 2, col: 0 }] },
});

const partText = async (bytes: Uint8Array, name: string): Promise<string> =>
  (await unpack(bytes).text(name))!;

/** What clerks' files really hold and a spreadsheet library usually loses. */
const RICH_SHEET =
  '<sheetData><row r="1" spans="1:2"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>' +
  '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>' +
  '<conditionalFormatting sqref="A1:A9"><cfRule type="top10" dxfId="0" priority="7" rank="3" percent="1"/></conditionalFormatting>' +
  '<conditionalFormatting sqref="B1:B9"><cfRule type="timePeriod" dxfId="0" priority="9" timePeriod="lastWeek"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="list" sqref="B2"><formula1>"是,否"</formula1></dataValidation></dataValidations>' +
  '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1"/><x14:conditionalFormattings><x14:conditionalFormatting><x14:cfRule type="expression" priority="1"/></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

const STYLES =
  '<?xml version="1.0"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="1"><xf/></cellXfs><dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs><tableStyles count="0"/></styleSheet>';

const richFile = (): Promise<Uint8Array> =>
  rawFile({
    sheets: [
      { name: '表', xml: RICH_SHEET },
      { name: '图', type: 'chartsheet', xml: '<?xml version="1.0"?><chartsheet xmlns="x"/>' },
      { name: '另一张', xml: '<sheetData/>' },
    ],
    styles: STYLES,
    loose: {
      'xl/media/image1.png': 'picture',
      'xl/drawings/drawing1.xml': '<broken',
    },
  });

describe('saving', () => {
  it('without a change gives every part back as it was', async () => {
    const before = await richFile();
    expect(changedParts(before, await (await open(before)).save())).toEqual([]);
  });

  it('after marking changes the marked sheet and the styles, and nothing else', async () => {
    const before = await richFile();
    const file = await open(before);
    await file.mark([mark('表')]);
    expect(changedParts(before, await file.save())).toEqual(['xl/styles.xml', 'xl/worksheets/sheet1.xml']);
  });

  it('after marking and clearing gives the sheet back character by character', async () => {
    const before = await richFile();
    const marked = await open(before);
    await marked.mark([mark('表')]);
    const cleared = await open(await marked.save());
    await cleared.clearMarks();
    const after = await cleared.save();
    expect(await partText(after, 'xl/worksheets/sheet1.xml')).toBe(worksheet(RICH_SHEET));
  });

  it('does not grow the styles each time a file is marked', async () => {
    let bytes = await richFile();
    for (let round = 0; round < 3; round++) {
      const file = await open(bytes);
      await file.mark([mark('表')]);
      bytes = await file.save();
    }
    expect((await partText(bytes, 'xl/styles.xml')).match(/<dxf>/g)).toHaveLength(4);
    expect(await partText(bytes, 'xl/styles.xml')).toContain('<dxfs count="4">');
  });
});

describe('marks in the file', () => {
  it('stand where the schema wants them, behind the user’s own rules', async () => {
    const file = await open(await richFile());
    await file.mark([mark('表')]);
    const xml = await partText(await file.save(), 'xl/worksheets/sheet1.xml');
    const order = [
      ...xml.matchAll(/<(mergeCells|conditionalFormatting|dataValidations|pageMargins|extLst)\b/g),
    ];
    expect(order.map(([, name]) => name)).toEqual([
      'mergeCells',
      ...Array<string>(5).fill('conditionalFormatting'),
      'dataValidations',
      'pageMargins',
      'extLst',
    ]);
    expect([...xml.matchAll(/priority="(\d+)"/g)].map(([, priority]) => Number(priority))).toEqual([
      7, 9, 10, 11, 12, 1,
    ]);
  });

  it('are taken out of a block that a user’s rule shares', async () => {
    const shared =
      '<sheetData/><conditionalFormatting sqref="A1">' +
      '<cfRule type="expression" dxfId="0" priority="2"><formula>TRUE</formula></cfRule>' +
      '<cfRule type="expression" dxfId="1" priority="1"><formula>"jixiao:error"&lt;&gt;""</formula></cfRule>' +
      '</conditionalFormatting>';
    const file = await open(await rawFile({ sheets: [{ name: '表', xml: shared }], styles: STYLES }));
    await file.clearMarks();
    expect(await partText(await file.save(), 'xl/worksheets/sheet1.xml')).toBe(
      worksheet(
        '<sheetData/><conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>',
      ),
    );
  });

  it('work in a file without styles and in one with prefixed names', async () => {
    const prefixed =
      '<?xml version="1.0"?>\n<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>甲</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const file = await open(await rawFile({ sheets: [{ name: '表', xml: prefixed }] }));
    expect(await file.mark([mark('表')])).toEqual([{ sheet: '表', marked: 3 }]);
    await file.write([{ sheet: '表', cell: { row: 0, col: 1 }, value: 5 }]);
    const saved = await file.save();
    const xml = await partText(saved, 'xl/worksheets/sheet1.xml');
    expect(xml.match(/<x:conditionalFormatting /g)).toHaveLength(3);
    expect(xml).toContain('<x:c r="A1" t="str"><x:v>甲</x:v></x:c><x:c r="B1"><x:v>5</x:v></x:c>');
    expect(await partText(saved, 'xl/styles.xml')).toContain('<dxfs count="3">');
    const again = await open(saved);
    await again.clearMarks();
    expect(await partText(await again.save(), 'xl/worksheets/sheet1.xml')).not.toContain(
      'conditionalFormatting',
    );
  });
});

describe('what only some files hold', () => {
  it('a chart sheet is listed, and says that it holds no table', async () => {
    const file = await open(await richFile());
    expect((await file.sheets()).map(({ name, kind }) => [name, kind])).toEqual([
      ['表', 'worksheet'],
      ['图', 'chart'],
      ['另一张', 'worksheet'],
    ]);
    expect(await file.read(['图'])).toEqual([{ sheet: '图', failure: { code: 'unsupported', sheet: '图' } }]);
  });

  it('a sheet with broken XML is reported and the other is read', async () => {
    const file = await open(
      await rawFile({
        sheets: [
          { name: '坏', xml: '<sheetData><row r="1"><c r="A1' },
          { name: '好', xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
          { name: '越界', xml: '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>' },
        ],
      }),
    );
    const [bad, good, beyond] = await file.read(['坏', '好', '越界']);
    expect(good).toHaveProperty('grid');
    expect(beyond).toMatchObject({ failure: { code: 'tooLarge' } });
    expect(bad).toMatchObject({ failure: { code: 'failed', sheet: '坏' } });
  });

  it('rich text becomes plain text, errors and booleans keep their kind', async () => {
    const file = await open(
      await rawFile({
        sheets: [
          {
            name: '表',
            xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>新建</t></r><r><rPr><b/></rPr><t>公厕</t></r></is></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="str"><f>A1</f><v></v></c></row></sheetData>',
          },
        ],
      }),
    );
    const [reading] = await file.read(['表']);
    const grid = 'grid' in reading! ? reading.grid : null;
    expect([0, 1, 2, 3].map((col) => grid?.value(0, col))).toEqual(['新建公厕', '#REF!', true, null]);
    expect(grid?.cell(0, 3).formula).toBe('=A1');
  });

  it('dates of the 1904 system become the serial numbers that everybody else uses', async () => {
    const styles = STYLES.replace('<xf/>', '<xf/><xf numFmtId="14"/>').replace(
      'cellXfs count="1"',
      'cellXfs count="2"',
    );
    const sheet =
      '<sheetData><row r="1"><c r="A1" s="1"><v>43069</v></c><c r="B1" s="1"><v>99999999999</v></c></row></sheetData>';
    const read = async (workbookPr: string): Promise<unknown[]> => {
      const file = await open(await rawFile({ sheets: [{ name: '表', xml: sheet }], styles, workbookPr }));
      const [reading] = await file.read(['表']);
      return 'grid' in reading! ? [reading.grid.value(0, 0), reading.grid.value(0, 1)] : [];
    };
    expect(await read(' date1904="1"')).toEqual([44531, 99999999999]);
    expect(await read('')).toEqual([43069, 99999999999]);
  });

  it('formulas that share one text are given back each with its own references', async () => {
    const sheet =
      '<sheetData>' +
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$D$1+SUM(A$1:A1)+\'表 A1\'!A1&amp;"A1"</f><v>2</v></c></row>' +
      '<row r="2"><c r="A2"><v>1</v></c><c r="B2"><f t="shared" si="0"/><v>2</v></c></row>' +
      '<row r="3"><c r="A3"><v>1</v></c><c r="B3"><f t="shared" si="0"></f><v>2</v></c></row>' +
      '</sheetData>';
    const file = await open(await rawFile({ sheets: [{ name: '表', xml: sheet }] }));
    const formulas = async (workbook: FileWorkbook): Promise<unknown[]> => {
      const [reading] = await workbook.read(['表']);
      return 'grid' in reading! ? [0, 1, 2].map((row) => reading.grid.cell(row, 1).formula) : [];
    };
    const second = `=A2*$D$1+SUM(A$1:A2)+'表 A1'!A2&"A1"`;
    const third = `=A3*$D$1+SUM(A$1:A3)+'表 A1'!A3&"A1"`;
    expect(await formulas(file)).toEqual([`=A1*$D$1+SUM(A$1:A1)+'表 A1'!A1&"A1"`, second, third]);
    // Overwriting the first one must not take the text away from the others.
    await file.write([{ sheet: '表', cell: { row: 0, col: 1 }, value: 7 }]);
    expect(await formulas(await open(await file.save()))).toEqual([undefined, second, third]);
  });

  it('a part of an array formula is not overwritten', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A3">TRANSPOSE(C1:E1)</f><v>1</v></c></row></sheetData>';
    const before = await rawFile({ sheets: [{ name: '表', xml: sheet }] });
    const file = await open(before);
    await expect(file.write([{ sheet: '表', cell: { row: 0, col: 0 }, value: 7 }])).rejects.toMatchObject({
      failure: { code: 'unsupported' },
    });
    expect(changedParts(before, await file.save())).toEqual([]);
  });

  it('Excel is asked to calculate a file that was edited', async () => {
    const before = await rawFile({
      sheets: [
        { name: '表', xml: '<sheetData><row r="1"><c r="A1" s="3"><f>B1</f><v>1</v></c></row></sheetData>' },
      ],
      afterSheets: '<calcPr calcId="191029"/>',
      related: { 'calcChain.xml': { type: 'calcChain', text: '<calcChain/>' } },
    });
    const file = await open(before);
    await file.write([{ sheet: '表', cell: { row: 0, col: 0 }, value: '无' }]);
    const after = await file.save();
    expect(await partText(after, 'xl/workbook.xml')).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    );
    expect(unpack(after).has('xl/calcChain.xml')).toBe(false);
    expect(await partText(after, '[Content_Types].xml')).not.toContain('calcChain');
    expect(await partText(after, 'xl/_rels/workbook.xml.rels')).not.toContain('calcChain');
    expect(await partText(after, 'xl/worksheets/sheet1.xml')).toContain(
      '<c r="A1" s="3" t="inlineStr"><is><t xml:space="preserve">无</t></is></c>',
    );
  });

  it('settings live in the document properties, beside those of others', async () => {
    const before = await richFile();
    const file = await open(before);
    const text = `_x0041_ ${'很长 '.repeat(300)}`;
    await file.setSetting('explanations', text);
    const saved = await file.save();
    expect(changedParts(before, saved)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'docProps/custom.xml',
    ]);
    const properties = await partText(saved, 'docProps/custom.xml');
    const values = [...properties.matchAll(/<vt:lpwstr[^>]*>([^<]*)</g)].map(([, value]) => value!);
    expect(values.length).toBeGreaterThan(3);
    for (const value of values) expect(value.length).toBeLessThan(255);

    // Another program's property in between, as Excel would write it.
    const other =
      '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="99" name="KSOProductBuildVer"><vt:lpwstr>2052</vt:lpwstr></property>';
    const mixed = await withParts(saved, {
      'docProps/custom.xml': properties.replace('<property', `${other}<property`),
    });
    const again = await open(mixed);
    expect(await again.getSetting('explanations')).toBe(text);
    await again.setSetting('explanations', null);
    expect(await again.getSetting('explanations')).toBeNull();
    const rest = await partText(await again.save(), 'docProps/custom.xml');
    expect(rest).toContain(other);
    expect(rest).not.toContain('jixiao');
  });
});
