import type { Rule } from '../../audit/types';
import { jx008, jx009, jx011 } from './jx008-project-library';
import { jx012 } from './jx012-unit-code';
import { jx033, jx034 } from './jx033-indicator-set';
import { jx086 } from './jx086-last-year';
import { jx107 } from './jx107-changed-points';
import { jx128 } from './jx128-initial-budget';
import { jx134 } from './jx134-unit-budget';
import { jx146 } from './jx146-cumulative';
import { jx200, jx201 } from './jx200-coverage';
import { jx202 } from './jx202-changed-target';
import { jx203 } from './jx203-jump';
import { jx204 } from './jx204-department-sums';
import { jx205 } from './jx205-copied-indicators';
import { jx206, jx210, jx211 } from './jx206-summary-rates';
import { jx207, jx208 } from './jx207-summary-counts';
import { jx230, jx231, jx232 } from './jx230-evidence';
import { jx248 } from './jx248-collection';
import { jx260 } from './jx260-shared-reasons';

/** Stages beside each other, units beside units, forms beside the bureau's registers. */
export const acrossRules: readonly Rule[] = [
  jx008,
  jx009,
  jx011,
  jx012,
  jx033,
  jx034,
  jx086,
  jx107,
  jx128,
  jx134,
  jx146,
  jx200,
  jx201,
  jx202,
  jx203,
  jx204,
  jx205,
  jx206,
  jx207,
  jx208,
  jx210,
  jx211,
  jx230,
  jx231,
  jx232,
  jx248,
  jx260,
];
