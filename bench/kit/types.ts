/** Minimum, median and maximum of repeated measurements. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** What a figure has to be. */
export type Wanted = { readonly atLeast: number } | { readonly atMost: number };

/** One line of the table: what was reached, beside what was wanted. */
export interface Figure {
  readonly name: string;
  readonly reached: Spread;
  /** `null` for a figure that is only told. */
  readonly wanted: Wanted | null;
  /** `×` for ratios, else what is counted. */
  readonly unit: '×' | 'MB' | 'kB' | 'batches' | 'bytes' | 'µs/row';
}

/** How long one way of doing the work took, in milliseconds, over how many items. */
export interface Timing {
  readonly name: string;
  readonly items: number;
  readonly milliseconds: Spread;
}

/** What a comparison found. */
export interface Outcome {
  readonly figures: readonly Figure[];
  readonly timings: readonly Timing[];
}

/** How much work is done: `full` for the figures, `small` to see that everything still runs. */
export interface Extent {
  readonly isSmall: boolean;
  /** How often each way is measured. */
  readonly rounds: number;
}

/** Work that is done in several ways. */
export interface Comparison {
  readonly id: string;
  readonly title: string;
  /** What is done, with what, and how the others are used. */
  readonly work: string;
  /** Where the time goes, by a profile, where a figure falls short. */
  readonly profile?: string;
  run(extent: Extent): Promise<Outcome>;
}
