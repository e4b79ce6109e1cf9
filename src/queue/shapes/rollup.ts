import { forms } from '../../core/forms';
import type { FilePart, IndicatorLine, RollupPart, TableFacts } from '../../core/rollup';
import { address, cellValue, name, sha256 } from './common';
import { flag, list, number, object, oneOf, orNull, text, whole, type Shape } from './shape';

const formId = oneOf(...forms.map(({ id }) => id));
const named = object({ text: name, cell: address });
const amount = object({ value: number, cell: address });

const indicator: Shape<IndicatorLine> = object({
  cell: address,
  level1: orNull(name),
  level2: orNull(name),
  name,
  sign: orNull(name),
  target: cellValue,
  meterUnit: orNull(name),
  actual: cellValue,
  weight: orNull(number),
  score: orNull(number),
  nature: orNull(oneOf('定量', '定性', '不适用')),
  completion: orNull(number),
  light: orNull(oneOf('red', 'yellow', 'green', 'blue')),
});

const table: Shape<TableFacts> = object({
  form: formId,
  shape: oneOf(...new Set(forms.map(({ shape }) => shape))),
  subject: oneOf(...new Set(forms.map(({ subject }) => subject))),
  stage: orNull(oneOf('目标', '监控', '自评')),
  sheet: name,
  cell: address,
  year: orNull(whole(9999)),
  months: orNull(whole(12)),
  units: list(named),
  project: orNull(named),
  projectCode: orNull(name),
  attribute: orNull(name),
  filledOn: orNull(number),
  budget: orNull(amount),
  executed: orNull(amount),
  score: orNull(amount),
  execution: orNull(object({ score: number, weight: number })),
  indicators: list(indicator),
});

const problem = oneOf(
  'empty',
  'noTable',
  'headerIncomplete',
  'headersOnly',
  'unsure',
  'assumed',
  'setAside',
  'own',
);

const filePart: Shape<FilePart> = object({
  file: text(10_000),
  digest: orNull(sha256),
  roles: list(oneOf('roster', 'register'), 2),
  failure: orNull(object({ code: text(100) }, { detail: text() })),
  isSummary: flag,
  savedAt: orNull(text(100)),
  unread: list(object({ sheet: name, code: text(100) })),
  problems: list(object({ sheet: name, code: problem }, { form: formId })),
  tables: list(table),
  roster: list(object({ sheet: name, name: named, code: orNull(name), department: orNull(name) })),
  library: list(
    object({
      sheet: name,
      name: named,
      code: orNull(name),
      unit: orNull(named),
      kind: orNull(name),
      attribute: orNull(name),
      budget: orNull(amount),
    }),
  ),
});

/** What is stored of a file's tables. */
export const rollupPart: Shape<RollupPart> = object({
  profile: object({ id: text(200), version: text(200) }),
  files: list(filePart),
});
