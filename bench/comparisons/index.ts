import type { Comparison } from '../kit/types';
import { catalogue } from './catalogue';
import { rowAudit } from './row-audit';

export const comparisons: readonly Comparison[] = [rowAudit, catalogue];
