/** Carry-over 目标 → 监控 → 自评: the same indicators in the same order, and what has changed since. */
export { carriedData, type CarryOptions } from './carried-data';
export { differenceKey, takenValue, type DecisionChoice, type TakenValue } from './decisions';
export { carriedInto, isCarriedInto, type Carried } from './earlier-forms';
export { fieldName } from './field-names';
export { mergeCarried, type CarriedEdit, type Difference, type ListedDifference, type Merge } from './merge';
export { recordFromJson, recordOf, recordToJson, type CarriedRecord } from './record';
export { referTo } from './references';
export { formOfSubject, subjectOfData, type Subject } from './subject';
