import type { FormCode } from '../forms/types';
import { formCodeOf } from './applies';
import type { AuditedWorkbook, Dossier } from './dossier-types';
import type { Requirement, Rule, UncheckedRule } from './types';

/** What is there of what rules may require. */
function available(workbooks: readonly AuditedWorkbook[], dossiers: readonly Dossier[]): Set<Requirement> {
  const found = new Set<Requirement>();
  for (const { registers, fileNames } of workbooks) {
    for (const { definition, rows } of registers)
      if (definition.id !== 'custom-rules' && rows.length > 0) found.add(definition.id);
    if (fileNames !== null) found.add('fileNames');
  }
  const units = new Set(dossiers.flatMap(({ unit }) => unit ?? []));
  if (units.size > 1) found.add('severalUnits');
  if (dossiers.some(({ subject }) => subject === 'project')) found.add('projectTables');
  for (const { tables } of dossiers) {
    const stages = new Set(tables.map(({ stage }) => stage));
    if (stages.size > 1) found.add('earlierStage');
    if (tables.filter(({ stage }) => stage === '监控').length > 1) found.add('severalMonitorings');
    if (new Set(tables.flatMap(({ year }) => year ?? [])).size > 1) found.add('earlierYear');
  }
  return found;
}

function codesOf(workbooks: readonly AuditedWorkbook[]): Set<FormCode> {
  const codes = new Set<FormCode>();
  for (const { forms, registers } of workbooks) {
    for (const form of forms) {
      codes.add(form.definition.code);
      for (const project of form.projects) codes.add(formCodeOf(form, project));
    }
    // Rules of the user's own are no table that others could be laid beside.
    if (registers.some(({ definition }) => definition.id !== 'custom-rules')) codes.add('A');
  }
  return codes;
}

/** The rules about these tables that cannot be decided without data that are not there, by id. */
export function uncheckedRules(
  rules: readonly Rule[],
  workbooks: readonly AuditedWorkbook[],
  dossiers: readonly Dossier[],
): UncheckedRule[] {
  const found = available(workbooks, dossiers);
  const codes = codesOf(workbooks);
  return rules.flatMap(({ id, forms, requires = [] }) => {
    const missing = requires.filter((one) => !found.has(one));
    return missing.length > 0 && forms.some((code) => codes.has(code)) ? [{ rule: id, missing }] : [];
  });
}
