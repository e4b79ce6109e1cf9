import type { FormData } from '../forms';
import { squeeze } from '../indicator/text';

/** Whose form it is: the project, or the unit of a form of a whole department. */
export const subjectOf = ({ fields }: FormData): string =>
  String(fields?.projectName ?? fields?.unitName ?? '');

/** The unit that carries a project out; `null` when the form names none. */
export function unitOf({ fields }: FormData): string | null {
  const unit = fields?.implementingUnit ?? fields?.unitName ?? null;
  return unit === null ? null : String(unit).trim();
}

/** Keys by which a user's choice among forms is passed on: unit and project, numbered where two are alike. */
export function projectKeys(data: readonly FormData[]): string[] {
  const seen = new Map<string, number>();
  return data.map((one) => {
    const plain = `${squeeze(unitOf(one) ?? '')}/${squeeze(subjectOf(one))}`;
    const count = (seen.get(plain) ?? 0) + 1;
    seen.set(plain, count);
    return count === 1 ? plain : `${plain}#${count}`;
  });
}
