export { ExcelWorkbook, type ExcelWorkbookOptions } from './workbook';
export type { ExcelApi } from './runner';
