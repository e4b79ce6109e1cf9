import type { Comparison, Outcome } from '../kit/types';
import type { Run } from './about';
import { isReached, millisecondsText, perSecond, rangeText, reachedText, wantedText } from './table';

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [row(...heads), row(...heads.map(() => '---')), ...rows.map((cells) => row(...cells))];
}

function section({ id, title, work, profile }: Comparison, { figures, timings }: Outcome): string[] {
  const all = figures.map((one) => [
    one.name,
    reachedText(one),
    rangeText(one.reached),
    wantedText(one.wanted, one.unit),
    one.wanted === null ? '' : isReached(one) ? 'yes' : '**no**',
  ]);
  const took = timings.map((one) => [
    one.name,
    one.items.toLocaleString('en-US'),
    millisecondsText(one.milliseconds.median),
    rangeText(one.milliseconds),
    perSecond(one),
  ]);
  return [
    `## ${title}`,
    '',
    work,
    '',
    ...table(['figure', 'median', 'from – to', 'wanted', 'reached'], all),
    '',
    ...(took.length > 0
      ? [...table(['way', 'items', 'median', 'from – to (ms)', 'items a second'], took), '']
      : []),
    ...(profile === undefined ? [] : [profile, '']),
    `Again: \`npm run bench -- ${id}\``,
    '',
  ];
}

/** docs/performance.md. */
export function page({ about, results }: Run): string {
  const versions = Object.entries(about.versions).map(([name, version]) => `${name} ${version}`);
  return [
    '# Performance',
    '',
    'Written by `npm run bench -- --page docs/performance.md`; do not edit.',
    '',
    `Measured on ${about.date}: ${about.processor}, ${about.cores} cores, ${about.memory} GB, ${about.platform}, ` +
      `Node ${about.node}; ${versions.join(', ')}.`,
    '',
    'Each comparison runs in a process of its own, after a round that is not counted, the ways in ' +
      'turn (A B A B …). Ratios are taken round by round, between neighbours in time, and their median is told: a machine ' +
      'that is busy with something else slows both sides down. Single times mean little; the spread tells how busy it was. ' +
      'Before it is timed, every way has to find the same as ours.',
    '',
    'A figure without a range was taken in one round.',
    '',
    ...results.flatMap(({ comparison, outcome }) => section(comparison, outcome)),
  ].join('\n');
}
