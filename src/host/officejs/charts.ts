import { areaToA1 } from '../../core/address';
import type { SheetChart, SheetTable } from '../../core/charts';
import type { Area } from '../../core/grid';

const TYPES = {
  column: 'ColumnClustered',
  bar: 'BarClustered',
  pie: 'Pie',
} as const satisfies Record<SheetChart['kind'], `${Excel.ChartType}`>;

const isRow = ({ top, bottom }: Area) => top === bottom;

/** Draws Excel's own charts of a sheet's cells. All of it is older than the baseline: ExcelApi 1.8 at the latest. */
export function drawCharts(sheet: Excel.Worksheet, charts: readonly SheetChart[]): void {
  const range = (area: Area) => sheet.getRange(areaToA1(area)).untrack();
  for (const { kind, title, series, format, area } of charts) {
    const [first, ...others] = series;
    if (!first) continue;
    const chart = sheet.charts.add(
      TYPES[kind],
      range(first.values),
      isRow(first.values) ? 'Rows' : 'Columns',
    );
    chart.title.text = title;
    const drawn = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
    series.forEach(({ name, values, categories }, index) => {
      const one = drawn[index]!;
      one.name = name;
      // Said again: Excel takes a first text for a name, and leaves it out of the figures.
      one.setValues(range(values));
      one.setXAxisValues(range(categories));
      one.hasDataLabels = true;
    });
    chart.legend.visible = series.length > 1;
    if (series.length > 1) chart.legend.position = 'Bottom';
    if (format !== undefined) {
      chart.dataLabels.numberFormat = format;
      if (kind !== 'pie') chart.axes.valueAxis.numberFormat = format;
    }
    // A bar chart begins at the bottom; a ranking is read from the top.
    if (kind === 'bar') chart.axes.categoryAxis.reversePlotOrder = true;
    const corner = (row: number, col: number) => areaToA1({ top: row, left: col, bottom: row, right: col });
    chart.setPosition(corner(area.top, area.left), corner(area.bottom, area.right));
  }
}

/** Makes Excel's own tables of cells: they filter, sort and grow. How they look is the cells' own. */
export function addTables(sheet: Excel.Worksheet, tables: readonly SheetTable[]): void {
  for (const { area } of tables) {
    const table = sheet.tables.add(areaToA1(area), true);
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
  }
}
