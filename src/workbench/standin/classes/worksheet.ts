import type { BackendSheet, SheetVisibility } from '../backend';
import { invalidArgument, itemNotFound, StandInError } from '../errors';
import type { StandInContext } from '../context';
import { assertStructure, assertUnprotected, protectionOf } from '../protection';
import { excelObject, type ApiVersion, type ClassSpec, type ExcelObject } from '../spec';
import { chartCollectionOf } from './chart';
import { areaOfAddress, areasOfAddresses, rangeAreasObject, rangeObject, WHOLE_SHEET } from './range';
import { tableCollectionOf } from './table';

/** Numbers by which office.js registers for events. */
export const EventId = {
  changed: 10,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
} as const;

function usedRange(sheet: BackendSheet, valuesOnly: unknown): ExcelObject | null {
  const area = sheet.usedArea(valuesOnly === true);
  return area ? rangeObject({ sheet, area }) : null;
}

const protectionSpec: ClassSpec<BackendSheet> = {
  name: 'WorksheetProtection',
  members: {
    Protected: { since: '1.2', read: (sheet) => sheet.protection !== null },
    Options: { since: '1.2', read: (sheet) => sheet.protection },
    Protect: {
      since: '1.2',
      call: (sheet, [options, password]) => {
        assertUnprotected(sheet);
        if (typeof password === 'string') throw new Error('The stand-in host knows no passwords.');
        sheet.protection = protectionOf(options);
      },
    },
    Unprotect: {
      since: '1.2',
      call: (sheet) => {
        if (!sheet.protection) throw new StandInError('InvalidOperation', 'The sheet is not protected.');
        sheet.protection = null;
      },
    },
  },
};

const freezePanesSpec: ClassSpec<BackendSheet> = {
  name: 'WorksheetFreezePanes',
  members: { FreezeRows: { since: '1.7', call: (sheet, [count]) => sheet.freezeRows(Number(count)) } },
};

/** A property of the printed page. */
const pageMember = (key: keyof BackendSheet['page']) => ({
  since: '1.9' as const,
  read: ({ page }: BackendSheet) => page[key] ?? null,
  write: ({ page }: BackendSheet, value: unknown) => void Object.assign(page, { [key]: value }),
});

const pageLayoutSpec: ClassSpec<BackendSheet> = {
  name: 'PageLayout',
  members: {
    Orientation: pageMember('orientation'),
    PaperSize: pageMember('paperSize'),
    Zoom: pageMember('zoom'),
    CenterHorizontally: pageMember('isCentred'),
    SetPrintTitleRows: {
      since: '1.9',
      call: ({ page }, [rows]) => void (page.titleRows = String(rows)),
    },
  },
};

