import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Comparison, Extent, Outcome } from '../kit/types';

/** With what, and on what, it was measured. */
export interface About {
  readonly date: string;
  readonly processor: string;
  readonly cores: number;
  readonly memory: number;
  readonly platform: string;
  readonly node: string;
  readonly rounds: number;
  readonly isSmall: boolean;
  readonly versions: Readonly<Record<string, string>>;
}

export interface Run {
  readonly about: About;
  readonly results: readonly { readonly comparison: Comparison; readonly outcome: Outcome }[];
}

const PEERS = [
  'hucre',
  'exceljs',
  'xlsx',
  'ajv8',
  'zod',
  'json-rules-engine',
  '@duckdb/node-api',
  '@microsoft/office-js',
];

function versionOf(name: string): string {
  const manifest = readFileSync(`node_modules/${name}/package.json`, 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

export function about({ isSmall, rounds }: Extent): About {
  const processors = cpus();
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.version,
    rounds,
    isSmall,
    versions: Object.fromEntries(PEERS.map((name) => [name, versionOf(name)])),
  };
}
