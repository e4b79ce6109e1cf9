import type { Area, CellValue } from '../../core/grid';
import { HostError, type AreaReading } from '../workbook';
import { areaOf, gridOf, PLACE, rangeOf } from './sheet-job';
import type { Run } from './runner';

/** Reads some areas of a sheet, and how far it is used, in one request. */
export function readAreas(run: Run, sheet: string, areas: readonly Area[]): Promise<AreaReading> {
  return run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    const used = worksheet.getUsedRangeOrNullObject(true).untrack();
    used.load(PLACE);
    const blocks = areas.map((area) => {
      const block = rangeOf(worksheet, area);
      block.load('values,formulas,numberFormat');
      const merged = block.getMergedAreasOrNullObject().untrack();
      merged.areas.load(`items/${PLACE.replaceAll(',', ',items/')}`);
      return { block, merged };
    });
    await context.sync();
    return {
      usedArea: used.isNullObject ? null : areaOf(used),
      grids: blocks.map(({ block, merged }, index) => {
        const values = block.values as CellValue[][] | null;
        if (!values) throw new HostError({ code: 'tooLarge', sheet });
        return gridOf({
          sheet,
          area: areas[index]!,
          values,
          formulas: block.formulas,
          formats: block.numberFormat,
          merges: merged.isNullObject ? [] : merged.areas.items.map(areaOf),
        });
      }),
    };
  });
}