const worksheetSpec: ClassSpec<BackendSheet> = {
  name: 'Worksheet',
  id: ({ id }) => id,
  members: {
    Id: { read: ({ id }) => id },
    Name: {
      read: ({ name }) => name,
      write: (sheet, value, context) => {
        assertStructure(context);
        const { backend } = context;
        const name = String(value);
        if (name === '' || name.length > 31 || /[\\/*?:[\]]/.test(name))
          throw invalidArgument(`sheet name ${name}`);
        if (backend.sheets().some((other) => other !== sheet && other.name === name)) {
          throw new StandInError('ItemAlreadyExists', `A sheet named ${name} exists already.`);
        }
        sheet.name = name;
      },
    },
    Visibility: {
      read: ({ visibility }) => visibility,
      write: (sheet, value) => (sheet.visibility = value as SheetVisibility),
    },
    Position: {
      read: (sheet, { backend }) => backend.sheets().indexOf(sheet),
      write: (sheet, value, { backend }) => {
        const index = Number(value);
        if (!(index >= 0 && index < backend.sheets().length)) throw invalidArgument(`position ${index}`);
        backend.moveSheet(sheet.id, index);
      },
    },
    Charts: { read: (sheet) => chartCollectionOf(sheet) },
    Protection: { since: '1.2', read: (sheet) => excelObject(protectionSpec, sheet) },
    FreezePanes: { since: '1.7', read: (sheet) => excelObject(freezePanesSpec, sheet) },
    PageLayout: { since: '1.9', read: (sheet) => excelObject(pageLayoutSpec, sheet) },
    Tables: { read: (sheet) => tableCollectionOf(sheet) },
    Activate: {
      call: (sheet, _args, { backend }) => {
        if (sheet.visibility !== 'Visible')
          throw new StandInError('InvalidOperation', 'A hidden sheet cannot be activated.');
        backend.activate(sheet.id);
      },
    },
    Delete: {
      call: (sheet, _args, context) => {
        assertStructure(context);
        const { backend } = context;
        const others = backend.sheets().filter((other) => other !== sheet && other.visibility === 'Visible');
        if (others.length === 0)
          throw new StandInError('InvalidOperation', 'The last visible sheet cannot be deleted.');
        backend.removeSheet(sheet.id);
      },
    },
    GetRange: { call: (sheet, [address]) => rangeObject({ sheet, area: areaOfAddress(address) }) },
    GetRanges: {
      since: '1.9',
      call: (sheet, [address]) =>
        rangeAreasObject(
          sheet,
          address === undefined || address === null ? [WHOLE_SHEET] : areasOfAddresses(address),
        ),
    },
    GetCell: {
      call: (sheet, [row, col]) => {
        const [top, left] = [Number(row), Number(col)];
        return rangeObject({ sheet, area: { top, left, bottom: top, right: left } });
      },
    },
    GetRangeByIndexes: {
      since: '1.7',
      call: (sheet, args) => {
        const [top, left, rows, cols] = args.map(Number) as [number, number, number, number];
        if (!(rows > 0 && cols > 0 && top >= 0 && left >= 0)) throw invalidArgument(args.join(', '));
        return rangeObject({ sheet, area: { top, left, bottom: top + rows - 1, right: left + cols - 1 } });
      },
    },
    GetUsedRange: {
      call: (sheet, [valuesOnly]) =>
        usedRange(sheet, valuesOnly) ??
        rangeObject({ sheet, area: { top: 0, left: 0, bottom: 0, right: 0 } }),
    },
    GetUsedRangeOrNullObject: { since: '1.4', call: (sheet, [valuesOnly]) => usedRange(sheet, valuesOnly) },
    GetNextOrNullObject: {
      since: '1.5',
      call: (sheet, _args, { backend }) => {
        const sheets = backend.sheets();
        const next = sheets[sheets.indexOf(sheet) + 1];
        return next ? worksheetObject(next) : null;
      },
    },
  },
};

/** A worksheet of the emulated Excel. */
export function worksheetObject(sheet: BackendSheet): ExcelObject {
  return excelObject(worksheetSpec, sheet);
}

function sheetByKey(context: StandInContext, key: unknown): BackendSheet | undefined {
  return context.backend.sheets().find(({ id, name }) => id === key || name === key);
}

const registers = (event: number, since: ApiVersion) => ({
  since,
  call: (_target: null, _args: readonly unknown[], { events }: StandInContext) => void events.add(event),
});
const unregisters = (event: number, since: ApiVersion) => ({
  since,
  call: (_target: null, _args: readonly unknown[], { events }: StandInContext) => void events.delete(event),
});

const worksheetCollectionSpec: ClassSpec<null> = {
  name: 'WorksheetCollection',
  members: {
    GetActiveWorksheet: { call: (_target, _args, { backend }) => worksheetObject(backend.activeSheet()) },
    GetCount: { since: '1.4', call: (_target, _args, { backend }) => backend.sheets().length },
    GetFirst: { since: '1.5', call: (_target, _args, { backend }) => worksheetObject(backend.sheets()[0]!) },
    GetItem: {
      call: (_target, [key], context) => {
        const sheet = sheetByKey(context, key);
        if (!sheet) throw itemNotFound(`sheet ${String(key)}`);
        return worksheetObject(sheet);
      },
    },
    GetItemOrNullObject: {
      since: '1.4',
      call: (_target, [key], context) => {
        const sheet = sheetByKey(context, key);
        return sheet ? worksheetObject(sheet) : null;
      },
    },
    Add: {
      call: (_target, [name], context) => {
        assertStructure(context);
        if (typeof name === 'string' && sheetByKey(context, name)) {
          throw new StandInError('ItemAlreadyExists', `A sheet named ${name} exists already.`);
        }
        return worksheetObject(context.backend.addSheet(typeof name === 'string' ? name : undefined));
      },
    },
    _RegisterSelectionChangedEvent: registers(EventId.selectionChanged, '1.9'),
    _UnregisterSelectionChangedEvent: unregisters(EventId.selectionChanged, '1.9'),
    _RegisterDataChangedEvent: registers(EventId.changed, '1.9'),
    _UnregisterDataChangedEvent: unregisters(EventId.changed, '1.9'),
    _RegisterCalculatedEvent: registers(EventId.calculated, '1.8'),
    _UnregisterCalculatedEvent: unregisters(EventId.calculated, '1.8'),
    _RegisterAddedEvent: registers(EventId.added, '1.7'),
    _UnregisterAddedEvent: unregisters(EventId.added, '1.7'),
    _RegisterDeletedEvent: registers(EventId.deleted, '1.7'),
    _UnregisterDeletedEvent: unregisters(EventId.deleted, '1.7'),
  },
  items: (_target, { backend }) => backend.sheets().map(worksheetObject),
  item: (_target, key, context) => {
    const sheet = sheetByKey(context, key);
    return sheet ? worksheetObject(sheet) : null;
  },
};

/** All worksheets of the emulated Excel. */
export const worksheetCollection: ExcelObject = excelObject(worksheetCollectionSpec, null);
