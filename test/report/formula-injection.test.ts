/** What a cell says is never calculated when it is written again, whoever writes it. */
import { composeForm, formById } from '../../src/core/forms';
import { defaultProfile } from '../../src/core/profile';
import { composeSummary, rollUp } from '../../src/core/rollup';
import { openWorkbookFile, writeForms } from '../../src/host/file';
import { auditWorkbook } from '../../src/jobs';
import { buildReport, fixedTime, reportFile, toXlsx } from '../../src/report';
import { unpack } from '../host/file/build-file';
import { file, indicators, part, table } from '../support/rollup-parts';
import { selfEvaluation } from '../support/tables';

const HOSTILE = [
  "=cmd|'/c calc'!A1",
  '=HYPERLINK("http://x/","x")',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
];
const time = fixedTime(0);

/** Every formula in the sheets of a workbook, and every link that leads out of it. */
async function formulasAndLinks(bytes: Uint8Array): Promise<{ formulas: string[]; links: string[] }> {
  const pkg = unpack(bytes);
  const [formulas, links]: [string[], string[]] = [[], []];
  for (const name of pkg.names()) {
    const text = (await pkg.text(name)) ?? '';
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name))
      formulas.push(...[...text.matchAll(/<f[^>]*>([^<]*)</g)].map(([, formula]) => formula!));
    if (name.endsWith('.rels'))
      links.push(
        ...[...text.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g)].map(([, target]) => target!),
      );
  }
  return { formulas, links };
}

const isHostile = (formula: string) => /cmd|http|^\s*[+@-]/.test(formula);

test.each(HOSTILE)('%j stays a text in a template, in a report and in a summary', async (text) => {
  const data = selfEvaluation({
    fields: { projectName: text, department: text, implementingUnit: text },
    rows: { 0: { name: text, target: text, actual: text, score: 999 } },
  });
  const form = await writeForms([{ name: '自评表', form: composeForm(formById('project-selfeval'), data) }]);
  const workbook = await openWorkbookFile(form, 'x.xlsx');
  const audit = await auditWorkbook(workbook, { profile: defaultProfile });
  expect(audit.findings.length).toBeGreaterThan(0);
  const report = buildReport([reportFile(text, audit, 'zh')], [audit], defaultProfile, 'zh');
  const rollup = rollUp(
    part(file(`${text}.xlsx`, [table('自评', text, text, { indicators: indicators(2, 4, 3) })])),
    { profile: defaultProfile },
  );
  const summary = composeSummary(rollup, defaultProfile, () => [text]);
  for (const bytes of [form, await toXlsx(report, time, 'zh'), await writeForms(summary)]) {
    const { formulas, links } = await formulasAndLinks(bytes);
    expect(formulas.filter(isHostile)).toEqual([]);
    expect(links).toEqual([]);
  }
});
