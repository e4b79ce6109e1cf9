import type { CellLink } from '../../core/forms';
import { parseA1 } from '../../core/address';
import type { Severity } from '../../core/profile';
import { translator, type Language } from '../../i18n';
import { changedTo } from '../change-words';
import type { AuditReport, ReportFile, ReportFinding, SeverityCounts } from '../model';
import { tableName } from '../table-name';
import type { ReportTime } from '../time';
import { SheetColumns } from './columns';
import type { Chapter, Part, PartCell, PartColumn } from './parts';

/** Where a file stands, seen from the report: a relative path, `''` for the workbook itself, `null` for nowhere. */
export type PathOf = (file: string) => string | null;

const LEVELS: readonly Severity[] = ['error', 'warning', 'info'];

const figures = (counts: SeverityCounts): number[] => [
  ...LEVELS.map((level) => counts[level]),
  counts.error + counts.warning + counts.info,
];

/** The tables of a report, the same for a workbook of its own and for a sheet in the audited one. */
export class ReportChapters {
  private readonly t;
  private readonly columns: SheetColumns;

  constructor(
    private readonly report: AuditReport,
    private readonly time: ReportTime,
    private readonly language: Language,
    private readonly pathOf: PathOf,
  ) {
    this.t = translator(language, 'report');
    this.columns = new SheetColumns(report.files.length > 1);
  }

  get widths(): number[] {
    return this.columns.widths;
  }

  /** Every chapter that has something to say; the first two always do. */
  all(): Chapter[] {
    const { t } = this;
    const more = [
      { name: t('explanations'), parts: this.explanations() },
      { name: t('unchecked.heading'), parts: this.unchecked() },
    ];
    return [
      { name: t('overview'), parts: this.overview() },
      { name: t('findings'), parts: this.findings() },
      ...more.filter(({ parts }) => parts.some(({ rows }) => rows.length > 0)),
    ];
  }

  private severity(level: Severity): string {
    return translator(this.language, 'pane')(`severity.${level}`);
  }

  private countColumns(): PartColumn[] {
    const heads = [...LEVELS.map((level) => this.severity(level)), this.t('columns.total')];
    const places = ['expected', 'actual', 'basis', 'explanation'] as const;
    return heads.map((head, index) => this.columns.over(head, places[index]!, places[index], 'value'));
  }

  /** The cell of a finding, to be clicked where the file can be reached. */
  private place(file: string, { sheet, cell }: Pick<ReportFinding, 'sheet' | 'cell'>): PartCell {
    const path = this.pathOf(file);
    const to = parseA1(cell);
    if (path === null || to === null) return { value: cell, role: 'value' };
    const link: Omit<CellLink, 'from'> = path === '' ? { sheet, to } : { sheet, to, file: path };
    return { value: cell, role: 'link', link };
  }

  private overview(): Part[] {
    const { report, t, columns } = this;
    const facts: Part = {
      heading: null,
      columns: [columns.over('', 'first', 'rule', 'label'), columns.over('', 'sheet', 'explanation')],
      rows: [
        [t('columns.profile'), `${report.profileName} (${report.profile} ${report.profileVersion})`],
        [t('columns.tool'), `${report.tool} ${report.version}`],
        [t('columns.time'), this.time.text],
        ...report.files.flatMap(({ file, sha256 }) =>
          sha256 === undefined ? [] : [[t('columns.sha256'), `${sha256}  ${file}`]],
        ),
      ],
    };
    const bySeverity: Part = {
      heading: t('sections.bySeverity'),
      columns: [
        columns.over(t('columns.severity'), 'first', 'rule', 'value'),
        columns.over(t('columns.counts'), 'sheet', 'sheet', 'value'),
      ],
      rows: LEVELS.map((level) => [{ value: this.severity(level), role: level }, report.counts[level]]),
    };
    const byUnit: Part = {
      heading: t('sections.byUnit'),
      columns: [columns.over(t('columns.unit'), 'first', 'message'), ...this.countColumns()],
      rows: report.byUnit.map((unit) => [unit.unit ?? t('noUnit'), ...figures(unit)]),
    };
    const byRule: Part = {
      heading: t('sections.byRule'),
      columns: [
        columns.over(t('columns.rule'), 'first', 'rule', 'value'),
        columns.over(t('columns.title'), 'sheet', 'message'),
        ...this.countColumns(),
      ],
      rows: report.byRule.map((rule) => [rule.rule, rule.title, ...figures(rule)]),
    };
    const changes: Part = {
      heading: t('sections.ruleChanges'),
      columns: [
        columns.over(t('columns.rule'), 'first', 'rule', 'value'),
        columns.over(t('columns.title'), 'sheet', 'message'),
        columns.over(t('columns.from'), 'expected', 'actual', 'value'),
        columns.over(t('columns.to'), 'basis', 'explanation', 'value'),
      ],
      rows: report.ruleChanges.map((change) => [
        change.rule,
        change.title,
        this.severity(change.from),
        changedTo(change, this.language),
      ]),
    };
    return [
      facts,
      bySeverity,
      this.bySheet(),
      ...[byUnit, byRule, this.ownRules(), changes].filter(({ rows }) => rows.length > 0),
    ];
  }

