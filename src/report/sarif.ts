import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../core/profile/types';
import type { AuditReport, ReportFile, ReportFinding, ReportRule } from './model';

const LEVELS: Readonly<Record<Severity, Result.level>> = { error: 'error', warning: 'warning', info: 'note' };

function descriptor({ rule, title, advice, severity, basis }: ReportRule): ReportingDescriptor {
  return {
    id: rule,
    shortDescription: { text: title },
    help: { text: advice },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { basis },
  };
}

function result({ file }: ReportFile, finding: ReportFinding, ruleIndex: number): Result {
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) } },
        logicalLocations: [
          {
            name: finding.cell,
            fullyQualifiedName: `${finding.sheet}!${finding.cell}`,
            kind: 'cell',
          },
        ],
      },
    ],
    properties: { expected: finding.expected, actual: finding.actual },
  };
}

/** The report as SARIF 2.1.0: a cell is a logical location, "sheet!A1". */
export function toSarif(report: AuditReport): string {
  const ids = report.byRule.map(({ rule }) => rule);
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: report.tool,
            version: report.version,
            rules: report.byRule.map(descriptor),
          },
        },
        properties: { profile: report.profile, profileVersion: report.profileVersion },
        results: report.files.flatMap((file) =>
          file.findings.map((finding) => result(file, finding, ids.indexOf(finding.rule))),
        ),
        invocations: [
          {
            executionSuccessful: report.files.every(({ failure }) => failure === undefined),
            toolExecutionNotifications: report.files.flatMap(({ failure }) =>
              failure === undefined ? [] : [{ level: 'error' as const, message: { text: failure } }],
            ),
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
