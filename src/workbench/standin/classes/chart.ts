import type { Area } from '../../../core/grid';
import type { BackendSheet, ChartRecord, ChartSeriesRecord } from '../backend';
import { invalidArgument } from '../errors';
import { assertUnprotected } from '../protection';
import { excelObject, isExcelObject, type ClassSpec, type ExcelObject, type Member } from '../spec';
import { areaOfAddress, type RangeTarget } from './range';

interface ChartTarget {
  readonly sheet: BackendSheet;
  readonly chart: ChartRecord;
}

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeriesRecord;
}

function areaOf(argument: unknown): Area {
  if (typeof argument === 'string') return areaOfAddress(argument);
  if (!isExcelObject(argument)) throw invalidArgument(String(argument));
  return (argument.target as unknown as RangeTarget).area;
}

/** Cells of a chart's figures: one row or one column. */
function lineOf(argument: unknown): Area {
  const area = areaOf(argument);
  if (area.top !== area.bottom && area.left !== area.right) throw invalidArgument('a block of cells');
  return area;
}

/** A property of a chart or of what belongs to it; a protected sheet keeps it. */
const member = <T extends ChartTarget>(
  since: Member<T>['since'],
  read: (target: T) => unknown,
  write: (target: T, value: unknown) => void,
): Member<T> => ({
  ...(since && { since }),
  read,
  write: (target, value) => {
    assertUnprotected(target.sheet);
    write(target, value);
  },
});

/** A part of a chart that has an object of its own. */
const part = (
  name: string,
  members: ClassSpec<ChartTarget>['members'],
  since?: Member<ChartTarget>['since'],
): Member<ChartTarget> => {
  const spec: ClassSpec<ChartTarget> = { name, members };
  return { ...(since && { since }), read: (target) => excelObject(spec, target) };
};

const seriesSpec: ClassSpec<SeriesTarget> = {
  name: 'ChartSeries',
  members: {
    Name: member(
      undefined,
      ({ series }) => series.name,
      ({ series }, value) => (series.name = String(value)),
    ),
    HasDataLabels: member(
      '1.7',
      ({ series }) => series.hasLabels,
      ({ series }, value) => (series.hasLabels = value === true),
    ),
    SetValues: {
      since: '1.7',
      call: ({ sheet, series }, [range]) => {
        assertUnprotected(sheet);
        series.values = lineOf(range);
      },
    },
    SetXAxisValues: {
      since: '1.7',
      call: ({ sheet, series }, [range]) => {
        assertUnprotected(sheet);
        series.categories = lineOf(range);
      },
    },
  },
};

const seriesOf = ({ sheet, chart }: ChartTarget): ExcelObject[] =>
  chart.series.map((series) => excelObject(seriesSpec, { sheet, chart, series }));

const seriesCollectionSpec: ClassSpec<ChartTarget> = {
  name: 'ChartSeriesCollection',
  members: {
    Count: { read: ({ chart }) => chart.series.length },
    Add: {
      since: '1.7',
      call: ({ sheet, chart }, [name]) => {
        assertUnprotected(sheet);
        const first = chart.series[0]!.values;
        const series = { name: String(name ?? ''), values: first, categories: null, hasLabels: false };
        chart.series.push(series);
        return excelObject(seriesSpec, { sheet, chart, series });
      },
    },
  },
  items: seriesOf,
};

const valueAxisSpec: ClassSpec<ChartTarget> = {
  name: 'ChartAxis',
  members: {
    NumberFormat: member(
      '1.8',
      ({ chart }) => chart.valueFormat,
      ({ chart }, value) => (chart.valueFormat = String(value)),
    ),
  },
};

const categoryAxisSpec: ClassSpec<ChartTarget> = {
  name: 'ChartAxis',
  members: {
    ReversePlotOrder: member(
      '1.7',
      ({ chart }) => chart.isReversed,
      ({ chart }, value) => (chart.isReversed = value === true),
    ),
  },
};

const chartSpec: ClassSpec<ChartTarget> = {
  name: 'Chart',
  id: ({ chart }) => chart.id,
  members: {
    Id: { since: '1.7', read: ({ chart }) => chart.id },
    Name: member(
      undefined,
      ({ chart }) => chart.name,
      ({ chart }, value) => (chart.name = String(value)),
    ),
    ChartType: { since: '1.7', read: ({ chart }) => chart.type },
    Title: part('ChartTitle', {
      Text: member(
        undefined,
        ({ chart }) => chart.title.text,
        ({ chart }, value) => (chart.title = { text: String(value), visible: true }),
      ),
      Visible: member(
        undefined,
        ({ chart }) => chart.title.visible,
        ({ chart }, value) => (chart.title.visible = value === true),
      ),
    }),
    Legend: part('ChartLegend', {
      Visible: member(
        undefined,
        ({ chart }) => chart.legend.visible,
        ({ chart }, value) => (chart.legend.visible = value === true),
      ),
      Position: member(
        undefined,
        ({ chart }) => chart.legend.position,
        ({ chart }, value) => (chart.legend.position = String(value)),
      ),
    }),
    DataLabels: part('ChartDataLabels', {
      NumberFormat: member(
        '1.8',
        ({ chart }) => chart.labelFormat,
        ({ chart }, value) => (chart.labelFormat = String(value)),
      ),
    }),
    Axes: part('ChartAxes', {
      ValueAxis: { read: (target) => excelObject(valueAxisSpec, target) },
      CategoryAxis: { read: (target) => excelObject(categoryAxisSpec, target) },
    }),
    Series: { read: (target) => excelObject(seriesCollectionSpec, target) },
    SetPosition: {
      call: ({ sheet, chart }, [start, end]) => {
        assertUnprotected(sheet);
        const from = areaOf(start);
        const to = typeof end === 'string' || isExcelObject(end) ? areaOf(end) : from;
        chart.area = { top: from.top, left: from.left, bottom: to.bottom, right: to.right };
      },
    },
    Delete: {
      call: ({ sheet, chart }) => {
        assertUnprotected(sheet);
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
    },
  },
};

const chartsOf = (sheet: BackendSheet): ExcelObject[] =>
  sheet.charts.map((chart) => excelObject(chartSpec, { sheet, chart }));

let made = 0;

const collectionSpec: ClassSpec<BackendSheet> = {
  name: 'ChartCollection',
  members: {
    Count: { read: (sheet) => sheet.charts.length },
    Add: {
      call: (sheet, [type, source]) => {
        assertUnprotected(sheet);
        // Of a block Excel guesses what are figures and what are names; who says one line of figures is sure.
        const values = lineOf(source);
        const id = `{chart-${++made}}`;
        const chart: ChartRecord = {
          id,
          name: `Chart ${sheet.charts.length + 1}`,
          type: String(type),
          title: { text: '', visible: true },
          legend: { visible: true, position: 'Right' },
          labelFormat: 'General',
          valueFormat: 'General',
          isReversed: false,
          series: [{ name: '', values, categories: null, hasLabels: false }],
          area: null,
        };
        sheet.charts.push(chart);
        return excelObject(chartSpec, { sheet, chart });
      },
    },
  },
  items: chartsOf,
  item: (sheet, key) => {
    const chart = sheet.charts.find(({ id, name }) => id === key || name === key);
    return chart ? excelObject(chartSpec, { sheet, chart }) : null;
  },
};

/** The charts of a sheet. */
export function chartCollectionOf(sheet: BackendSheet): ExcelObject {
  return excelObject(collectionSpec, sheet);
}
