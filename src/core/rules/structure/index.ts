import type { Rule } from '../../audit/types';
import { jx020 } from './jx020-missing-level1';
import { jx021 } from './jx021-empty-branch';
import { jx022 } from './jx022-orphan';
import { jx023 } from './jx023-level1-name';
import { jx024 } from './jx024-level2-name';
import { jx025 } from './jx025-wrong-parent';
import { jx026 } from './jx026-cost-level';
import { jx027 } from './jx027-output-kinds';
import { jx028 } from './jx028-cost';
import { jx029 } from './jx029-row-count';
import { jx030 } from './jx030-benefit-kinds';
import { jx031 } from './jx031-tasks';
import { jx032 } from './jx032-department-goals';
import { jx035 } from './jx035-satisfaction-content';
import { jx133 } from './jx133-task-money';
import { jx240 } from './jx240-header-incomplete';

/** Section B. 结构与层级 of the rule catalogue, and the header of section J. */
export const structureRules: readonly Rule[] = [
  jx020,
  jx021,
  jx022,
  jx023,
  jx024,
  jx025,
  jx026,
  jx027,
  jx028,
  jx029,
  jx030,
  jx031,
  jx032,
  jx035,
  jx133,
  jx240,
];
