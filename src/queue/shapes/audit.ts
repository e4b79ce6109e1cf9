import type { Finding, FormMeasures, OwnRule, RuleFailure } from '../../core/audit';
import type { HostFailure, SheetInfo } from '../../host/workbook';
import type { AuditRecord, SheetAuditRecord, SheetRecord } from '../../batch';
import { address, area, cellValue, col, name, row } from './common';
import {
  dictionary,
  either,
  flag,
  list,
  number,
  object,
  oneOf,
  orNull,
  text,
  tuple,
  whole,
  type Shape,
} from './shape';

const severity = oneOf('error', 'warning', 'info');
const localized = object({ zh: text(), en: text() });
const messageData = dictionary(orNull(either(text(), number)));

const edit = object({ sheet: name, cell: address, value: cellValue });
const finding: Shape<Finding> = object(
  {
    rule: text(100),
    severity,
    sheet: name,
    cell: address,
    message: object({ id: text(200), data: messageData }),
    key: text(),
  },
  {
    cells: list(area),
    expected: cellValue,
    actual: cellValue,
    said: text(100),
    fix: object({ kind: oneOf('fix', 'suggestion'), edits: list(edit) }),
    explanation: object({ text: text(), date: text(20), isStale: flag, value: cellValue, storedAs: text() }),
  },
);

const measure = orNull(number);
const measures: Shape<FormMeasures> = object({
  quantRate: measure,
  executionRate: measure,
  completion: measure,
  deviation: measure,
  score: measure,
  grade: orNull(text(100)),
});

const failure: Shape<HostFailure> = object(
  {
    code: oneOf(
      'protected',
      'editing',
      'sheetGone',
      'tooLarge',
      'unsupported',
      'noSelection',
      'elsewhere',
      'closed',
      'cancelled',
      'failed',
    ),
  },
  { sheet: name, detail: text() },
);

const info: Shape<SheetInfo> = object({
  name,
  kind: oneOf('worksheet', 'chart'),
  visibility: oneOf('visible', 'hidden', 'veryHidden'),
  isProtected: flag,
  isActive: flag,
  usedArea: orNull(area),
});

const textAt = tuple(row, col, text());
const cells: Shape<SheetRecord> = object(
  {
    sheet: name,
    origin: address,
    values: list(list(cellValue, 16_384), 1_048_576),
    formats: list(textAt),
    formulas: list(textAt),
    merges: list(area),
    hiddenRows: list(row),
    hiddenCols: list(col),
  },
  { state: object({ visibility: oneOf('visible', 'hidden', 'veryHidden'), refusesMarks: flag }) },
);

const sheet: Shape<SheetAuditRecord> = object({
  info,
  failure: orNull(failure),
  cells: orNull(cells),
  isRecognised: flag,
  measures: list(measures),
});

const ruleFailure: Shape<RuleFailure> = object({
  rule: text(100),
  sheet: orNull(name),
  form: orNull(text(100)),
  message: text(),
  times: whole(),
});

const ownRule: Shape<OwnRule> = object(
  {
    id: text(1000),
    severity,
    title: localized,
    basis: localized,
    advice: localized,
    messages: dictionary(localized),
    source: oneOf('workbook', 'profile'),
    tally: object({ tables: whole(), held: whole(), broken: whole(), undecided: whole() }),
  },
  { likelihood: localized },
);

/** What is stored of a workbook's audit. Answers and explanations are checked where they are used. */
export const auditRecord: Shape<AuditRecord> = object({
  sheets: list(sheet),
  answers: list(tuple(text(), text(100))),
  findings: list(finding),
  failures: list(ruleFailure),
  ownRules: list(ownRule),
  explanations: list(dictionary(cellValue)),
  measures,
});
