/** Reads a formula of plain values, as the catalogue's examples are: numbers, texts, {arrays}. */
export interface LiteralCall {
  readonly name: string;
  /** Every argument as rows of cells; `null` for one left out between commas. */
  readonly parameters: readonly (readonly (readonly unknown[])[] | null)[];
}

const TOKEN = /"(?:[^"]|"")*"|[{}();,]|-?\d+(?:\.\d+)?|TRUE|FALSE|[^\s"{}();,]+/g;

function literal(token: string): unknown {
  if (token.startsWith('"')) return token.slice(1, -1).replaceAll('""', '"');
  if (token === 'TRUE' || token === 'FALSE') return token === 'TRUE';
  const number = Number(token);
  if (Number.isNaN(number)) throw new Error(`no plain value: ${token}`);
  return number;
}

/** @throws Error for anything but one call with plain values */
export function readLiteralCall(formula: string): LiteralCall {
  const [name, open, ...rest] = formula.replace(/^=/, '').match(TOKEN) ?? [];
  if (name === undefined || open !== '(' || rest.pop() !== ')') throw new Error(`no call: ${formula}`);
  const parameters: (unknown[][] | null)[] = [];
  let rows: unknown[][] | null = null;
  let inArray = false;
  for (const token of rest) {
    if (token === ',' && !inArray) {
      parameters.push(rows);
      rows = null;
    } else if (token === '{') {
      inArray = true;
      rows = [[]];
    } else if (token === '}') inArray = false;
    else if (token === ';') rows!.push([]);
    else if (token !== ',') {
      rows ??= [[]];
      rows.at(-1)!.push(literal(token));
    }
  }
  parameters.push(rows);
  return { name, parameters };
}
