/** What can go wrong with a request to Excel, one way each. */
import type { HostFailureCode } from '../../src/host/workbook';
import type { ArrayBackend } from '../../src/workbench/standin';
import type { ResponseBody } from '../../src/workbench/standin/protocol';

export interface Fault {
  readonly name: string;
  /** Changes the workbook before the request comes, as a user might meanwhile. */
  readonly meanwhile?: (backend: ArrayBackend, sheet: string) => void;
  /** Refuses the request before it is run, with this code of Excel's. */
  readonly refuse?: string;
  /** Whether every later request is refused as well, until the user does something about it. */
  readonly persists?: boolean;
  /** Runs the request, and spoils the answer. */
  readonly spoil?: (response: ResponseBody) => ResponseBody;
  /** No answer ever comes: the pane was closed. `run`: the request was carried out all the same. */
  readonly silence?: 'notRun' | 'run';
  /** What the user may truthfully be told. */
  readonly codes: readonly HostFailureCode[];
}

const failure = (Code: string): ResponseBody => ({
  Results: [],
  Error: { Code, Message: `The request failed: ${Code}.`, ActionIndex: 0, Location: '' },
});

/** Excel on the web may answer a large read with nothing at all. */
function withoutBlocks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlocks);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      /^(Values|Formulas|NumberFormat|Text)$/.test(key) ? null : withoutBlocks(inner),
    ]),
  );
}

export const RENAMED = '改过的名字';

/** The user deletes a sheet, or renames it. Excel keeps one sheet at least. */
function sheetOf(backend: ArrayBackend, name: string) {
  return backend.sheets().find((sheet) => sheet.name === name);
}

export const FAULTS: readonly Fault[] = [
  { name: 'general error', refuse: 'GeneralException', codes: ['failed'] },
  { name: 'busy', refuse: 'ServiceNotAvailable', codes: ['busy'] },
  { name: 'busy until later', refuse: 'ServiceNotAvailable', persists: true, codes: ['busy'] },
  { name: 'cell being edited', refuse: 'InvalidOperationInCellEditMode', codes: ['editing'] },
  {
    name: 'cell being edited on and on',
    refuse: 'InvalidOperationInCellEditMode',
    persists: true,
    codes: ['editing'],
  },
  { name: 'protected', refuse: 'AccessDenied', codes: ['protected'] },
  { name: 'request too large', refuse: 'RequestPayloadSizeLimitExceeded', codes: ['tooLarge'] },
  {
    name: 'answer too large',
    spoil: () => failure('ResponsePayloadSizeLimitExceeded'),
    codes: ['tooLarge'],
  },
  { name: 'error after it was done', spoil: () => failure('GeneralException'), codes: ['failed'] },
  {
    name: 'cells read as nothing',
    spoil: (response) => withoutBlocks(response) as ResponseBody,
    codes: ['tooLarge', 'failed'],
  },
  {
    name: 'sheet deleted meanwhile',
    meanwhile: (backend, name) => {
      const sheet = sheetOf(backend, name);
      if (sheet && backend.sheets().length > 1) backend.removeSheet(sheet.id);
    },
    codes: ['sheetGone'],
  },
  {
    name: 'sheet renamed meanwhile',
    meanwhile: (backend, name) => {
      const sheet = sheetOf(backend, name);
      if (sheet) sheet.name = RENAMED;
    },
    codes: ['sheetGone'],
  },
  { name: 'pane closed before', silence: 'notRun', codes: [] },
  { name: 'pane closed after', silence: 'run', codes: [] },
];
