import { agree, decimal, roundHalfUp } from '../../measures';

/** True when a figure is the computed one rounded half up to the decimals that it is written with. */
export function isRounded(written: number, computed: number): boolean {
  const decimals = decimal(written).toFixed().split('.')[1]?.length ?? 0;
  return agree(written, roundHalfUp(computed, decimals), 1e-9);
}
