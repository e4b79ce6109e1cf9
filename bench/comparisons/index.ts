import type { Comparison } from '../kit/types';
import { batch } from './batch';
import { catalogue, million } from './catalogue';
import { files } from './files';
import { functions } from './functions';
import { memory } from './memory';
import { recheck } from './recheck';
import { rowAudit } from './row-audit';
import { wire } from './wire';

export const comparisons: readonly Comparison[] = [
  rowAudit,
  catalogue,
  million,
  files,
  batch,
  functions,
  recheck,
  memory,
  wire,
];
