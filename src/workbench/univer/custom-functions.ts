import type { FUniver } from '@univerjs/core/facade';
import { aliasId, FUNCTION_NAMESPACE, functionCatalogue } from '../../functions/catalogue';
import type { StandInHost } from '../standin';

type CellResult = string | number | boolean;

/** What a spreadsheet cell can show of a result. */
function shown(value: unknown): CellResult {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  // An error inside of a spilled range.
  const error = (value as { readonly basicValue?: unknown } | null)?.basicValue;
  return typeof error === 'string' ? error : '';
}

/**
 * Makes =JX.量化率(…) and =JX.QUANTRATE(…) calculate in Univer's cells: every call goes through the
 * stand-in host and office.js's own invocation path to the add-in's code.
 */
export function registerCustomFunctions(api: FUniver, host: () => StandInHost): void {
  const formula = api.getFormula();
  for (const { id, name, description, parameters } of functionCatalogue) {
    const calls: readonly (readonly [string, string])[] = [
      [`${FUNCTION_NAMESPACE}.${name}`, id],
      [`${FUNCTION_NAMESPACE}.${id}`, aliasId(id)],
    ];
    for (const [formulaName, functionId] of calls) {
      formula.registerAsyncFunction(
        formulaName,
        async (...given: unknown[]) => {
          // Excel hands over every argument, those left out as null.
          const all = parameters.map((_, index) => given[index] ?? null);
          const { value, error } = await host().invoke(functionId, all);
          if (error !== undefined) return error;
          return Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(shown)) : shown(value);
        },
        description.zh,
      );
    }
  }
}
