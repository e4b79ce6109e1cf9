/** Runs one rule over tables in their files, and tells what it found. */
import { toA1 } from '../../../../src/core/address';
import { auditAcross, auditForms, type Finding } from '../../../../src/core/audit';
import { defaultProfile } from '../../../../src/core/profile';
import { recogniseSheet } from '../../../../src/core/recognise';
import { ruleById } from '../../../../src/core/rules';
import { renderMessage } from '../../../../src/i18n';
import type { CaseSheet, GridSheet } from '../../../support/rule-cases';
import { gridOf } from '../../../support/tables';

export type Table = CaseSheet | GridSheet;

const gridFor = (one: Table, index: number) =>
  'grid' in one
    ? one.grid
    : gridOf(one.form ?? 'project-selfeval', one.data, {
        sheet: one.sheet ?? `表${index}`,
        ...(one.layout !== undefined && { layout: one.layout }),
      });

/** Findings of one rule, which breaks on none of them, over tables in the files they lie in, or in the open workbook. */
export function found(
  id: string,
  tables: readonly Table[],
  fileNames?: readonly string[],
): readonly Finding[] {
  const rule = ruleById(id)!;
  const laid = tables.map((one, index) => ({ grid: gridFor(one, index), file: one.file ?? null }));
  const files = [...new Set(laid.map(({ file }) => file))];
  const parts = files.map((file) => {
    const grids = laid.filter((one) => one.file === file).map(({ grid }) => grid);
    const recognitions = grids.map((grid) => recogniseSheet(grid));
    const input = {
      grids,
      recognitions,
      ...(file !== null && { name: file }),
      ...(fileNames && { fileNames }),
    };
    return { input, result: auditForms(input, defaultProfile, { rules: [rule], isPart: true }) };
  });
  const results = auditAcross(parts, defaultProfile, { rules: [rule] });
  expect(results.flatMap(({ failures }) => failures)).toEqual([]);
  return results.flatMap(({ findings }) => findings);
}

/** "sheet!cell message" of every finding. */
export const said = (id: string, tables: readonly Table[]): string[] =>
  found(id, tables).map(
    ({ sheet, cell, message }) => `${sheet}!${toA1(cell)} ${renderMessage(ruleById(id)!, message, 'zh')}`,
  );
/** "sheet!cell" of every finding. */
export const cells = (id: string, tables: readonly Table[], fileNames?: readonly string[]): string[] =>
  found(id, tables, fileNames).map(({ sheet, cell }) => `${sheet}!${toA1(cell)}`);
