import type { Package } from './package';
import { attributes, prefixOf, rootChildren, splice, tags } from './xml';

/** Children of a workbook part that stand before its calculation settings, by the schema's order. */
const BEFORE_CALCULATION = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/**
 * Makes Excel calculate when it opens the file: the results kept in it are out of date after an edit,
 * and so is the list of cells to calculate, which Excel rebuilds when there is none.
 */
export async function recalculateOnOpen(pkg: Package, workbookPath: string): Promise<void> {
  const chain = (await pkg.relationships(workbookPath)).find(({ type }) => type === 'calcChain');
  if (chain) await pkg.removePart(workbookPath, chain.target);
  const xml = (await pkg.text(workbookPath))!;
  const children = [...rootChildren(xml)];
  const calculation = children.find(({ name }) => name === 'calcPr');
  if (calculation) {
    if (attributes(xml, calculation.open).get('fullCalcOnLoad') === '1') return;
    const { start, end } = calculation.open;
    const tag = xml.slice(start, end).replace(/\sfullCalcOnLoad\s*=\s*["'][^"']*["']/u, '');
    pkg.set(workbookPath, splice(xml, start, end, tag.replace(/\s*\/?>$/u, ' fullCalcOnLoad="1"$&')));
    return;
  }
  const root = tags(xml).next().value;
  const before = children.filter(({ name }) => BEFORE_CALCULATION.has(name)).at(-1);
  if (!root || !before) return;
  const element = `<${prefixOf(xml, root)}calcPr fullCalcOnLoad="1"/>`;
  pkg.set(workbookPath, splice(xml, before.end, before.end, element));
}
