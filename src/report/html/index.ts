import type { Severity } from '../../core/profile';
import { localeOf, type Language } from '../../i18n';
import { changedTo } from '../change-words';
import type { AuditReport, SeverityCounts } from '../model';
import type { ReportTime } from '../time';
import { fileSection } from './file-section';
import { html, type Markup } from './markup';
import { STYLE } from './style';
import { table, type Column } from './table';
import { wordsIn, type Words } from './words';

const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

const totalOf = (counts: SeverityCounts): number => counts.error + counts.warning + counts.info;
const figures = (counts: SeverityCounts): number[] => [
  ...LEVELS.map((level) => counts[level]),
  totalOf(counts),
];

function countColumns({ t, severity }: Words, width: number): Column[] {
  return [...LEVELS.map(severity), t('columns.total')].map((head) => ({
    head,
    width,
    kind: 'number' as const,
  }));
}

function head(report: AuditReport, time: ReportTime, { t }: Words): Markup {
  const facts: readonly (readonly [string, string])[] = [
    [t('columns.profile'), `${report.profileName} (${report.profile} ${report.profileVersion})`],
    [t('columns.tool'), `${report.tool} ${report.version}`],
    [t('columns.time'), time.text],
  ];
  return html`<header>
    <h1>${t('title')}</h1>
    <dl>
      ${facts.map(
        ([name, value]) =>
          html`<dt>${name}</dt>
            <dd>${value}</dd> `,
      )}
    </dl>
  </header>`;
}

function summary(report: AuditReport, words: Words): Markup {
  const { t, severity } = words;
  return html`<ul class="counts">
      ${LEVELS.map((level) => html`<li class="${level}"><b>${report.counts[level]}</b>${severity(level)}</li> `)}
    </ul>
    <p class="soft">${t('total', { files: report.files.length, ...report.counts })}</p>`;
}

function byUnit({ byUnit: units }: AuditReport, words: Words): Markup | null {
  const { t } = words;
  if (units.length === 0) return null;
  return html`<section>
    <h2>${t('sections.byUnit')}</h2>
    ${table(
      [{ head: t('columns.unit'), width: 52 }, ...countColumns(words, 12)],
      units.map((unit) => [unit.unit ?? t('noUnit'), ...figures(unit)]),
    )}
  </section>`;
}

function byRule({ byRule: rules }: AuditReport, words: Words): Markup | null {
  const { t } = words;
  if (rules.length === 0) return null;
  return html`<section>
    <h2>${t('sections.byRule')}</h2>
    ${table(
      [
        { head: t('columns.rule'), width: 9, kind: 'rule' },
        { head: t('columns.title'), width: 24 },
        { head: t('columns.advice'), width: 23 },
        { head: t('columns.basis'), width: 14 },
        ...countColumns(words, 7.5),
      ],
      rules.map((rule) => [
        html`<span id="${rule.rule}">${rule.rule}</span>`,
        rule.title,
        rule.advice,
        rule.basis,
        ...figures(rule),
      ]),
    )}
  </section>`;
}

function ruleChanges({ ruleChanges: changes }: AuditReport, words: Words, language: Language): Markup | null {
  const { t, severity } = words;
  if (changes.length === 0) return null;
  return html`<section>
    <h2>${t('sections.ruleChanges')}</h2>
    ${table(
      [
        { head: t('columns.rule'), width: 10, kind: 'rule' },
        { head: t('columns.title'), width: 58 },
        { head: t('columns.from'), width: 16 },
        { head: t('columns.to'), width: 16 },
      ],
      changes.map((change) => [
        change.rule,
        change.title,
        severity(change.from),
        changedTo(change, language),
      ]),
    )}
  </section>`;
}

function unchecked({ unchecked: rules }: AuditReport, { t }: Words): Markup | null {
  if (rules.length === 0) return null;
  return html`<section>
    <h2>${t('unchecked.heading')}</h2>
    ${table(
      [
        { head: t('columns.rule'), width: 10, kind: 'rule' },
        { head: t('columns.title'), width: 45 },
        { head: t('columns.reason'), width: 45 },
      ],
      rules.map(({ rule, title, reason }) => [rule, title, reason]),
    )}
  </section>`;
}

/**
 * The report as one page that needs nothing else: no script, no picture, no network. Made to be printed on A4;
 * whatever comes out of a cell stands there as text.
 */
export function toHtml(report: AuditReport, time: ReportTime, language: Language): string {
  const words = wordsIn(language);
  const sections = [
    head(report, time, words),
    summary(report, words),
    byUnit(report, words),
    ...report.files.map((file) => fileSection(file, report.completionMethod, words, language)),
    byRule(report, words),
    unchecked(report, words),
    ruleChanges(report, words, language),
  ];
  return html`<!doctype html>
    <html lang="${localeOf(language)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${words.t('title')}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        ${sections.filter((section) => section !== null).map((section) => html`${section} `)}
      </body>
    </html> `.text;
}
