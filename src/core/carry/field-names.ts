import type { FormDefinition } from '../forms';
import type { LocalizedText } from '../text';

type Named = readonly { readonly id: string; readonly label: LocalizedText }[];

const labelIn = (fields: Named | undefined, id: string | undefined): LocalizedText | null =>
  fields?.find((one) => one.id === id)?.label ?? null;

/**
 * What the field of a difference is called on the form, whose field names are those of a carried record:
 * "funds.total.annualBudget" is 年度资金总额 · 全年预算数. `null` for a field that the form does not name.
 */
export function fieldName(definition: FormDefinition, field: string): LocalizedText | null {
  const [part, first, second] = field.split('.');
  if (part === 'fields') return labelIn(definition.header, first);
  if (part === 'goals') return labelIn(definition.goals, first);
  if (part !== 'funds') return labelIn(definition.indicators.columns, field);
  const row = labelIn(definition.funds?.rows, first);
  const column = labelIn(definition.funds?.columns, second);
  if (!row || !column) return row ?? column;
  return { zh: `${row.zh} · ${column.zh}`, en: `${row.en} · ${column.en}` };
}
