/** Formulas that call our functions: the calls in them, and how their names are written. */
export { callsIn, callsOurs, withProperNames, type CallArgument, type FormulaCall } from './calls';
export { writtenName, type WrittenName } from './names';
export { argumentSource, cellsIn, type ArgumentSource } from './argument';
