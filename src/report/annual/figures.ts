import type { Profile } from '../../core/profile/types';
import { countSources } from './count-sources';
import { countySources } from './county-sources';
import type { PrintedFigure } from './model';
import type { FigureSource, ReportFacts } from './source';

/** What stands for a figure that is undefined, or of which nothing was handed in. */
export const NO_VALUE = '—';

/** Every figure of the report, with or without a value, in a fixed order. */
export function figureSources(profile: Profile): FigureSource[] {
  return [...countSources(profile), ...countySources(profile)];
}

function printed(source: FigureSource, facts: ReportFacts): PrintedFigure {
  const { id, name, method } = source;
  const value = source.value(facts);
  const calculation = value === null ? null : source.calculation(facts);
  return {
    kind: 'figure',
    id,
    name,
    method: calculation === null ? method : `${method}；${calculation}`,
    value,
    text: value === null ? NO_VALUE : source.print(facts),
  };
}

/** The report's figures by id. */
export class Figures {
  readonly all: readonly PrintedFigure[];
  private readonly byId: ReadonlyMap<string, PrintedFigure>;

  constructor(facts: ReportFacts) {
    this.all = figureSources(facts.profile).map((source) => printed(source, facts));
    this.byId = new Map(this.all.map((figure) => [figure.id!, figure]));
  }

  /** The figure with an id. Throws for an id that the catalogue does not have. */
  get(id: string): PrintedFigure {
    const figure = this.byId.get(id);
    if (!figure) throw new Error(`no figure is called ${id}`);
    return figure;
  }

  /** Its value; `null` is undefined. */
  value(id: string): number | null {
    return this.get(id).value;
  }

  /** True for a count that something is to be said about. */
  some(id: string): boolean {
    return (this.value(id) ?? 0) > 0;
  }
}

/** A number of one line of a table: a count, or a measure that is printed as the text prints it. */
export function lineFigure(name: string, method: string, value: number | null, text: string): PrintedFigure {
  return { kind: 'figure', id: null, name, method, value, text: value === null ? NO_VALUE : text };
}

export const lineCount = (name: string, method: string, value: number): PrintedFigure =>
  lineFigure(name, method, value, String(value));
