/** Which of our functions a name in a formula means, and how Excel would have it written. */
import { FUNCTION_NAMESPACE, functionCatalogue, type FunctionId } from '../catalogue';

/** One of our functions, as somebody or some program wrote its name. */
export interface WrittenName {
  readonly id: FunctionId;
  /** As Excel resolves it: "JX.量化率", or "JX.QUANTRATE" where that was written. */
  readonly proper: string;
  /**
   * `proper`: Excel knows it, in whatever case. `stored`: as files keep it (_xldudf_JX_量化率), shown while the add-in
   * was not loaded. `wrong`: nobody knows it, yet there is no doubt what was meant.
   */
  readonly form: 'proper' | 'stored' | 'wrong';
}

/** What people take for the namespace. */
const NAMESPACES = ['JX', '绩效', 'JIXIAO'];

const byName: ReadonlyMap<string, FunctionId> = new Map(
  functionCatalogue.flatMap(({ id, name }): [string, FunctionId][] => [
    [name, id],
    [id, id],
    // Excel may keep a function by its id, and that of an alias is the function's own with an ending.
    [`${id}_ASCII`, id],
    [`${id}.ASCII`, id],
  ]),
);

const WRITTEN = new RegExp(`^(_?XLDUDF_|_XLL\\.)?(?:${NAMESPACES.join('|')})[._]+(.+)$`, 'u');

/**
 * The function that a name in front of a bracket means; `null` when it is none of ours. A name without the namespace
 * may be anybody's and is none.
 */
export function writtenName(text: string): WrittenName | null {
  // Full-width letters and dots, as a Chinese input method leaves them.
  const plain = text.normalize('NFKC').replaceAll('。', '.').toUpperCase();
  const [, stored, name] = WRITTEN.exec(plain) ?? [];
  const id = name === undefined ? undefined : byName.get(name);
  if (id === undefined) return null;
  const proper = `${FUNCTION_NAMESPACE}.${/^[A-Z]/u.test(name!) ? id : name!}`;
  if (stored !== undefined) return { id, proper, form: 'stored' };
  return { id, proper, form: text.toUpperCase() === proper ? 'proper' : 'wrong' };
}
