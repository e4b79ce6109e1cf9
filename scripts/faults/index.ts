/**
 * Lets every request of everything that the product does with an open workbook go wrong, one at a time and in every
 * way, and looks whether anything of the user's was lost, whether the next run works, and whether what is said is true.
 *
 *   npm run faults [-- NAME…]        only scenarios whose names contain one of these
 */
import { EXCEL_VERSIONS, type ApiVersion } from '../../src/workbench/standin';
import { FAULTS } from './faults';
import { scenarios, type Scenario } from './scenarios';
import { cleanRun, tryFault, type Trial } from './trial';

/** The oldest Excel and the newest. */
const VERSIONS = [EXCEL_VERSIONS.ltsc2021, EXCEL_VERSIONS.latest] as const;

/** Tries every fault at every request of the scenarios. */
export async function runFaults(
  chosen: readonly Scenario[],
  versions: readonly ApiVersion[],
  onTrial: (trial: Trial) => void,
): Promise<void> {
  for (const scenario of chosen) {
    for (const version of versions) {
      const clean = await cleanRun(scenario, version);
      for (const fault of FAULTS) {
        for (let request = 1; request <= clean.requests; request++) {
          onTrial(await tryFault(scenario, version, fault, request, clean));
        }
      }
    }
  }
}

async function main(wanted: readonly string[]): Promise<void> {
  const chosen = (await scenarios()).filter(
    ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
  );
  let injected = 0;
  let wrong = 0;
  for (const scenario of chosen) {
    const count = { injected: 0, wrong: 0 };
    await runFaults([scenario], VERSIONS, ({ version, fault, request, complaints }) => {
      count.injected++;
      if (complaints.length > 0) count.wrong++;
      for (const complaint of complaints) {
        console.log(`${scenario.name}, ExcelApi ${version}, request ${request}, ${fault}: ${complaint}`);
      }
    });
    // As soon as it is known: a whole run takes the better part of an hour.
    console.log(`${scenario.name}: 注入 injected ${count.injected}, 有问题 wrong ${count.wrong}`);
    injected += count.injected;
    wrong += count.wrong;
  }
  console.log(`共 in all: 注入 injected ${injected}, 有问题 wrong ${wrong}`);
  process.exitCode = wrong > 0 || injected === 0 ? 1 : 0;
}

if (require.main === module) void main(process.argv.slice(2));
