/** What a report of Stryker comes to: how many mutants were killed, and which were not. */

const KILLED = ['Killed', 'Timeout'];
const SURVIVED = ['Survived', 'NoCoverage'];
const LONGEST = 200;

const oneLine = (text) => text.replace(/\s+/g, ' ').slice(0, LONGEST);

/** The code that a mutant stands in for. Lines and columns count from 1. */
function original(source, { start, end }) {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  lines.push(lines.pop().slice(0, end.column - 1));
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join('\n');
}

/**
 * @param {{ files: Record<string, { source: string, mutants: object[] }> }} report
 * @returns {{ score: string, survivors: string[] }} "87.5% (400 of 457)", and a line for each survivor
 */
export function summaryOf({ files }) {
  const mutants = Object.entries(files).flatMap(([file, { source, mutants: list }]) =>
    list.map((mutant) => ({ ...mutant, file, source })),
  );
  const killed = mutants.filter(({ status }) => KILLED.includes(status));
  const survived = mutants.filter(({ status }) => SURVIVED.includes(status));
  const total = killed.length + survived.length;
  const percent = total === 0 ? '—' : `${((100 * killed.length) / total).toFixed(1)}%`;
  return {
    score: `${percent} (${killed.length} of ${total})`,
    survivors: survived.map(({ file, source, location, replacement, status }) => {
      const { line, column } = location.start;
      const before = oneLine(original(source, location));
      const note = status === 'NoCoverage' ? ' (no test comes here)' : '';
      return `${file}:${line}:${column}${note}  ${before}  →  ${oneLine(replacement)}`;
    }),
  };
}
