import type { Artifact, Log, Notification, ReportingDescriptor, Result, Suppression } from 'sarif';
import { translator, type Language } from '../i18n';
import type { Severity } from '../core/profile/types';
import { changedTo } from './change-words';
import type { AuditReport, ReportFile, ReportFinding, ReportRule } from './model';

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

const DRIVE = /^[A-Za-z]:[\\/]/;

/** A path as a URI reference: a colon in a file's name stands behind no scheme, and one behind a drive's letter is its own. */
function uriOf(file: string): string {
  const path = encodeURI(file.replaceAll('\\', '/').replace(/\p{Cs}/gu, '\ufffd'));
  const escaped = path.replace(/[#?:]/g, encodeURIComponent);
  return DRIVE.test(file) ? `file:///${path.slice(0, 2)}${escaped.slice('C%3A'.length)}` : escaped;
}

function descriptor({ rule, title, advice, basis, severity }: ReportRule): ReportingDescriptor {
  return {
    id: rule,
    shortDescription: { text: title },
    help: { text: advice },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { basis },
  };
}

/** An explanation holds back a finding; one whose values have changed since has to be looked at again. */
function suppressions({ explanation }: ReportFinding): Suppression[] {
  if (!explanation) return [];
  const { text, date, stale } = explanation;
  const status = stale ? 'underReview' : 'accepted';
  return [{ kind: 'external', status, justification: text, properties: { date } }];
}

function result({ file }: ReportFile, finding: ReportFinding, ruleIndex: number): Result {
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) } },
        logicalLocations: [
          {
            name: finding.cell,
            fullyQualifiedName: `${finding.sheet}!${finding.cell}`,
            kind: 'cell',
          },
        ],
      },
    ],
    suppressions: suppressions(finding),
    properties: { expected: finding.expected, actual: finding.actual, unit: finding.unit },
  };
}

function artifact({ file, sha256 }: ReportFile): Artifact {
  return { location: { uri: uriOf(file) }, ...(sha256 !== undefined && { hashes: { 'sha-256': sha256 } }) };
}

/** What became of files and rules on the way: files that could not be read, rules that broke. */
function onTheWay({ file, failure, notes = [] }: ReportFile): Notification[] {
  const locations = [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }];
  return [
    ...(failure === undefined ? [] : [{ level: 'error' as const, message: { text: failure }, locations }]),
    ...notes.map((text) => ({ level: 'warning' as const, message: { text }, locations })),
  ];
}

/** What was not checked, and what the profile changed: nobody may believe that it was checked as usual. */
function aboutRules(report: AuditReport, language: Language): Notification[] {
  const t = translator(language, 'report');
  const pane = translator(language, 'pane');
  const note = (rule: string, text: string): Notification => ({
    level: 'note',
    message: { text },
    associatedRule: { id: rule },
  });
  return [
    ...report.unchecked.map((one) => note(one.rule, t('unchecked.line', { ...one }))),
    ...report.ruleChanges.map((change) => {
      const name = `${change.rule} ${change.title}`;
      const from = pane(`severity.${change.from}`);
      return note(change.rule, t('changeLine', { name, from, to: changedTo(change, language) }));
    }),
  ];
}

/** The report as SARIF 2.1.0: a cell is a logical location, "sheet!A1". */
export function toSarif(report: AuditReport, language: Language): string {
  const indexes = new Map(report.byRule.map(({ rule }, index) => [rule, index]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: report.tool, version: report.version, rules: report.byRule.map(descriptor) },
        },
        properties: { profile: report.profile, profileVersion: report.profileVersion },
        artifacts: report.files.map(artifact),
        results: report.files.flatMap((file) =>
          file.findings.map((finding) => result(file, finding, indexes.get(finding.rule)!)),
        ),
        invocations: [
          {
            executionSuccessful: report.files.every(({ failure }) => failure === undefined),
            toolExecutionNotifications: report.files.flatMap(onTheWay),
            toolConfigurationNotifications: aboutRules(report, language),
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
