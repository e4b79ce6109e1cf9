import type { FormData, FormDefinition, Stage } from '../forms';
import type { FormInstance, IndicatorRow } from '../recognise/types';
import { carriedData, type CarryOptions } from './carried-data';
import { isSameSubject, subjectOfForm } from './subject';

/** What a stage may take over from, the nearest first. */
const EARLIER: Partial<Record<Stage, readonly Stage[]>> = { 监控: ['目标'], 自评: ['监控', '目标'] };

/** A form of a later stage as carried, with what it was carried from. */
export interface Carried {
  readonly data: FormData;
  readonly source: FormInstance;
  /** The source's rows of this project, in the order of the carried indicators. */
  readonly rows: readonly IndicatorRow[];
}

/** True for forms that take over from an earlier stage. */
export const isCarriedInto = ({ stage, shape }: FormDefinition): boolean =>
  shape === 'paper' && stage !== null && EARLIER[stage] !== undefined;

/** The nearest earlier form of every project, in the order of the workbook. */
function nearest(found: readonly FormInstance[], stages: readonly Stage[]): FormInstance[] {
  const rank = ({ definition }: FormInstance) => stages.indexOf(definition.stage!);
  const best: FormInstance[] = [];
  for (const form of found) {
    const at = best.findIndex((other) => isSameSubject(subjectOfForm(other), subjectOfForm(form)));
    if (at < 0) best.push(form);
    else if (rank(form) < rank(best[at]!)) best[at] = form;
  }
  return best;
}

/**
 * What a form of a later stage takes over from the earlier ones among `found`, one for each project (for forms of
 * whole departments: each unit). An 指标台账 is taken where no form says it better.
 */
export function carriedInto(
  definition: FormDefinition,
  found: readonly FormInstance[],
  options: CarryOptions,
): Carried[] {
  const stages = (definition.stage && EARLIER[definition.stage]) ?? [];
  const papers = found.filter(
    ({ definition: { shape, stage, subject } }) =>
      shape === 'paper' && subject === definition.subject && stage !== null && stages.includes(stage),
  );
  const ledgers =
    definition.subject === 'project' ? found.filter(({ definition: { shape } }) => shape === 'ledger') : [];
  const sources = papers.length > 0 ? nearest(papers, stages) : ledgers;
  return sources.flatMap((source) =>
    carriedData(source, definition, options).map((data, index) => ({
      data,
      source,
      rows: source.projects[index]!.rows.filter(({ isEmptyBranch }) => !isEmptyBranch),
    })),
  );
}
