import { formatPoints, formatRatio, translator, UNDEFINED_FIGURE, type Language } from '../../i18n';
import type { AuditReport, ReportFile, ReportFinding, ReportSheet } from '../model';
import { tableName } from '../table-name';
import { html, type Markup } from './markup';
import { table } from './table';
import type { Words } from './words';

/** The problem, with what was said about it. */
function problem({ message, explanation }: ReportFinding, t: Words['t']): Markup {
  if (!explanation) return html`${message}`;
  const { text, date, stale } = explanation;
  const said = t(stale ? 'explanation.stale' : 'explanation.given', { text, date });
  return html`${message}
    <div class="explanation">${said}</div>`;
}

function findingsTable(findings: readonly ReportFinding[], { t, mark, value }: Words): Markup {
  return table(
    [
      { head: t('columns.cell'), width: 9, kind: 'cell' },
      { head: t('columns.severity'), width: 13 },
      { head: t('columns.rule'), width: 9, kind: 'rule' },
      { head: t('columns.message'), width: 43 },
      { head: t('columns.expected'), width: 13 },
      { head: t('columns.actual'), width: 13 },
    ],
    findings.map((finding) => [
      finding.cell,
      mark(finding.severity),
      html`<a href="#${finding.rule}">${finding.rule}</a>`,
      problem(finding, t),
      value(finding.expected),
      value(finding.actual),
    ]),
  );
}

function measures(
  { measures: figures }: ReportFile,
  method: AuditReport['completionMethod'],
  language: Language,
): Markup {
  const name = translator(language, 'pane');
  const t = translator(language, 'report');
  const shown: readonly (readonly [string, string])[] = [
    [name('measures.quantRate'), formatRatio(figures.quantRate, language)],
    [name('measures.executionRate'), formatRatio(figures.executionRate, language)],
    [`${name('measures.completion')} (${t(`method.${method}`)})`, formatRatio(figures.completion, language)],
    [name('measures.deviation'), formatRatio(figures.deviation, language)],
    [name('measures.score'), formatPoints(figures.score, language)],
    [name('measures.grade'), figures.grade ?? UNDEFINED_FIGURE],
  ];
  return html`<dl class="measures">
    ${shown.map(
      ([label, figure]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${figure}</dd>
        </div> `,
    )}
  </dl>`;
}

function sheetSection(
  name: string,
  sheets: readonly ReportSheet[],
  findings: readonly ReportFinding[],
  words: Words,
  language: Language,
): Markup {
  const { t } = words;
  const forms = sheets.flatMap(({ form, rows }) =>
    form === null ? [] : [t('form', { form: tableName(form, language), rows })],
  );
  const isAudited = forms.length > 0 || findings.length > 0;
  return html`<section>
    <h3>${name}</h3>
    ${forms.map((form) => html`<p class="soft form">${form}</p> `)}${sheets.flatMap(({ note }) =>
      note === undefined ? [] : [html`<p class="note">${note}</p> `],
    )}${findings.length > 0 ? findingsTable(findings, words) : isAudited && html`<p>${t('clean')}</p>`}
  </section>`;
}

/** Rules of one's own, with the number of tables they spoke about: 0 is a rule that checked nothing. */
function ownRules({ ownRules: rules = [] }: ReportFile, { t, mark }: Words): Markup | null {
  if (rules.length === 0) return null;
  return html`<section>
    <h3>${t('sections.ownRules')}</h3>
    ${table(
      [
        { head: t('columns.rule'), width: 14 },
        { head: t('columns.severity'), width: 13 },
        { head: t('columns.title'), width: 55 },
        { head: t('columns.tables'), width: 18, kind: 'number' },
      ],
      rules.map(({ id, severity, title, tables }) => [id, mark(severity), title, tables]),
    )}
  </section>`;
}

/** What was found in one file, sheet by sheet. */
export function fileSection(
  file: ReportFile,
  method: AuditReport['completionMethod'],
  words: Words,
  language: Language,
): Markup {
  const names = [
    ...new Set(
      [...file.sheets, ...file.findings.map(({ sheet }) => ({ name: sheet }))].map(({ name }) => name),
    ),
  ];
  const isMeasured = file.sheets.some(({ recognised, rows }) => recognised && rows > 0);
  return html`<section>
    <h2>${file.file}</h2>
    ${file.sha256 !== undefined && html`<p class="hash">SHA-256 ${file.sha256}</p> `}${
      file.failure !== undefined && html`<p class="failure">${file.failure}</p> `
    }${(file.notes ?? []).map((note) => html`<p class="note">${note}</p> `)}${
      isMeasured && measures(file, method, language)
    }
    ${names.map((name) =>
      sheetSection(
        name,
        file.sheets.filter((sheet) => sheet.name === name),
        file.findings.filter(({ sheet }) => sheet === name),
        words,
        language,
      ),
    )}
    ${ownRules(file, words)}
  </section> `;
}
