/** Excel's limit. */
const LONGEST = 31;

/** A name that Excel allows: no []:*?/\, no apostrophe at its ends, not too long, not empty. */
function allowed(name: string, fallback: string): string {
  const clean = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, LONGEST)
    .replace(/^[\s']+|[\s']+$/g, '');
  // Excel keeps this name for itself.
  return clean === '' || clean.toLowerCase() === 'history' ? fallback : clean;
}

/** A name like `text` that Excel allows and none of `taken` has. */
export function freeSheetName(text: string, taken: readonly string[]): string {
  return unique(allowed(text, 'Sheet'), new Set(taken.map((name) => name.toLowerCase())));
}

/**
 * The names that sheets for these texts get in a workbook: like {@link sheetNames}, and none of those that are taken.
 */
export function plannedNames(
  texts: readonly (string | null)[],
  fallback: string,
  ending: string,
  taken: readonly string[],
): string[] {
  const all = new Set(taken.map((name) => name.toLowerCase()));
  return sheetNames(texts, fallback, ending).map((name) => {
    const free = unique(allowed(name, 'Sheet'), all);
    all.add(free.toLowerCase());
    return free;
  });
}

function unique(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) {
    const end = ` (${number})`;
    free = name.slice(0, LONGEST - end.length) + end;
  }
  return free;
}

/**
 * A sheet name for each text, all different (Excel does not care about case) and allowed; in their order.
 * @param ending stands behind every name, however long that is
 */
export function sheetNames(texts: readonly (string | null)[], fallback: string, ending = ''): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const name = allowed(text ?? '', fallback).slice(0, LONGEST - ending.length) + ending;
    const free = unique(name, taken);
    taken.add(free.toLowerCase());
    return free;
  });
}

/** What a name of a file may not hold where it is unpacked, and what only makes it look like another. */
const NO_FILE = /[<>"|\p{Cf}\p{Cs}]/gu;
/** Windows keeps these for devices, whatever stands behind a dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name for a file for each text, all different, in their order: of a folder that they are unpacked into, none leads
 * out, and every system takes them.
 * @param ending with its dot
 */
export function fileNames(texts: readonly (string | null)[], fallback: string, ending: string): string[] {
  const clean = texts.map((text) => {
    const name = (text ?? '').replace(NO_FILE, ' ').replace(/^[\s./\\]+|[\s./\\]+$/g, '');
    return DEVICE.test(name) ? `_${name}` : name;
  });
  return sheetNames(clean, fallback).map((name) => `${name}${ending}`);
}
