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

/** A sheet name for each text, all different (Excel does not care about case) and allowed; in their order. */
export function sheetNames(texts: readonly (string | null)[], fallback: string): string[] {
  const taken = new Set<string>();
  return texts.map((text) => {
    const name = allowed(text ?? '', fallback);
    let unique = name;
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const end = ` (${number})`;
      unique = name.slice(0, LONGEST - end.length) + end;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
