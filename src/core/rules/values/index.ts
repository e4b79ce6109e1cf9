import type { Rule } from '../../audit/types';
import { jx049 } from './jx049-vague-value';
import { jx060 } from './jx060-blank-target';
import { jx061 } from './jx061-sign-without-number';
import { jx062 } from './jx062-missing-sign';
import { jx063 } from './jx063-missing-unit';
import { jx064, jx065, jx066 } from './jx064-nature';
import { jx067 } from './jx067-unit-twice';
import { jx068 } from './jx068-unit-words';
import { jx069 } from './jx069-stray-marks';
import { jx070, jx071 } from './jx070-percent-range';
import { jx072 } from './jx072-satisfaction-target';
import { jx073 } from './jx073-full-satisfaction';
import { jx074, jx075 } from './jx074-direction';
import { jx076, jx077 } from './jx076-deadline';
import { jx078, jx079 } from './jx078-cost-total';
import { jx080 } from './jx080-zero-target';
import { jx081 } from './jx081-numeric-column';
import { jx082 } from './jx082-other-quantity';
import { jx083 } from './jx083-writing';
import { jx084 } from './jx084-not-applicable';
import { jx085 } from './jx085-quantification-rate';
import { jx087 } from './jx087-unit-of-time';

/** Section D. 符号、指标值与单位 of the rule catalogue, with vague values (JX049). */
export const valueRules: readonly Rule[] = [
  jx049,
  jx060,
  jx061,
  jx062,
  jx063,
  jx064,
  jx065,
  jx066,
  jx067,
  jx068,
  jx069,
  jx070,
  jx071,
  jx072,
  jx073,
  jx074,
  jx075,
  jx076,
  jx077,
  jx078,
  jx079,
  jx080,
  jx081,
  jx082,
  jx083,
  jx084,
  jx085,
  jx087,
];
