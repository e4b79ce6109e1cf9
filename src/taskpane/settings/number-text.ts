/** Numbers of a profile as a person types them: a ratio as a percentage, digits of either width. */
import { decimal } from '../../core/measures/decimal';
import { readPlainNumber } from '../../core/indicator/number';
import { squeeze } from '../../core/indicator/text';
import type { FieldUnit, NumberSpec } from '../../core/profile/field-types';

/** Units that may be typed behind the number although they stand beside the field. */
const TYPED_UNITS: Readonly<Record<FieldUnit, RegExp>> = {
  count: /[个条行]$/,
  percent: /%$/,
  percentagePoints: /(?:个?百分点|pp)$/i,
  points: /分$/,
  wan: /万元?$/,
  bytes: /字节$/,
  characters: /字符?$/,
};

/** The number as it is typed, without its unit: 0.7 of `percent` is "70". */
export function numberText(value: number, unit: FieldUnit): string {
  return unit === 'percent' ? decimal(value).times(100).toString() : String(value);
}

/** The typed number as the profile keeps it; `null` when it is none, or none that fits. */
export function typedNumber(typed: string, { unit, min, max, isWhole }: NumberSpec): number | null {
  const read = readPlainNumber(squeeze(typed).replace(TYPED_UNITS[unit], ''));
  if (!read || read.suffix !== '') return null;
  const number = unit === 'percent' ? decimal(read.number).div(100).toNumber() : read.number;
  if (isWhole && !Number.isInteger(number)) return null;
  return number >= min && number <= max ? number : null;
}
