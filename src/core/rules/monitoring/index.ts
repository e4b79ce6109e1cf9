import type { Rule } from '../../audit/types';
import { jx140 } from './jx140-progress';
import { jx141 } from './jx141-forecast';
import { jx142 } from './jx142-light-reason';
import { jx143 } from './jx143-cause';
import { jx144 } from './jx144-possibility';
import { jx145 } from './jx145-doubt';
import { jx147 } from './jx147-forecast-below';
import { jx148 } from './jx148-early';
import { jx149 } from './jx149-deviation';
import { jx150 } from './jx150-period';
import { jx151 } from './jx151-adjusted-targets';

/** Section G. 监控 of the rule catalogue. */
export const monitoringRules: readonly Rule[] = [
  jx140,
  jx141,
  jx142,
  jx143,
  jx144,
  jx145,
  jx147,
  jx148,
  jx149,
  jx150,
  jx151,
];
