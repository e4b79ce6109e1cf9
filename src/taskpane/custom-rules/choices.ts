import { FUNDS_NAME, fieldNames, ROWS_NAME, typeOf, type Field } from '../../core/custom-rules';
import type { FormDefinition } from '../../core/forms';

/** What the builder offers, by where it stands on the form. */
export interface FieldGroup {
  readonly id: 'rows' | 'form' | 'funds' | 'sums';
  readonly fields: readonly FieldOption[];
}

export interface FieldOption {
  /** How a condition names it. */
  readonly name: string;
  /** How the builder shows it; a sum is shown in words. */
  readonly sumOf?: string;
}

/** The fields of a form, each once under its standard label. */
export function fieldGroups(definition: FormDefinition): readonly FieldGroup[] {
  const { all, funds } = fieldNames(definition);
  // A field whose label another one has is meant by none of its names here.
  const fields = [...new Set(all.values())].filter((field) => all.get(field.label) === field);
  const named = (group: readonly Field[]) => group.map(({ label }): FieldOption => ({ name: label }));
  const columns = fields.filter((field) => field.in === 'column');
  const points = columns.filter((field) => field.kind === 'points');
  const elsewhere = fields.filter(
    (field) => field.in === 'header' || field.in === 'goal' || field.in === 'total',
  );
  const ofFunds = [...new Set(funds.values())];
  return [
    { id: 'rows' as const, fields: named(columns) },
    {
      id: 'sums' as const,
      fields: points.map(({ label }): FieldOption => ({ name: `sum(${ROWS_NAME}.${label})`, sumOf: label })),
    },
    { id: 'form' as const, fields: named(elsewhere) },
    {
      id: 'funds' as const,
      fields: [
        // 分值 and 得分 of the 资金 block bear the names of columns.
        ...ofFunds.map(({ label }): FieldOption => ({
          name: all.get(label)?.in === 'fundColumn' ? label : `${FUNDS_NAME}.${label}`,
        })),
        ...named(fields.filter((field) => field.in === 'fundRow')),
      ],
    },
  ].filter((group) => group.fields.length > 0);
}

/** True when a name stands for a number wherever it is filled in as it should be. */
export function isNumeric(definition: FormDefinition, name: string): boolean {
  if (name.startsWith('sum(')) return true;
  const { all, funds } = fieldNames(definition);
  const field = name.startsWith(`${FUNDS_NAME}.`)
    ? funds.get(name.slice(FUNDS_NAME.length + 1))
    : all.get(name);
  return field !== undefined && typeOf(field) !== 'text';
}
