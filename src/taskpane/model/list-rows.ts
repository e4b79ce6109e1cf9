import type { FindingView } from './finding-views';

/** One line of the list: the name of a sheet, or a finding on it. */
export type ListRow =
  | { readonly kind: 'sheet'; readonly sheet: string; readonly count: number }
  | { readonly kind: 'finding'; readonly view: FindingView };

/** Findings under the names of their sheets, in the order in which the sheets first occur. */
export function listRows(views: readonly FindingView[]): ListRow[] {
  const bySheet = new Map<string, FindingView[]>();
  for (const view of views) {
    const group = bySheet.get(view.finding.sheet);
    if (group) group.push(view);
    else bySheet.set(view.finding.sheet, [view]);
  }
  return [...bySheet].flatMap(([sheet, group]) => [
    { kind: 'sheet' as const, sheet, count: group.length },
    ...group.map((view) => ({ kind: 'finding' as const, view })),
  ]);
}
