import { format } from 'prettier';
import { loopPlaceholders, reportPlaceholders } from '../../src/report/annual';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The page of all placeholders that a template of the annual report may hold. */
export function placeholderPage(): Promise<string> {
  const lines = [
    '# Placeholders of a report template',
    '',
    'Generated from `src/report/annual` by `scripts/report-docs`; edit the code, not the page. How to use them:',
    '[annual-report.md](annual-report.md). Grades are those of the default profile; another profile has its own words.',
    'What is undefined, or was not handed in, is printed as —.',
    '',
    '## Texts',
    '',
    '| placeholder | what it is, and how it is computed |',
    '|---|---|',
    ...reportPlaceholders().map(({ name, meaning }) => `| \`{${name}}\` | ${cell(meaning)} |`),
    '',
    '## Tables',
    '',
    'Around the row that is repeated for each line: `{#审核问题}` in its first cell, `{/审核问题}` in its last.',
    '',
    '| loop | what it is | columns |',
    '|---|---|---|',
    ...loopPlaceholders().map(
      ({ name, meaning, columns }) =>
        `| \`{#${name}}\` … \`{/${name}}\` | ${cell(meaning)} | ${columns.map((title) => `\`{${title}}\``).join(' ')} |`,
    ),
    '',
  ];
  return format(lines.join('\n'), { parser: 'markdown', printWidth: 120 });
}
