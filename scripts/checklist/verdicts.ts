/** Plain Excel formulas that say of a cell whether it is as it should be. Excel older than 2021 knows all they use. */

export const VERDICT = { passed: '通过', failed: '未通过', open: '未测' } as const;

/** What a cell should show. A blank may come back as zero where Excel hands a blank cell over as one. */
export type Expected =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'logical'; readonly value: boolean }
  | { readonly kind: 'error'; readonly value: '#DIV/0!' | '#VALUE!' | '#N/A' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'blankOrZero' };

/** What `ERROR.TYPE` says. */
const ERROR_TYPES = { '#DIV/0!': 2, '#VALUE!': 3, '#N/A': 7 } as const;

/** Half of the last digit that expected values are written with. */
const CLOSE = 0.00005;

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A condition as a verdict; an error in it leaves the check open. */
export const verdictOf = (condition: string): string =>
  `IFERROR(IF(${condition},${quoted(VERDICT.passed)},${quoted(VERDICT.failed)}),${quoted(VERDICT.open)})`;

function condition(cell: string, wanted: string, expected: Expected): string {
  switch (expected.kind) {
    case 'number':
      return `IF(ISNUMBER(${cell}),ABS(${cell}-${wanted})<${CLOSE},FALSE)`;
    case 'text':
      return `EXACT(${cell},${wanted})`;
    case 'logical':
      return `IF(ISLOGICAL(${cell}),${cell}=${wanted},FALSE)`;
    case 'error':
      return 'FALSE';
    case 'blank':
      return `${cell}=""`;
    case 'blankOrZero':
      return `OR(${cell}="",${cell}=0)`;
  }
}

/**
 * The verdict on a cell. Errors that our functions never give (#NAME?, #BUSY!, #SPILL!) leave it open: the add-in is not
 * there yet.
 * @param cell address of what is checked
 * @param wanted address of what is expected
 */
export function verdict(cell: string, wanted: string, expected: Expected): string {
  const type = `ERROR.TYPE(${cell})`;
  const isOurs = `OR(${Object.values(ERROR_TYPES)
    .map((one) => `${type}=${one}`)
    .join(',')})`;
  const isWanted = expected.kind === 'error' ? `${type}=${ERROR_TYPES[expected.value]}` : 'FALSE';
  const [passed, failed, open] = Object.values(VERDICT).map(quoted);
  return `IF(ISERROR(${cell}),IF(${isWanted},${passed},IF(${isOurs},${failed},${open})),IF(${condition(cell, wanted, expected)},${passed},${failed}))`;
}

/** Cells of a sheet that may not be there yet. */
export const later = (sheet: string, area: string): string =>
  `INDIRECT(${quoted(`'${sheet.replaceAll("'", "''")}'!${area}`)})`;

/** A check of a sheet that may not be there yet; it is open until then. */
export const whenThere = (sheet: string, check: string): string =>
  `IF(ISERROR(${later(sheet, 'A1')}),${quoted(VERDICT.open)},${check})`;
