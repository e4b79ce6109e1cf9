import { comparableName, projectKey } from '../../audit/names';
import type { AuditedWorkbook } from '../../audit/dossier-types';
import type { Address } from '../../grid';
import { textOf } from '../../indicator';
import { lineNumber, lineValue } from '../../recognise/registers';
import type { RegisterInstance, RegisterLine } from '../../recognise/types';
import type { RegisterId } from '../../registers';

/** A register with the workbook it stands in. */
export interface FoundRegister {
  readonly workbook: AuditedWorkbook;
  readonly register: RegisterInstance;
}

/** A line of a register with where it stands. */
export interface FoundLine extends FoundRegister {
  readonly line: RegisterLine;
  readonly text: (column: string) => string | null;
  readonly number: (column: string) => number | null;
  readonly cell: (column: string) => Address;
}

/** All registers of a kind, in the order of the workbooks. */
export function registersOf(workbooks: readonly AuditedWorkbook[], id: RegisterId): FoundRegister[] {
  return workbooks.flatMap((workbook) =>
    workbook.registers
      .filter(({ definition }) => definition.id === id)
      .map((register) => ({ workbook, register })),
  );
}

/** A line as rules ask about it. */
export function foundLine(found: FoundRegister, line: RegisterLine): FoundLine {
  const at = (column: string): Address =>
    line.values.get(column)?.cell ?? [...line.values.values()][0]?.cell ?? { row: line.row, col: 0 };
  return {
    ...found,
    line,
    text: (column) => textOf(lineValue(line, column)),
    number: (column) => lineNumber(line, column),
    cell: at,
  };
}

/** The lines of all registers of a kind. */
export function linesOf(workbooks: readonly AuditedWorkbook[], id: RegisterId): FoundLine[] {
  return registersOf(workbooks, id).flatMap((found) =>
    found.register.rows.map((line) => foundLine(found, line)),
  );
}

/** A project of the 项目库, as the 项目台账 lists it. */
export interface LibraryProject {
  readonly line: FoundLine;
  /** As typed. */
  readonly name: string;
  readonly key: string;
  readonly code: string | null;
  readonly unit: string | null;
  /** 年初预算数, else 全年预算数, in 万元. */
  readonly budget: number | null;
}

/** The projects of all 项目台账. */
export function libraryOf(workbooks: readonly AuditedWorkbook[]): LibraryProject[] {
  return linesOf(workbooks, 'project-register').flatMap((line) => {
    const name = line.text('projectName');
    if (name === null) return [];
    return [
      {
        line,
        name,
        key: projectKey(name),
        code: comparableName(line.text('projectCode')),
        unit: comparableName(line.text('implementingUnit')),
        budget: line.number('initialBudget') ?? line.number('annualBudget'),
      },
    ];
  });
}
