import type { Steps } from '../slices';
import type { AuditedWorkbook, Dossier } from './dossier-types';
import { dossiersOf } from './dossiers';
import { runAlways, type RunRule } from './kept-rules';
import { KnownFacts } from './known-facts';
import { sheetSources, yearOfAll } from './run-sheets';
import type { AuditSession, Source } from './session';
import type { CrossContext } from './types';

/** What is audited together, with the session that collects the findings of each workbook. */
export type Collected = ReadonlyMap<AuditedWorkbook, AuditSession>;

/**
 * Runs the rules that compare workbooks, or stages, with each other. Each rule is a step of its own. A rule that
 * breaks is recorded once, with the first workbook.
 */
export function* runAcross(
  collected: Collected,
  dossiers: readonly Dossier[] = dossiersOf([...collected.keys()]),
  run: RunRule = runAlways,
): Steps<void> {
  const [first] = collected.values();
  if (!first) return;
  const workbooks = [...collected.keys()];
  const all = workbooks.flatMap(({ forms }) => forms);
  const rows = all.reduce((count, form) => count + form.rows.length, 0);
  const known = new KnownFacts(first.profile, rows);
  const sources = new Map<AuditedWorkbook, ReadonlyMap<string, Source>>();
  const sourceOf = (workbook: AuditedWorkbook, sheet: string): Source | undefined => {
    let known = sources.get(workbook);
    if (!known) sources.set(workbook, (known = sheetSources(workbook.grids, workbook.forms)));
    return known.get(sheet);
  };
  const year = yearOfAll(all);
  for (const active of first.scope('cross')) {
    const { rule, params } = active;
    if (!active.applies(year)) continue;
    const report: CrossContext['report'] = (workbook, sheet, finding) => {
      const source = sourceOf(workbook, sheet);
      const session = collected.get(workbook);
      if (!source || !session) throw new Error(`${rule.id} speaks of a sheet that was not read: "${sheet}"`);
      session.reporter(active, source)(finding);
    };
    run(active, (dependsOnAll) => {
      const ctx: CrossContext = {
        profile: first.profile,
        params,
        workbooks,
        dossiers,
        facts: (form, row) => {
          dependsOnAll();
          return known.of(form, row);
        },
        report,
      };
      first.attempt(rule, null, null, () => rule.check(ctx));
    });
    yield 1;
  }
}
