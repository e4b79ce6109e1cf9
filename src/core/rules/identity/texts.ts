import type { Address, CellValue } from '../../grid';
import type { FormInstance, IndicatorRow, ProjectIndicators } from '../../recognise/types';
import type { HeaderFieldId, IndicatorColumnId } from '../../forms/types';

export type TextKind = 'project' | 'unit' | 'header' | 'goal' | 'name' | 'value' | 'reason';

/** A text a user typed, with what it is. Labels and prompts of the form are none of these. */
export interface TypedText {
  readonly kind: TextKind;
  /** Exactly as it stands in the cell. */
  readonly text: string;
  readonly cell: Address;
}

const HEADER_KINDS: Readonly<Partial<Record<HeaderFieldId, TextKind>>> = {
  projectName: 'project',
  department: 'unit',
  implementingUnit: 'unit',
  unitName: 'unit',
};

const COLUMN_KINDS: readonly (readonly [IndicatorColumnId, TextKind])[] = [
  ['projectName', 'project'],
  ['unitName', 'unit'],
  ['name', 'name'],
  ['target', 'value'],
  ['actual', 'value'],
  ['reason', 'reason'],
];

/** The texts of a project: of its header and goals on paper, and of its rows. */
export function* typedTexts(form: FormInstance, project: ProjectIndicators): Generator<TypedText> {
  if (form.definition.shape === 'paper') {
    for (const [id, { value, cell }] of form.fields) {
      if (typeof value === 'string') yield { kind: HEADER_KINDS[id] ?? 'header', text: value, cell };
    }
    for (const { value, cell } of form.goals.values()) {
      if (typeof value === 'string') yield { kind: 'goal', text: value, cell };
    }
  }
  for (const row of project.rows) yield* rowTexts(form, row);
}

function* rowTexts(form: FormInstance, row: IndicatorRow): Generator<TypedText> {
  for (const [column, kind] of COLUMN_KINDS) {
    if (!form.columns.has(column)) continue;
    const cell = row.cell(column);
    // The grid, since a row's value may have been tidied for reading.
    const text: CellValue = form.grid.value(cell.row, cell.col);
    if (typeof text === 'string') yield { kind, text, cell };
  }
}
