/// <reference types="custom-functions-runtime" />
/**
 * What a cell shows when there is no result. Sentences reach the user only with #VALUE! and #N/A; they are
 * in Chinese until the pane says otherwise.
 */
import type { LocalizedText } from '../core/text';

type Language = keyof LocalizedText;

let language: Language = 'zh';

/** The language of error sentences in cells. */
export function setFunctionLanguage(wanted: Language): void {
  language = wanted;
}

/** Does something with error sentences in a language, and leaves the language of cells as it was. */
export function inLanguage<T>(wanted: Language, work: () => T): T {
  const before = language;
  language = wanted;
  try {
    return work();
  } finally {
    language = before;
  }
}

/** A cell error; it may be thrown for the whole formula or stand in one cell of a result. */
export type CellError = CustomFunctions.Error;

/** #DIV/0!: a rate of something that is 0. */
export function divisionByZero(): CellError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
}

/** #VALUE! with a sentence. */
export function invalidValue(sentence: LocalizedText): CellError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, sentence[language]);
}

/** #N/A with a sentence. */
export function notAvailable(sentence: LocalizedText): CellError {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, sentence[language]);
}

/** True for what the functions above made. */
export function isCellError(value: unknown): value is CellError {
  return value instanceof CustomFunctions.Error;
}

/** #VALUE! for a text where a number belongs. */
export function notANumber(text: string, what: LocalizedText): CellError {
  const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text;
  return invalidValue({
    zh: `${what.zh}“${shown}”不是数字。`,
    en: `${what.en}: “${shown}” is not a number.`,
  });
}
