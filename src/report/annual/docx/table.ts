import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { textOf, type Piece, type ReportTable, type TableColumn } from '../model';
import { FONTS, fontOf, TEXT_WIDTH } from './style';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const;
const EDGE = { style: BorderStyle.SINGLE, size: 8, color: '000000' } as const;

/** Widths in twentieths of a point that fill the text's width exactly. */
function widthsOf(columns: readonly TableColumn[]): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / total));
  widths[widths.length - 1]! += TEXT_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths;
}

function cell(
  text: string,
  width: number,
  align: TableColumn['align'],
  isHead: boolean,
  keepNext: boolean,
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 40, right: 40, top: 30, bottom: 30 },
    children: [
      new Paragraph({
        style: 'ReportTable',
        keepNext,
        alignment: ALIGNMENTS[isHead ? 'center' : align],
        children: [new TextRun({ text, ...(isHead && { font: fontOf(FONTS.heading1) }) })],
      }),
    ],
  });
}

/** A table whose head is repeated on every page, whose rows are not torn apart, and whose last row never stands alone. */
export function tableOf({ columns, rows }: ReportTable): Table {
  const widths = widthsOf(columns);
  const row = (cells: readonly (readonly Piece[])[], isHead: boolean, keepNext: boolean) =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      children: cells.map((pieces, index) =>
        cell(textOf(pieces), widths[index]!, columns[index]!.align, isHead, keepNext),
      ),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: EDGE,
      bottom: EDGE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [
      row(
        columns.map(({ title }) => [title]),
        true,
        true,
      ),
      ...rows.map((cells, index) =>
        row(
          cells.map((piece) => [piece]),
          false,
          index === rows.length - 2,
        ),
      ),
    ],
  });
}
