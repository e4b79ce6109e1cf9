import type { DataValidation } from 'hucre';
import { areaToA1 } from '../../core/address';
import type { CellHelp } from '../../core/forms';

/** Excel's limit for the texts of a list. */
const LONGEST_LIST = 255;

/** Takes any text: what only has a hint. */
const ANYTHING = { type: 'custom', formula1: 'TRUE', showErrorMessage: false } as const;

function typeOf({ choices }: CellHelp): Omit<DataValidation, 'range'> {
  if (!choices || choices.values.join(',').length > LONGEST_LIST) return ANYTHING;
  return {
    type: 'list',
    values: [...choices.values],
    // An open list offers; only a closed one refuses.
    ...(choices.isOpen ? { showErrorMessage: false } : { showErrorMessage: true, errorStyle: 'stop' }),
  };
}

/** Drop-downs and input hints as Excel's data validation. */
export function helpValidations(help: readonly CellHelp[]): DataValidation[] {
  return help.map((one) => ({
    ...typeOf(one),
    range: areaToA1(one.area),
    allowBlank: true,
    ...(one.hint && { showInputMessage: true, inputMessage: one.hint.zh }),
  }));
}
