/** All indicator rows of the project. */
export const ROWS_NAME = '指标';
/** The 资金 block, in the row 年度资金总额. */
export const FUNDS_NAME = '资金';
/** A blank, in the user's words. */
export const BLANK_NAME = '空';
