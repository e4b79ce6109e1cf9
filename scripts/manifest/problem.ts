import type { ShortcutsJson } from '../build/shortcuts';
import type { FunctionsMetadata } from '../functions-metadata';

/** What the manifest is checked against. */
export interface ManifestContext {
  /** Version of the product, a.b.c. */
  readonly version: string;
  /** Ids of the functions that the ribbon's buttons may run. */
  readonly ribbonTasks: readonly string[];
  /** The keyboard shortcuts that the manifest's file gives. */
  readonly shortcuts: ShortcutsJson;
  readonly namespace: string;
  /** Metadata of the custom functions by file name. */
  readonly metadata: Readonly<Record<string, FunctionsMetadata>>;
  /** A file of the site by its path, `null` when there is none. */
  readonly file: (path: string) => Uint8Array | null;
}

/** Something that Excel would refuse, or quietly do without. */
export interface Problem {
  /** Name of the check that found it. */
  readonly check: string;
  /** Line in the manifest, from 1; 0 when it is about the whole. */
  readonly line: number;
  readonly zh: string;
  readonly en: string;
}
