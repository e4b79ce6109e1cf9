/** Numbers in, numbers out: rates, completion, deviation, scores, grades, lights. */
export * from './decimal';
export * from './rates';
export * from './completion';
export * from './score';
export * from './qualitative';
export * from './lights';
