import { StandInHost, type SpreadsheetBackend, type StandInOptions } from '../../src/workbench/standin';
import { loadOfficeJs } from '../../src/workbench/standin/node-loader';

/** What the real office.js gets from the stand-in, whichever spreadsheet is behind it. */
export function standInSuite(name: string, createBackend: () => SpreadsheetBackend): void {
  const open = (options?: StandInOptions) => {
    const host = new StandInHost(createBackend(), options);
    return { host, ...loadOfficeJs(host) };
  };
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => 'no error',
      (error: { code?: string }) => error.code ?? String(error),
    );

  describe(`the stand-in host ${name}`, () => {
    test('values come back as written; blank, zero and text zero stay apart', async () => {
      const { Excel } = open();
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:D2');
        range.values = [
          [1, '文字', '', true],
          [0, "'0", '', 2.5],
        ];
        range.load('values,valueTypes,address,rowCount');
        await context.sync();
        expect(range.values).toEqual([
          [1, '文字', '', true],
          [0, '0', '', 2.5],
        ]);
        expect(range.valueTypes).toEqual([
          ['Double', 'String', 'Empty', 'Boolean'],
          ['Double', 'String', 'Empty', 'Double'],
        ]);
        expect(range.address).toMatch(/!A1:D2$/);
      });
    });

    test('null leaves a cell alone, "" clears it', async () => {
      const { Excel } = open();
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:C1');
        range.values = [[1, 2, 3]];
        range.values = [[null, '', 4]] as never;
        range.load('values');
        await context.sync();
        expect(range.values).toEqual([[1, '', 4]]);
      });
    });

    test('a formula stays one, whatever its cell is made to look like', async () => {
      const { Excel } = open();
      await Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2');
        range.formulas = [
          [2, '=A1*3'],
          ['', '=A1'],
        ];
        range.numberFormat = [
          ['0.00', '0.00%'],
          ['General', 'General'],
        ];
        range.format.font.bold = true;
        range.format.horizontalAlignment = 'Center';
        range.load('formulas');
        await context.sync();
        expect(range.formulas).toEqual([
          [2, '=A1*3'],
          ['', '=A1'],
        ]);
      });
    });

    test('what is not there is a null object, or ItemNotFound', async () => {
      const { Excel } = open();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject('没有');
        const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject(true);
        sheet.load('name');
        used.load('address');
        await context.sync();
        expect([sheet.isNullObject, used.isNullObject]).toEqual([true, true]);
      });
      const missing = Excel.run(async (context) => {
        context.workbook.worksheets.getItem('没有').load('name');
        await context.sync();
      });
      expect(await codeOf(missing)).toBe('ItemNotFound');
    });

    test('sheets: added, renamed, hidden, activated, deleted', async () => {
      const { Excel } = open();
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        const added = worksheets.add('新表');
        added.activate();
        await context.sync();
        added.name = '改名';
        added.visibility = 'Hidden';
        worksheets.load('items/name,items/visibility');
        await context.sync();
        expect(worksheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
          ['表1', 'Visible'],
          ['改名', 'Hidden'],
        ]);
        added.delete();
        worksheets.load('items/name');
        await context.sync();
        expect(worksheets.items).toHaveLength(1);
      });
    });

    test('merges, hidden rows and number formats are told', async () => {
      const { Excel } = open();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.getRange('A1').values = [[0.5]];
        sheet.getRange('A1').numberFormat = [['0.00%']];
        sheet.getRange('B2:C3').merge();
        sheet.getRange('A5').getEntireRow().rowHidden = true;
        const whole = sheet.getRange('A1:D6');
        whole.load('numberFormat,rowHidden');
        const merged = whole.getMergedAreasOrNullObject();
        merged.areas.load('items/address');
        const rows = whole.getRowProperties({ rowHidden: true });
        await context.sync();
        expect(whole.numberFormat[0]![0]).toBe('0.00%');
        expect(whole.rowHidden).toBeNull();
        expect(merged.areas.items.map(({ address }) => address.split('!')[1])).toEqual(['B2:C3']);
        expect(rows.value.map((row) => row.rowHidden)).toEqual([false, false, false, false, true, false]);
      });
    });

    test('conditional formats are added over several areas and deleted exactly', async () => {
      const { Excel, host } = open();
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        const ours = sheet.getRanges('A1:A3,C5').conditionalFormats.add('Custom');
        ours.custom.rule.formula = '="a"<>""';
        ours.custom.format.fill.color = '#FFC7CE';
        ours.custom.format.font.bold = true;
        ours.custom.format.borders.top.style = 'Continuous';
        const theirs = sheet.getRange('B1').conditionalFormats.add('Custom');
        theirs.custom.rule.formula = '=TRUE';
        await context.sync();
        const all = sheet.getRange().conditionalFormats;
        all.load('items/id,items/type');
        await context.sync();
        for (const item of all.items) item.custom.rule.load('formula');
        await context.sync();
        expect(all.items.map((item) => item.custom.rule.formula)).toEqual(['="a"<>""', '=TRUE']);
        all.items[0]!.delete();
        await context.sync();
      });
      const left = host.backend.activeSheet().conditionalFormats();
      expect(left.map(({ formula }) => formula)).toEqual(['=TRUE']);
    });

    test('a protected sheet refuses changes with AccessDenied', async () => {
      const { Excel } = open();
      const refused = Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.protection.protect();
        await context.sync();
        sheet.getRange('A1').values = [[1]];
        await context.sync();
      });
      expect(await codeOf(refused)).toBe('AccessDenied');
    });

    test('a protected sheet lets unlocked cells be written, and formats only where it allows them', async () => {
      const { Excel } = open();
      const trying = async (work: (sheet: Excel.Worksheet) => void) =>
        codeOf(
          Excel.run(async (context) => {
            work(context.workbook.worksheets.getActiveWorksheet());
            await context.sync();
          }),
        );
      const mark = (sheet: Excel.Worksheet) => {
        sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      };
      await trying((sheet) => {
        sheet.getRange('B1:B3').format.protection.locked = false;
        sheet.getRange('B1').values = [['先填']];
        sheet.protection.protect({ allowFormatCells: true, allowFormatRows: true });
      });
      expect(await trying((sheet) => (sheet.getRange('B1:B2').values = [[1], [2]]))).toBe('no error');
      expect(await trying((sheet) => (sheet.getRange('A1:B1').values = [[1, 2]]))).toBe('AccessDenied');
      expect(await trying((sheet) => (sheet.getRange('A1:B1').values = [[null, 3]] as never))).toBe(
        'no error',
      );
      expect(await trying((sheet) => sheet.getRange('A1:B1').clear())).toBe('AccessDenied');
      expect(await trying((sheet) => (sheet.getRange('A1').format.fill.color = '#FF0000'))).toBe('no error');
      expect(await trying((sheet) => (sheet.getRange('A1').format.rowHeight = 30))).toBe('no error');
      expect(await trying((sheet) => (sheet.getRange('A1').format.columnWidth = 30))).toBe('AccessDenied');
      expect(await trying(mark)).toBe('no error');
      expect(await trying((sheet) => sheet.getRange('A1').conditionalFormats.clearAll())).toBe('no error');
      expect(await trying((sheet) => sheet.getRange('B1:C1').merge())).toBe('AccessDenied');
      expect(await trying((sheet) => (sheet.getRange('A1').format.protection.locked = false))).toBe(
        'AccessDenied',
      );
      expect(await trying((sheet) => sheet.protection.protect())).toBe('AccessDenied');
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.protection.load('protected,options');
        const protections = ['A1', 'B1:B3', 'A1:B1'].map(
          (address) => sheet.getRange(address).format.protection,
        );
        for (const protection of protections) protection.load('locked');
        const values = sheet.getRange('A1:B3').load('values');
        await context.sync();
        expect(sheet.protection.protected).toBe(true);
        expect(sheet.protection.options).toMatchObject({
          allowFormatCells: true,
          allowFormatRows: true,
          allowFormatColumns: false,
          allowSort: false,
          selectionMode: 'Normal',
        });
        expect(protections.map(({ locked }) => locked)).toEqual([true, false, null]);
        expect(values.values).toEqual([
          ['', 3],
          ['', 2],
          ['', ''],
        ]);
        sheet.protection.unprotect();
        sheet.protection.protect({});
        await context.sync();
      });
      expect(await trying(mark)).toBe('AccessDenied');
      expect(await trying((sheet) => (sheet.getRange('B1').format.fill.color = '#FF0000'))).toBe(
        'AccessDenied',
      );
    });

    test('an older Excel answers ApiNotFound for what it does not have', async () => {
      const { Excel } = open({ version: '1.8' });
      const tooNew = Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRanges('A1,B2').load('address');
        await context.sync();
      });
      expect(await codeOf(tooNew)).toBe('ApiNotFound');
    });

    test('requests and responses have a size limit', async () => {
      const { Excel } = open({ maxBytes: 20_000 });
      const big = Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['长'.repeat(20_000)]];
        await context.sync();
      });
      expect(await codeOf(big)).toBe('RequestPayloadSizeLimitExceeded');
    });

    test('while a cell is edited everything is refused', async () => {
      const { Excel, host } = open();
      host.isEditing = true;
      const refused = Excel.run(async (context) => {
        context.workbook.worksheets.load('items/name');
        await context.sync();
      });
      expect(await codeOf(refused)).toBe('InvalidOperationInCellEditMode');
    });

    test('settings, names, tables and drop-down lists are kept', async () => {
      const { Excel } = open();
      await Excel.run(async (context) => {
        const { workbook } = context;
        const sheet = workbook.worksheets.getActiveWorksheet();
        workbook.settings.add('jixiao.x', '{"a":1}');
        workbook.names.add('资金', '=表1!$A$1');
        sheet.getRange('A1:B1').values = [['列一', '列二']];
        sheet.tables.add('A1:B3', true);
        sheet.getRange('D1').dataValidation.rule = {
          list: { inCellDropDown: true, source: '优,良,合格,差' },
        };
        await context.sync();
        const setting = workbook.settings.getItemOrNullObject('jixiao.x').load('value');
        const name = workbook.names.getItem('资金').load('formula');
        const tables = sheet.tables.load('items/name');
        const validation = sheet.getRange('D1').dataValidation.load('rule,type');
        await context.sync();
        expect(setting.value).toBe('{"a":1}');
        expect(name.formula).toContain('$A$1');
        expect(tables.items).toHaveLength(1);
        expect(validation.type).toBe('List');
        expect(validation.rule.list?.source).toBe('优,良,合格,差');
      });
    });

    test('a selection made by the user is told once registered', async () => {
      const { Excel, host } = open();
      const seen: string[] = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.onSelectionChanged.add(async (event) => {
          seen.push(event.address);
        });
        await context.sync();
      });
      host.backend.select({
        sheetId: host.backend.activeSheet().id,
        areas: [{ top: 4, left: 2, bottom: 4, right: 2 }],
      });
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(seen).toEqual(['C5']);
    });

    test('several areas are one selection to the call for ranges, and refused by the call for a range', async () => {
      const { Excel, host } = open();
      const sheetId = host.backend.activeSheet().id;
      const area = { top: 4, left: 2, bottom: 4, right: 2 };
      host.backend.select({ sheetId, areas: [area, { ...area, top: 1, left: 0 }] });
      await Excel.run(async (context) => {
        const ranges = context.workbook.getSelectedRanges();
        ranges.load('address');
        await context.sync();
        expect(ranges.address.split(',').map((address) => address.split('!')[1])).toEqual(['C5', 'A2:C5']);
      });
      const single = Excel.run(async (context) => {
        context.workbook.getSelectedRange();
        await context.sync();
      });
      await expect(single).rejects.toMatchObject({ code: 'InvalidSelection' });
    });

    test('custom functions are called through the library’s own path, errors with code and sentence', async () => {
      const { CustomFunctions, host } = open();
      CustomFunctions.associate('DOUBLE', (rows: number[][]) =>
        rows.map((row) => row.map((value) => value * 2)),
      );
      CustomFunctions.associate('FAIL', () => {
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
      });
      expect(
        (
          await host.invoke('DOUBLE', [
            [
              [1, 2],
              [0, 3],
            ],
          ])
        ).value,
      ).toEqual([
        [2, 4],
        [0, 6],
      ]);
      expect((await host.invoke('FAIL', [])).error).toBe('#DIV/0!');
    });

    test('a member that is not emulated fails loudly and by name', async () => {
      const { Excel } = open();
      const unknown = Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().pivotTables.load('items/name');
        await context.sync();
      });
      await expect(unknown).rejects.toThrow(/Worksheet\.PivotTables/);
    });

    test('every request is counted with its bytes', async () => {
      const { Excel, host } = open();
      await Excel.run(async (context) => {
        context.workbook.worksheets.load('items/name');
        await context.sync();
      });
      expect(host.requests).toHaveLength(1);
      expect(host.requests[0]!.requestBytes).toBeGreaterThan(100);
    });
  });
}
