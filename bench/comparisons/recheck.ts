import { auditForms, LiveAudit, type AuditResult } from '../../src/core/audit';
import { createGrid, type CellValue } from '../../src/core/grid';
import { defaultProfile } from '../../src/core/profile';
import { recogniseSheet } from '../../src/core/recognise';
import { countyLedger } from '../data/county-ledger';
import { inTurn, speedOf, timingsOf, type Contender } from '../kit/measure';
import type { Comparison, Extent, Outcome } from '../kit/types';

function finish(steps: Generator<number, AuditResult>): AuditResult {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

async function run({ isSmall, rounds }: Extent): Promise<Outcome> {
  const count = isSmall ? 300 : 100_000;
  const grid = countyLedger(count);
  const live = new LiveAudit(defaultProfile);
  live.put(grid);
  live.arrange([grid.sheet]);
  const before = finish(live.steps()).findings.length;
  const recognition = recogniseSheet(grid);
  const [form] = recognition.forms;
  const row = form!.rows[Math.floor(count / 2)]!;
  const { col } = form!.columns.get('weight')!;
  const wasThere = row.value('weight');
  const edit = (value: CellValue) => {
    live.take(createGrid({ sheet: grid.sheet, origin: { row: row.row, col }, values: [[value]] }));
    return finish(live.steps()).findings.length;
  };
  // There and back again: the second edit must give what was found before.
  const edits: Contender = {
    name: 're-check of two edits',
    items: 2,
    expected: before,
    run: () => {
      edit(typeof wasThere === 'number' ? wasThere + 0.5 : 0.5);
      return edit(wasThere);
    },
  };
  const full: Contender = {
    name: 'a full audit',
    items: 1,
    expected: before,
    run: () =>
      auditForms({ grids: [grid], recognitions: [recogniseSheet(grid)] }, defaultProfile).findings.length,
  };
  const times = await inTurn([edits, full], Math.min(rounds, 3));
  return {
    figures: [speedOf(edits, full, times, { atLeast: 100 })],
    timings: timingsOf([edits, full], times),
  };
}

export const recheck: Comparison = {
  id: 'recheck',
  title: 'Re-check after an edit',
  work:
    'A ledger of 100,000 rows whose audit is kept. One 分值 in the middle is changed and changed back; after each edit ' +
    'the findings are complete again. Against recognition and audit of the whole sheet.',
  profile:
    'Where the time goes (100,000 rows, 12 ms an edit): rules about sheet, workbook and tables that have not looked at the ' +
    'edited column are not run, and the others go by what is kept of blocks of rows and of projects. What is left grows ' +
    'with the sheet, though slowly: a third is the rates of projects and units, a fifth one look at every part of the kept ' +
    'audit to see what the edit touches, a tenth the rules about the sheet. An edit of a name or target costs more: the ' +
    'rules that compare projects by these are run over all of them.',
  run,
};
