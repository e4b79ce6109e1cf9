/**
 * Fields that several forms share. Labels are the official ones; synonyms are what published forms of
 * other provinces and years print instead, written without white space, note brackets and colons.
 */
export { fundColumns, fundRows, midTermFunds } from './funds';
export { goalFields, headerFields } from './header';
export { deviationCauses } from './indicator-results';
export { indicatorColumns, totalFields } from './indicators';
export { taskColumns, taskTitles, taskTotal } from './tasks';
