/**
 * Fields that several forms share. Labels are the official ones; synonyms are what published forms of
 * other provinces and years print instead, written without white space, note brackets and colons.
 */
export { fundColumns, fundRows } from './funds';
export { goalFields, headerFields } from './header';
export { deviationCauses, indicatorColumns, totalFields } from './indicators';
export { taskColumns, taskTitles, taskTotal } from './tasks';
