import { countyFigures, type Rollup } from '../rollup';
import { quantificationRate } from '../measures';
import { claimsOf } from './claims';
import { compare, type Ledgers } from './compare';
import { passagesOf } from './passages';
import { formulasOf, relationsOf } from './relations';
import type { TextCheck } from './types';

/** What a roll-up lets a text be compared with. */
export function ledgersOf(rollup: Rollup): Ledgers {
  const { settings, projects, coverage, year } = rollup;
  const ofUnits = settings.departments.units.flatMap(({ unit, rate }) =>
    rate === null ? [] : [{ name: unit?.name ?? '', value: rate }],
  );
  const ofProjects = projects.flatMap(({ subject, name, setting }) => {
    if (subject !== 'project' || setting === null) return [];
    const value = quantificationRate(setting.counts.quantitative, setting.counts.total);
    return value === null ? [] : [{ name, value }];
  });
  return {
    year,
    figures: countyFigures(rollup),
    each: [
      { scope: 'departments', rates: ofUnits },
      { scope: 'all', rates: ofProjects },
    ],
    coverage,
  };
}

/**
 * Compares the figures that a text claims with the ledgers, at the precision that they are printed with, and with each
 * other. Without ledgers only the latter. A figure is contradicted only where every word that leads to it is
 * understood; else it is not decidable.
 * @param paragraphs the text as it stands, a line or paragraph each
 */
export function checkText(paragraphs: readonly string[], ledgers: Ledgers | null): TextCheck {
  const passages = passagesOf(paragraphs);
  const claims = passages.map((passage, index) => claimsOf(passage, index, paragraphs));
  const all = claims.flat();
  return {
    figures: all.map((claim) => compare(claim, ledgers)),
    relations: [
      ...relationsOf(all),
      ...passages.flatMap((passage, index) => formulasOf(passage, index, claims[index]!)),
    ],
    coverage: ledgers && { both: ledgers.coverage.both, none: ledgers.coverage.none },
  };
}
