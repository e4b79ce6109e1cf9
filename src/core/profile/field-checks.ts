import { bands, choice, list, number, orNull, record, text, whole, type Check } from './checks';
import { profileFields } from './fields';
import { points, qualitativeResults, ratio } from './fields/shared';
import type { FieldPath, FieldSpec, TextSpec } from './field-types';
import type { QualitativeBand, WeightScheme } from './types';

function checkOf(spec: FieldSpec | TextSpec): Check {
  switch (spec.kind) {
    case 'number': {
      const check = (spec.isWhole ? whole : number)(spec.min, spec.max);
      return spec.none ? orNull(check) : check;
    }
    case 'choice':
      return choice(...spec.choices.map(({ value }) => value));
    case 'text':
      return text;
    case 'bands':
      return bands(checkOf(spec.value));
    case 'schemes': {
      const share = checkOf(points);
      const fields = { name: text, 执行率: share, 成本: share, 产出: share, 效益: share, 满意度: share };
      return list(
        record(fields satisfies Readonly<Record<keyof WeightScheme, Check>>, [
          'name',
          '执行率',
          '产出',
          '效益',
          '满意度',
        ]),
      );
    }
    case 'qualitative': {
      const share = checkOf(ratio);
      const fields = { result: checkOf(qualitativeResults), phrases: list(text), from: share, to: share };
      return list(
        record(fields satisfies Readonly<Record<keyof QualitativeBand, Check>>, [
          'result',
          'phrases',
          'from',
          'to',
        ]),
      );
    }
  }
}

/** Looks at a field's value as the table of the fields says. */
export function fieldCheck(path: FieldPath): Check {
  return checkOf(profileFields[path].value);
}
