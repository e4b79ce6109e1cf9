import { composeForm, forms, type ComposedForm, type FormDefinition, type FormulaKind } from '../forms';
import { composeRegister, registers, type RegisterDefinition } from '../registers';
import { blankForm, type BlankOptions } from './blank-form';

/** Lines of a blank list. */
export const REGISTER_LINES = 50;

/** Every table that can be made, forms first. */
export const templates: readonly (FormDefinition | RegisterDefinition)[] = [...forms, ...registers];

export const isForm = (definition: FormDefinition | RegisterDefinition): definition is FormDefinition =>
  'layouts' in definition;

/** Forms are handed out to be filled in; people sort ledgers and registers and paste into them. */
export const isForProtection = (definition: FormDefinition | RegisterDefinition): boolean =>
  isForm(definition) && definition.shape === 'paper';

/** A table to fill in, with formulas where it calculates: plain ones, unless a form is to have live ones. */
export function blankTable<Kind extends FormulaKind = 'plain'>(
  definition: FormDefinition | RegisterDefinition,
  options: BlankOptions,
  layoutId?: string,
  kind?: Kind,
): ComposedForm<Kind | 'plain'> {
  if (isForm(definition))
    return composeForm(definition, blankForm(definition, options), layoutId, options.profile, kind);
  const rows = Array.from({ length: options.lines ?? REGISTER_LINES }, () => ({}));
  return composeRegister(definition, rows, options.year);
}
