/** Why a template cannot be filled in. Each code has its sentence in the locale files. */
export type TemplateFaultCode =
  | 'noWord' // no Word document
  | 'broken' // its marks do not pair up
  | 'unknown' // it names what there is not
  | 'empty' // it names nothing
  | 'tooMany' // more to be replaced than any report has, or tables within tables that come to as much
  | 'tooLong' // longer than any report, or what is repeated makes it so
  | 'tooDeep'; // elements within elements that no Word writes

/** Thrown when a template is a Word document that cannot be filled in. `names` are the placeholders at fault. */
export class TemplateFault extends Error {
  override readonly name = 'TemplateFault';

  constructor(
    readonly code: TemplateFaultCode,
    readonly names: readonly string[] = [],
  ) {
    super(`${code}: ${names.join(', ')}`);
  }
}

const MOST_NAMED = 10;
const LONGEST_NAMED = 60;

/** What is said of placeholders that there are not: the first of them, each as far as it can be shown. */
export const unknownPlaceholders = (names: readonly string[]): TemplateFault =>
  new TemplateFault(
    'unknown',
    names.slice(0, MOST_NAMED).map((name) => name.slice(0, LONGEST_NAMED)),
  );
