/** The stand-in host: answers the real office.js where Excel would. Development and tests only. */
export { ArrayBackend } from './array-backend';
export type * from './backend';
export { newTable } from './backend';
export { EXCEL_VERSIONS, StandInHost, type Bridge, type RequestRecord, type StandInOptions } from './host';
export { isAtLeast, type ApiVersion } from './spec';
