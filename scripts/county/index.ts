/**
 * `npm run county [-- FOLDER [SEED]]`: makes the county of the 2020 report as files, audits them, rolls them up, and
 * compares: every planted problem found and nothing else, every figure as printed, in the roll-up and in the annual
 * report; a text about it is confirmed. Exit code 1 when anything differs.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultProfile } from '../../src/core/profile';
import { checkText, ledgersOf } from '../../src/core/consistency';
import { ruleById } from '../../src/core/rules';
import { consistencyToText, localTime, rollupToXlsx } from '../../src/report';
import { annualReportToDocx, composeAnnualReport, countProblems } from '../../src/report/annual';
import { compareFigures, compareProblems, compareReport, examine, type HandedIn } from './check';
import { makeCounty } from './county';
import { clearFolder, FILES, writeInto, writeManifest } from './folder';
import { GOLDEN } from './golden';
import { plantProblems, type PlantedProblem } from './plant';
import { countyFiles } from './workbooks';
import { reportText } from './report-text';
import { bytesOf } from './write';

const SEED = 2020;
/** How often each kind of mistake is made. */
const TIMES = 2;

const placeOf = ({ rule, file, sheet, cell }: PlantedProblem) => `${rule}  ${file}  ${sheet}  ${cell}`;

async function main(folder: string, seed: number): Promise<boolean> {
  await clearFolder(folder);
  const { files, problems } = plantProblems(countyFiles(makeCounty(GOLDEN, seed)), TIMES, seed);
  await writeManifest(folder, seed, problems);
  const handedIn: HandedIn[] = [];
  for (const file of files) {
    const bytes = await bytesOf(file);
    await writeInto(folder, file.path, bytes);
    handedIn.push({ path: file.path, bytes });
  }
  console.log(`${files.length} files in ${join(folder, FILES)}`);

  const { found, rollup } = await examine(handedIn);
  const summary = join(folder, '汇总.xlsx');
  await writeFile(summary, await rollupToXlsx(rollup, defaultProfile, localTime(new Date())));
  console.log(summary);
  const path = join(folder, '年度总结报告.docx');
  const report = await annualReportToDocx(
    composeAnnualReport(
      rollup,
      defaultProfile,
      countProblems(found, (rule) => ruleById(rule)?.title.zh ?? rule),
    ),
  );
  await writeFile(path, report);
  console.log(path);

  const { missed, unplanted } = compareProblems(problems, found);
  console.log(`${problems.length} planted problems, ${problems.length - missed.length} found`);
  for (const one of missed) console.log(`  not found: ${placeOf(one)}`);
  for (const one of unplanted) console.log(`  not planted: ${placeOf(one)} (${one.severity})`);

  const figures = compareFigures(GOLDEN, rollup);
  for (const { name, expected, actual } of figures)
    console.log(
      expected === actual ? `  ${name}: ${actual}` : `  ${name}: ${actual}, but ${expected} is expected`,
    );
  const unsaid = await compareReport(GOLDEN, rollup, report);
  for (const sentence of unsaid) console.log(`  report: ${sentence}`);
  if (unsaid.length === 0) console.log('  the report prints every one of them, and no other in their place');
  const { ownBudget, special, both, all, none } = rollup.coverage;
  console.log(`  ${ownBudget} + ${special} ≠ ${all}: ${both} units are in both, ${none} have no project`);

  const check = checkText(reportText(GOLDEN), ledgersOf(rollup));
  console.log(consistencyToText(check, '总结', 'zh'));
  const isTold = check.figures.every(({ verdict }) => verdict === 'confirmed');
  return (
    isTold &&
    missed.length + unplanted.length + unsaid.length === 0 &&
    figures.every(({ expected, actual }) => expected === actual)
  );
}

main(process.argv[2] ?? '.cache/county', Number(process.argv[3] ?? SEED)).then(
  (isRight) => {
    process.exitCode = isRight ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
