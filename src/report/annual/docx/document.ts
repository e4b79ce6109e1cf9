import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  PageNumber,
  Paragraph,
  TextRun,
  type Table,
} from 'docx';
import { VERSION } from '../../../version';
import { textOf, type AnnualReport, type Block } from '../model';
import { chartParagraph } from './chart';
import { HeadingNumbers } from './numbering';
import { FONTS, fontOf, PAGE, PARAGRAPH_STYLES, SIZES } from './style';
import { tableOf } from './table';

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** Turns blocks into the document's own, numbering headings, tables and figures as they come. */
class Writer {
  private readonly headings = new HeadingNumbers();
  private tables = 0;
  private charts = 0;

  write(block: Block): (Paragraph | Table)[] {
    switch (block.kind) {
      case 'heading':
        return [
          new Paragraph({
            heading: LEVELS[block.level],
            children: [new TextRun(`${this.headings.next(block.level)}${block.text}`)],
          }),
        ];
      case 'paragraph':
        return [new Paragraph({ style: 'ReportText', children: [new TextRun(textOf(block.pieces))] })];
      case 'note':
        return [
          new Paragraph({ style: 'ReportNote', children: [new TextRun(`注：${textOf(block.pieces)}`)] }),
        ];
      case 'table':
        return [this.caption(`表${++this.tables}\u3000${block.caption}`, true), tableOf(block)];
      case 'chart':
        return [chartParagraph(block), this.caption(`图${++this.charts}\u3000${block.caption}`, false)];
    }
  }

  /** Above a table, below a chart; never on another page than what it is of. */
  private caption(text: string, keepNext: boolean): Paragraph {
    return new Paragraph({ style: 'ReportCaption', keepNext, children: [new TextRun(text)] });
  }
}

const footer = (alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        indent: { left: 280, right: 280 },
        children: [
          new TextRun({
            font: fontOf(FONTS.page),
            size: SIZES.page,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });

/** The report laid out as an official document: 三号 仿宋, 28 points between lines, page numbers outside. */
export function documentOf({ title, lead, body, annex }: AnnualReport): Document {
  const writer = new Writer();
  const blocks = [...lead, ...body];
  return new Document({
    title,
    creator: `Jixiao ${VERSION}`,
    lastModifiedBy: `Jixiao ${VERSION}`,
    description: title,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: fontOf(FONTS.body), size: SIZES.body, language: { eastAsia: 'zh-CN' } } },
      },
      paragraphStyles: PARAGRAPH_STYLES,
    },
    sections: [
      {
        properties: PAGE,
        footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(title)] }),
          ...blocks.flatMap((block) => writer.write(block)),
          new Paragraph({
            pageBreakBefore: true,
            spacing: { line: 560, after: 200 },
            children: [new TextRun({ text: '附件', font: fontOf(FONTS.heading1) })],
          }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 280 },
            children: [new TextRun({ text: annex.title, font: fontOf(FONTS.title), size: SIZES.title })],
          }),
          ...annex.blocks.flatMap((block) => writer.write(block)),
        ],
      },
    ],
  });
}
