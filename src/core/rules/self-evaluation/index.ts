import type { Rule } from '../../audit/types';
import { jx160 } from './jx160-actual';
import { jx161 } from './jx161-measured-value';
import { jx162 } from './jx162-unit';
import { jx163 } from './jx163-score-above-points';
import { jx164 } from './jx164-blank-score';
import { jx165 } from './jx165-score';
import { jx166 } from './jx166-qualitative-score';
import { jx167 } from './jx167-qualitative-words';
import { jx168 } from './jx168-copied-results';
import { jx169, jx178 } from './jx169-money-and-marks';
import { jx170 } from './jx170-missing-reason';
import { jx171, jx173, jx174 } from './jx171-reasons';
import { jx172 } from './jx172-over-achievement';
import { jx175 } from './jx175-total-score';
import { jx177 } from './jx177-grade';
import { jx179 } from './jx179-goal-result';
import { jx180 } from './jx180-spent';
import { jx181 } from './jx181-survey-evidence';
import { jx182 } from './jx182-satisfaction';
import { jx185 } from './jx185-reverse';
import { jx261 } from './jx261-invented-digits';

/** Section H. 自评 of the rule catalogue; its rules about points and funds stand with those. */
export const selfEvaluationRules: readonly Rule[] = [
  jx160,
  jx161,
  jx162,
  jx163,
  jx164,
  jx165,
  jx166,
  jx167,
  jx168,
  jx169,
  jx170,
  jx171,
  jx172,
  jx173,
  jx174,
  jx175,
  jx177,
  jx178,
  jx179,
  jx180,
  jx181,
  jx182,
  jx185,
  jx261,
];
