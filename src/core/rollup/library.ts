import { projectKey } from '../audit/names';
import { sum } from '../measures';
import type { Place, RollupPart } from './types';
import { filesFor, type Units } from './units';

/** Two kinds of money that the county's report keeps apart. */
export type BudgetKind = '部门预算' | '专项';

/** 部门预算 or 专项 by what a register or a form says of a project; `null` when it says neither, or both at once. */
export function budgetKindOf(...stated: readonly (string | null)[]): BudgetKind | null {
  for (const text of stated) {
    const isSpecial = text !== null && /专项/.test(text);
    const isOwn = text !== null && /(?:部门|单位)预算/.test(text);
    if (isSpecial !== isOwn) return isSpecial ? '专项' : '部门预算';
  }
  return null;
}

/** A project of the register. */
export interface LibraryProject {
  readonly key: string;
  /** Key of its unit; `null` when the register names none. */
  readonly unit: string | null;
  readonly name: string;
  /** Name as compared. */
  readonly nameKey: string;
  readonly code: string | null;
  readonly kind: BudgetKind | null;
  /** In 万元: of all its lines; `null` when one of them has none. */
  readonly budget: number | null;
  /** Its lines; a project of two sources of money may have two. */
  readonly places: readonly Place[];
}

/** What a project is called among those of a roll-up. */
export function projectId(unit: string | null, code: string | null, nameKey: string): string {
  return `${unit ?? ''}/${code === null ? nameKey : `#${code}`}`;
}

/** The projects of the register, each once, in the order of the files and of their lines. */
export function libraryOf(part: RollupPart, units: Pick<Units, 'find'>): LibraryProject[] {
  const projects = new Map<string, LibraryProject & { readonly amounts: (number | null)[] }>();
  for (const { file, library } of filesFor(part, 'register')) {
    for (const { sheet, name, code, unit, kind, attribute, budget } of library) {
      const owner = unit ? (units.find([unit])?.key ?? null) : null;
      const nameKey = projectKey(name.text);
      const key = projectId(owner, code, nameKey);
      const place: Place = { file, sheet, cell: name.cell };
      const known = projects.get(key);
      const amounts = [...(known?.amounts ?? []), budget?.value ?? null];
      const stated = known?.kind ?? budgetKindOf(kind, attribute);
      projects.set(key, {
        ...(known ?? { key, unit: owner, name: name.text.trim(), nameKey, code }),
        kind: stated,
        budget: amounts.includes(null) ? null : sum(amounts),
        places: [...(known?.places ?? []), place],
        amounts,
      });
    }
  }
  return [...projects.values()].map(({ amounts: _, ...project }) => project);
}
