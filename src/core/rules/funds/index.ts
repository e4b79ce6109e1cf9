import type { Rule } from '../../audit/types';
import { jx120 } from './jx120-total-of-parts';
import { jx121 } from './jx121-mid-term';
import { jx122 } from './jx122-amounts';
import { jx123 } from './jx123-executed-without-budget';
import { jx124 } from './jx124-overspent';
import { jx125 } from './jx125-execution-rate';
import { jx126 } from './jx126-rate-writing';
import { jx127 } from './jx127-execution-score';
import { jx129 } from './jx129-adjustment';
import { jx130 } from './jx130-slow-execution';
import { jx131 } from './jx131-unspent';
import { jx132 } from './jx132-details';
import { jx135 } from './jx135-unit';
import { jx136 } from './jx136-narrative';
import { jx183 } from './jx183-execution-weight';
import { jx184 } from './jx184-scored-sources';

/** Section F. 资金 of the rule catalogue, with what section H says about the 资金 block. */
export const fundRules: readonly Rule[] = [
  jx120,
  jx121,
  jx122,
  jx123,
  jx124,
  jx125,
  jx126,
  jx127,
  jx129,
  jx130,
  jx131,
  jx132,
  jx135,
  jx136,
  jx183,
  jx184,
];
