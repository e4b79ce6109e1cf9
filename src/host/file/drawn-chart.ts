import type { WriteSheet } from 'hucre';
import { areaToA1 } from '../../core/address';
import type { SheetChart } from '../../core/charts';
import type { Area } from '../../core/grid';

type WrittenChart = NonNullable<WriteSheet['charts']>[number];

/** Cells as a chart names them: whole addresses with the sheet, so that they follow when rows are moved. */
function reference(sheet: string, area: Area): string {
  const cells = areaToA1(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `'${sheet.replaceAll("'", "''")}'!${cells}`;
}

/** A chart for hucre's writer: a native one, of the sheet's own cells. */
export function drawn({ kind, title, series, format, area }: SheetChart, sheet: string): WrittenChart {
  return {
    type: kind,
    title,
    series: series.map(({ name, values, categories }) => ({
      name,
      values: reference(sheet, values),
      categories: reference(sheet, categories),
    })),
    anchor: {
      from: { row: area.top, col: area.left },
      to: { row: area.bottom, col: area.right },
    },
    legend: series.length > 1 ? 'bottom' : false,
    dataLabels: {
      showValue: true,
      ...(format !== undefined && { numberFormat: { formatCode: format, sourceLinked: false } }),
    },
  };
}
