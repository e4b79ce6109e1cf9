import { AlignmentType, Paragraph } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { ReportChart } from '../model';
import { FONTS } from './style';

/** As wide as the text, in pixels of 96 to the inch. */
const WIDTH = 560;
/** A third of a page at the most: what does not fit leaves the rest of its page empty. */
const COLUMN_HEIGHT = 205;
/** Of a bar with its gap, and of what stands around the bars. */
const BAR_HEIGHT = 23;
const BAR_SURROUNDINGS = 50;

/** Told apart in print without colours too. */
const COLOURS = ['1F4E79', 'C8963E'] as const;

/** A native chart, which Word draws and whose data can be opened in Excel. */
export function chartParagraph(chart: ReportChart): Paragraph {
  const isBar = chart.type === 'bar';
  const format = chart.unit === '%' ? '0.00' : '0';
  // The first category of a bar chart stands at the bottom.
  const order = <T>(values: readonly T[]): T[] => (isBar ? [...values].reverse() : [...values]);
  const options: Omit<Extract<ChartRunOptions, { type: 'column' }>, 'type'> = {
    categories: order(chart.categories),
    series: chart.series.map(({ name, values }, index) => ({
      name,
      values: order(values),
      color: COLOURS[index % COLOURS.length]!,
    })),
    legend: chart.series.length > 1 ? { position: 'bottom' } : false,
    font: { name: FONTS.page },
    dataLabels: { value: true, numberFormat: format },
    valueAxis: { minimum: 0, numberFormat: '0', title: { text: chart.unit, font: { bold: false } } },
    gapWidth: 80,
    overlap: 0,
    transformation: {
      width: WIDTH,
      height: isBar ? BAR_SURROUNDINGS + BAR_HEIGHT * chart.categories.length : COLUMN_HEIGHT,
    },
    altText: { name: chart.caption, title: chart.caption, description: chart.caption },
  };
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 120, after: 0 },
    children: [new ChartRun({ type: chart.type, ...options })],
  });
}
