import type { LocalizedText } from '../../text';
import type { FieldPath, FieldSection, ProfileField } from '../field-types';
import { oversightFields } from './oversight';
import { rateFields } from './rates';
import { scoringFields } from './scoring';

/** Every field of a profile: a new one without a name, limits and a basis is a compile error. */
export const profileFields: Readonly<Record<FieldPath, ProfileField>> = {
  ...rateFields,
  ...scoringFields,
  ...oversightFields,
};

/** The paths, in the order in which they are read. */
export const FIELD_PATHS = Object.keys(profileFields) as readonly FieldPath[];

/** The parts, in the order in which they are read. */
export const SECTION_NAMES: Readonly<Record<FieldSection, LocalizedText>> = {
  quantification: { zh: '量化率', en: 'Quantification' },
  rates: { zh: '执行率、完成率与偏差', en: 'Execution, completion, deviation' },
  weights: { zh: '权重', en: 'Weights' },
  scoring: { zh: '评分', en: 'Scoring' },
  qualitative: { zh: '定性档次', en: 'Qualitative results' },
  grades: { zh: '等级', en: 'Grades' },
  lights: { zh: '预警灯', en: 'Warning lights' },
  credibility: { zh: '自评可信度', en: 'Credibility' },
  checks: { zh: '满意度与金额', en: 'Satisfaction and amounts' },
  limits: { zh: '平台字数限制', en: 'Lengths that platforms take' },
};

/**
 * Who says what a shipped profile has in a field.
 * @param id of the shipped profile; another one's fields are its author's own business
 */
export function basisOf(path: FieldPath, id: string): LocalizedText {
  const { basis, basisIn } = profileFields[path];
  return basisIn && Object.hasOwn(basisIn, id) ? basisIn[id]! : basis;
}

/** The value at a path of a profile, or of the part of one. */
export function valueAt(profile: object, path: FieldPath): unknown {
  let value: unknown = profile;
  for (const key of path.split('.')) value = (value as Readonly<Record<string, unknown>> | undefined)?.[key];
  return value;
}
