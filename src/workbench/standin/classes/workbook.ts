import type { BackendName } from '../backend';
import { itemNotFound, StandInError } from '../errors';
import type { FunctionResult, StandInContext } from '../context';
import { excelObject, type ClassSpec, type ExcelObject } from '../spec';
import { rangeAreasObject, rangeObject } from './range';
import { worksheetCollection } from './worksheet';

const settingSpec: ClassSpec<string> = {
  name: 'Setting',
  id: (key) => key,
  members: {
    Key: { since: '1.4', read: (key) => key },
    Value: {
      since: '1.4',
      read: (key, { backend }) => backend.settings.get(key) ?? null,
      write: (key, value, { backend }) => void backend.settings.set(key, value),
    },
    Delete: { since: '1.4', call: (key, _args, { backend }) => void backend.settings.delete(key) },
  },
};

const settingCollectionSpec: ClassSpec<null> = {
  name: 'SettingCollection',
  members: {
    Add: {
      since: '1.4',
      call: (_target, [key, value], { backend }) => {
        backend.settings.set(String(key), value);
        return excelObject(settingSpec, String(key));
      },
    },
    GetCount: { since: '1.4', call: (_target, _args, { backend }) => backend.settings.size },
    GetItem: {
      since: '1.4',
      call: (_target, [key], { backend }) => {
        if (!backend.settings.has(String(key))) throw itemNotFound(`setting ${String(key)}`);
        return excelObject(settingSpec, String(key));
      },
    },
    GetItemOrNullObject: {
      since: '1.4',
      call: (_target, [key], { backend }) =>
        backend.settings.has(String(key)) ? excelObject(settingSpec, String(key)) : null,
    },
  },
  items: (_target, { backend }) => [...backend.settings.keys()].map((key) => excelObject(settingSpec, key)),
  item: (_target, key, { backend }) =>
    backend.settings.has(String(key)) ? excelObject(settingSpec, String(key)) : null,
};

const nameSpec: ClassSpec<BackendName> = {
  name: 'NamedItem',
  id: ({ name }) => name,
  members: {
    Name: { read: ({ name }) => name },
    Formula: { since: '1.7', read: ({ formula }) => formula },
    Delete: { since: '1.4', call: ({ name }, _args, { backend }) => backend.removeName(name) },
  },
};

function nameByKey(key: unknown, { backend }: StandInContext): ExcelObject | null {
  const found = backend.names().find(({ name }) => name === key);
  return found ? excelObject(nameSpec, found) : null;
}

const nameCollectionSpec: ClassSpec<null> = {
  name: 'NamedItemCollection',
  members: {
    Add: {
      since: '1.4',
      call: (_target, [name, reference], { backend }) =>
        excelObject(nameSpec, backend.addName(String(name), String(reference))),
    },
    GetItem: {
      call: (_target, [key], context) => {
        const found = nameByKey(key, context);
        if (!found) throw itemNotFound(`name ${String(key)}`);
        return found;
      },
    },
    GetItemOrNullObject: { since: '1.4', call: (_target, [key], context) => nameByKey(key, context) },
  },
  items: (_target, { backend }) => backend.names().map((name) => excelObject(nameSpec, name)),
  item: (_target, key, context) => nameByKey(key, context),
};

/** What a failed call shows in its cell, by the runtime's number for it. */
const CELL_ERRORS: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
};

type ArrayResult = readonly [id: number, succeeded: boolean, value: unknown, errorCode: unknown];

function fromArray([id, succeeded, value, errorCode]: ArrayResult): FunctionResult {
  if (succeeded) return { id, value };
  const error = CELL_ERRORS[typeof errorCode === 'number' ? errorCode : 7] ?? '#VALUE!';
  return { id, error, message: typeof value === 'string' ? value : '' };
}

const customFunctionsSpec: ClassSpec<null> = {
  name: 'CustomFunctions',
  members: {
    SetInvocationArrayResults: {
      call: (_target, [results], context) =>
        context.onFunctionResults((results as ArrayResult[]).map(fromArray)),
    },
  },
};

/** The selected areas and their sheet. */
function selected({ backend }: StandInContext) {
  const { sheetId, areas } = backend.selection();
  const sheet = backend.sheets().find(({ id }) => id === sheetId);
  if (!sheet) throw itemNotFound('selection');
  return { sheet, areas };
}

const protectionSpec: ClassSpec<null> = {
  name: 'WorkbookProtection',
  members: {
    Protected: { since: '1.7', read: (_target, context) => context.isStructureProtected() },
  },
};

/** The root of the emulated Excel: the workbook, with what the custom-functions runtime asks it for. */
const workbookSpec: ClassSpec<null> = {
  name: 'Workbook',
  members: {
    Worksheets: { read: () => worksheetCollection },
    Settings: { since: '1.4', read: () => excelObject(settingCollectionSpec, null) },
    Names: { read: () => excelObject(nameCollectionSpec, null) },
    Protection: { since: '1.7', read: () => excelObject(protectionSpec, null) },
    GetSelectedRange: {
      call: (_target, _args, context) => {
        const { sheet, areas } = selected(context);
        if (areas.length > 1)
          throw new StandInError('InvalidSelection', 'The current selection is invalid for this operation.');
        return rangeObject({ sheet, area: areas[0]! });
      },
    },
    GetSelectedRanges: {
      since: '1.9',
      call: (_target, _args, context) => {
        const { sheet, areas } = selected(context);
        return rangeAreasObject(sheet, areas);
      },
    },
    CustomFunctions: { read: () => excelObject(customFunctionsSpec, null) },
  },
};

export const rootObject: ExcelObject = excelObject(workbookSpec, null);
export const customFunctionsObject: ExcelObject = excelObject(customFunctionsSpec, null);
