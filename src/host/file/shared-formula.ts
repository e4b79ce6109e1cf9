import { columnName, MAX_COLS, MAX_ROWS } from '../../core/address';

/** Quoted strings and sheet names, function names, and what may be a cell, column or row reference. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|(?<![\w.$\p{L}])(?:(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!\p{L}])/gu;

/**
 * The formula of a cell that shares another cell's formula: relative references moved by the distance
 * between the two. A file stores the text once, at the first cell. Without "=", as stored.
 */
export function moveFormula(formula: string, rows: number, cols: number): string {
  const column = (lock: string, letters: string): string => {
    if (lock) return lock + letters;
    let number = 0;
    for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
    return columnName((((number - 1 + cols) % MAX_COLS) + MAX_COLS) % MAX_COLS);
  };
  const row = (lock: string, digits: string): string =>
    lock ? lock + digits : String(((((Number(digits) - 1 + rows) % MAX_ROWS) + MAX_ROWS) % MAX_ROWS) + 1);

  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [colLock, col, rowLock, line, fromColLock, fromCol, toColLock, toCol, fromLock, from, toLock, to] =
      groups;
    if (col !== undefined) return column(colLock!, col) + row(rowLock!, line!);
    if (fromCol !== undefined) return `${column(fromColLock!, fromCol)}:${column(toColLock!, toCol!)}`;
    if (from !== undefined) return `${row(fromLock!, from)}:${row(toLock!, to!)}`;
    return token;
  });
}
