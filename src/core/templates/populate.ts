import type { FormData, FormDefinition } from '../forms';
import type { FormInstance, RegisterInstance } from '../recognise/types';
import type { BlankOptions } from './blank-form';
import { formsFromLedger } from './from-ledger';
import { completeFromRegister, formsFromRegister } from './from-register';

/** Where forms may be filled in from. */
export interface Sources {
  readonly forms: readonly FormInstance[];
  readonly registers: readonly RegisterInstance[];
}

/**
 * A form for each project that the sources know: indicators from the 指标台账, header and money from the 项目台账.
 * Where there is no 指标台账, each project of the 项目台账 gets a form with blank lines. Empty when there is neither.
 */
export function populate(
  { forms, registers }: Sources,
  definition: FormDefinition,
  options: BlankOptions,
  layoutId?: string,
): FormData[] {
  const register = registers.find(({ definition: { id } }) => id === 'project-register');
  const ledgers = forms.filter((form) => form.definition.shape === 'ledger');
  if (ledgers.length === 0) return register ? formsFromRegister(register, definition, options, layoutId) : [];
  const period =
    definition.stage === '监控' && options.period !== undefined ? { period: options.period } : {};
  return ledgers
    .flatMap((ledger) => formsFromLedger(ledger, definition, options.profile, layoutId))
    .map((data) => ({ ...data, ...period, ...(options.year !== undefined && { year: options.year }) }))
    .map((data) => (register ? completeFromRegister(data, register, definition, layoutId) : data));
}
