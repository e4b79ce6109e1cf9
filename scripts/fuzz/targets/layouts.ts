/** Layouts of other platforms as JSON files: read, filled in, read back, learned. */
import {
  brokenAnchors,
  composeLayout,
  exportForms,
  importForms,
  learnLayout,
  presets,
  readLayoutText,
} from '../../../src/core/interchange';
import { createGrid } from '../../../src/core/grid';
import { defaultProfile } from '../../../src/core/profile';
import { cleanSelfEvaluation } from '../../samples/clean-selfeval';
import { mutateJson } from '../mutate-json';
import { bytesOfText, holds, textOfBytes, type Target } from '../target';
import { jsonTexts } from './values';

/** What the schema lets a layout reach to. */
const ROWS = 20_000;

export const target: Target = {
  seeds: () => Promise.resolve(presets.map((layout) => bytesOfText(JSON.stringify(layout)))),
  fresh: jsonTexts,
  mutate: mutateJson,
  check(input) {
    const { layout, problems } = readLayoutText(textOfBytes(input));
    if (!layout) {
      holds(problems.length > 0, 'refused without a reason');
      return;
    }
    const { values } = composeLayout(layout);
    holds(values.length <= ROWS, `a blank file of ${values.length} rows`);
    const blank = createGrid({ sheet: '导入', values });
    brokenAnchors(layout, blank);
    const { cells } = exportForms(layout, [{ data: cleanSelfEvaluation }], blank, defaultProfile);
    const filled = values.map((row) => [...row]);
    for (const { cell, value } of cells) {
      while (filled.length <= cell.row && filled.length < ROWS) filled.push([]);
      const row = filled[cell.row];
      if (row) row[cell.col] = value;
    }
    importForms(
      layout,
      createGrid({ sheet: '导入', values: filled.map((row) => Array.from(row, (one) => one ?? null)) }),
    );
    learnLayout(blank, 'learned', '学来的版式');
  },
};
