import { recogniseSheet } from '../core/recognise';
import type { RegisterInstance } from '../core/recognise/types';
import { customRuleList } from '../core/registers';
import type { SheetInfo, Workbook } from '../host/workbook';

/** True when a sheet is called like the list of rules of one's own. */
export function isNamedRuleList({ name, kind }: SheetInfo): boolean {
  return kind === 'worksheet' && isRuleListName(name);
}

/** The same by its name. */
export function isRuleListName(name: string): boolean {
  return customRuleList.titleWords.some((word) => name.includes(word));
}

/**
 * The lists of rules on sheets that are not among the chosen ones: whoever audits one sheet means by the workbook's
 * rules, too. Sheets that cannot be read have none; the audit of the whole workbook says so.
 */
export async function ruleListsOf(
  workbook: Workbook,
  infos: readonly SheetInfo[],
  chosen: readonly SheetInfo[],
): Promise<RegisterInstance[]> {
  const names = new Set(chosen.map(({ name }) => name));
  const others = infos.filter((info) => isNamedRuleList(info) && !names.has(info.name));
  if (others.length === 0) return [];
  const readings = await workbook.read(others.map(({ name }) => name));
  return readings.flatMap((reading) =>
    'grid' in reading ? recogniseSheet(reading.grid).registers.filter(isRuleList) : [],
  );
}

const isRuleList = ({ definition }: RegisterInstance) => definition.id === customRuleList.id;