  /** Rules of one's own, with the number of tables they spoke about: 0 is a rule that checked nothing. */
  private ownRules(): Part {
    const { t, columns, report } = this;
    return {
      heading: t('sections.ownRules'),
      columns: [
        columns.over(t('columns.rule'), 'first', 'rule', 'value'),
        columns.over(t('columns.title'), 'sheet', 'message'),
        columns.over(t('columns.severity'), 'expected', 'actual', 'value'),
        columns.over(t('columns.tables'), 'basis', 'explanation', 'value'),
      ],
      rows: report.files.flatMap(({ ownRules = [] }) =>
        ownRules.map(({ id, title, severity, tables }) => [id, title, this.severity(severity), tables]),
      ),
    };
  }

  private bySheet(): Part {
    const { t, columns, report } = this;
    const rowsOf = (file: ReportFile): Part['rows'] => {
      const name = columns.hasFiles ? [file.file] : [];
      const broken = [...(file.failure === undefined ? [] : [file.failure]), ...(file.notes ?? [])].map(
        (note) => [...name, null, note, null, null, null, null],
      );
      const sheets = file.sheets.map((sheet) => {
        const form = sheet.form === null ? null : tableName(sheet.form, this.language);
        const about = [
          ...(form === null ? [] : [sheet.rows > 0 ? t('form', { form, rows: sheet.rows }) : form]),
          ...(sheet.note === undefined ? [] : [sheet.note]),
        ];
        const found = file.findings.filter((finding) => finding.sheet === sheet.name);
        const counts = { error: 0, warning: 0, info: 0 };
        for (const { severity } of found) counts[severity]++;
        return [...name, sheet.name, about.join('\n'), ...figures(counts)];
      });
      return [...broken, ...sheets];
    };
    return {
      heading: t('sections.bySheet'),
      columns: [
        ...(columns.hasFiles ? [columns.over(t('columns.file'), 'file')] : []),
        columns.over(t('columns.sheet'), 'severity', 'sheet'),
        columns.over(t('columns.form'), 'cell', 'message'),
        ...this.countColumns(),
      ],
      rows: report.files.flatMap(rowsOf),
    };
  }

  private findings(): Part[] {
    const { t, columns, report } = this;
    const row = (file: string, finding: ReportFinding) => [
      ...(columns.hasFiles ? [file] : []),
      { value: this.severity(finding.severity), role: finding.severity },
      finding.rule,
      finding.sheet,
      this.place(file, finding),
      finding.message,
      finding.expected,
      finding.actual,
      finding.basis,
      this.explanationOf(finding),
    ];
    return [
      {
        heading: null,
        columns: [
          ...(columns.hasFiles ? [columns.over(t('columns.file'), 'file')] : []),
          columns.over(t('columns.severity'), 'severity', 'severity', 'value'),
          columns.over(t('columns.rule'), 'rule', 'rule', 'value'),
          columns.over(t('columns.sheet'), 'sheet'),
          columns.over(t('columns.cell'), 'cell', 'cell', 'value'),
          columns.over(t('columns.message'), 'message'),
          columns.over(t('columns.expected'), 'expected'),
          columns.over(t('columns.actual'), 'actual'),
          columns.over(t('columns.basis'), 'basis'),
          columns.over(t('columns.explanation'), 'explanation'),
        ],
        rows: report.files.flatMap(({ file, findings }) => findings.map((finding) => row(file, finding))),
      },
    ];
  }

  private explanationOf({ explanation }: ReportFinding): string | null {
    if (!explanation) return null;
    const { text, date, stale } = explanation;
    return this.t(stale ? 'explanation.stale' : 'explanation.given', { text, date });
  }

  private explanations(): Part[] {
    const { t, columns, report } = this;
    const row = (file: string, finding: ReportFinding): Part['rows'] => {
      const { explanation } = finding;
      if (!explanation) return [];
      const { text, date, stale } = explanation;
      return [
        [
          ...(columns.hasFiles ? [file] : []),
          finding.rule,
          finding.sheet,
          this.place(file, finding),
          finding.message,
          text,
          date,
          stale ? t('explanation.isStale') : null,
        ],
      ];
    };
    return [
      {
        heading: null,
        columns: [
          ...(columns.hasFiles ? [columns.over(t('columns.file'), 'file')] : []),
          columns.over(t('columns.rule'), 'severity', 'rule', 'value'),
          columns.over(t('columns.sheet'), 'sheet'),
          columns.over(t('columns.cell'), 'cell', 'cell', 'value'),
          columns.over(t('columns.message'), 'message'),
          columns.over(t('columns.explanation'), 'expected', 'actual'),
          columns.over(t('columns.date'), 'basis', 'basis', 'value'),
          columns.over(t('columns.note'), 'explanation'),
        ],
        rows: report.files.flatMap(({ file, findings }) => findings.flatMap((finding) => row(file, finding))),
      },
    ];
  }

  private unchecked(): Part[] {
    const { t, columns, report } = this;
    return [
      {
        heading: null,
        columns: [
          columns.over(t('columns.rule'), 'first', 'rule', 'value'),
          columns.over(t('columns.title'), 'sheet', 'message'),
          columns.over(t('columns.reason'), 'expected', 'explanation'),
        ],
        rows: report.unchecked.map(({ rule, title, reason }) => [rule, title, reason]),
      },
    ];
  }
}
