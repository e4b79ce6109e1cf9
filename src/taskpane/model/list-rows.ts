import { SEVERITIES } from '../../host/marks';
import type { FindingView } from './finding-views';

/** What the findings of the list stand under. */
export const GROUPINGS = ['sheet', 'rule', 'row'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** One line of the list: the name of a group, or a finding of it. */
export type ListRow =
  | {
      readonly kind: 'group';
      readonly key: string;
      readonly title: string;
      readonly count: number;
    }
  | { readonly kind: 'finding'; readonly view: FindingView };

/** Names a row of a sheet in the reader's words. */
export type RowTitle = (sheet: string, row: number) => string;

/** Findings under the names of their groups: sheets and rows in the order of the workbook, rules by how serious they are. */
export function listRows(views: readonly FindingView[], grouping: Grouping, rowTitle: RowTitle): ListRow[] {
  const groups = new Map<string, FindingView[]>();
  for (const view of views) {
    const key = keyOf(view, grouping);
    const group = groups.get(key);
    if (group) group.push(view);
    else groups.set(key, [view]);
  }
  const sorted = grouping === 'rule' ? [...groups].sort(bySeverity) : [...groups];
  return sorted.flatMap(([key, group]) => [
    { kind: 'group' as const, key, title: titleOf(group[0]!, grouping, rowTitle), count: group.length },
    ...group.map((view) => ({ kind: 'finding' as const, view })),
  ]);
}

function keyOf({ finding }: FindingView, grouping: Grouping): string {
  if (grouping === 'rule') return finding.rule;
  return grouping === 'row' ? `${finding.cell.row} ${finding.sheet}` : finding.sheet;
}

function titleOf({ finding, title }: FindingView, grouping: Grouping, rowTitle: RowTitle): string {
  if (grouping === 'sheet') return finding.sheet;
  if (grouping === 'row') return rowTitle(finding.sheet, finding.cell.row);
  return title === finding.rule ? title : `${finding.rule} ${title}`;
}

type Group = readonly [rule: string, group: readonly FindingView[]];

/** What must be corrected first, then what there is most of. */
function bySeverity([a, those]: Group, [b, others]: Group): number {
  const rank = (group: readonly FindingView[]) => Math.min(...group.map(rankOf));
  return rank(those) - rank(others) || others.length - those.length || (a < b ? -1 : 1);
}

const rankOf = ({ finding }: FindingView): number => SEVERITIES.indexOf(finding.severity);
