/** 财预〔2019〕136号 has the first monitoring in August, of the months before. */
export const FIRST_MONITORED = 7;

/** The months up to one, as a monitoring form prints them: 1—7月. */
export const periodUpTo = (month: number): string => (month === 1 ? '1月' : `1—${month}月`);
