import {
  AlignmentType,
  LineRuleType,
  type IParagraphStyleOptions,
  type ISectionPropertiesOptions,
} from 'docx';

/** Typefaces of an official document (GB/T 9704); Latin letters and digits in Times New Roman. */
export const FONTS = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  page: '宋体',
} as const;

/** Where a machine lacks a typeface, Word takes the one named beside it. */
export const FALLBACKS: readonly (readonly [name: string, instead: string])[] = [
  [FONTS.title, '宋体'],
  [FONTS.body, '仿宋'],
  [FONTS.heading2, '楷体'],
];

export const fontOf = (eastAsia: string) => ({
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia,
});

/** Sizes in half points: 二号, 三号, 四号, 小四, 五号. */
export const SIZES = { title: 44, body: 32, page: 28, caption: 24, table: 21 } as const;

/** Two characters of 三号, in twentieths of a point. */
const TWO_CHARACTERS = 640;
/** 28 points between lines. */
export const LINE = { line: 560, lineRule: LineRuleType.EXACT } as const;
/** Small print and tables. */
export const TIGHT = { line: 320, lineRule: LineRuleType.AT_LEAST } as const;

const MILLIMETRE = 1440 / 25.4;
const mm = (length: number): number => Math.round(length * MILLIMETRE);

/** A4 with the margins of an official document: 22 lines of 28 characters. */
export const PAGE: ISectionPropertiesOptions = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: {
      top: mm(37),
      bottom: mm(35),
      left: mm(28),
      right: mm(26),
      footer: mm(25),
      header: mm(15),
      gutter: 0,
    },
  },
};
/** Between the margins, in twentieths of a point. */
export const TEXT_WIDTH = mm(156);

const style = (
  id: string,
  name: string,
  font: string,
  size: number,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
  bold = false,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  run: { font: fontOf(font), size, bold, color: '000000' },
  paragraph,
});

const indented = { spacing: LINE, indent: { firstLine: TWO_CHARACTERS } } as const;
const headed = { ...indented, keepNext: true, keepLines: true } as const;

/** The paragraph styles; headings are Word's own, so that its navigation pane shows them. */
export const PARAGRAPH_STYLES: IParagraphStyleOptions[] = [
  style('Title', 'Title', FONTS.title, SIZES.title, {
    alignment: AlignmentType.CENTER,
    spacing: { line: 640, lineRule: LineRuleType.AT_LEAST, after: 560 },
  }),
  style('Heading1', 'heading 1', FONTS.heading1, SIZES.body, { ...headed, outlineLevel: 0 }),
  style('Heading2', 'heading 2', FONTS.heading2, SIZES.body, { ...headed, outlineLevel: 1 }),
  style('Heading3', 'heading 3', FONTS.body, SIZES.body, { ...headed, outlineLevel: 2 }, true),
  style('ReportText', '报告正文', FONTS.body, SIZES.body, {
    ...indented,
    alignment: AlignmentType.JUSTIFIED,
  }),
  style('ReportCaption', '报告图表题', FONTS.heading1, SIZES.caption, {
    alignment: AlignmentType.CENTER,
    spacing: { ...TIGHT, before: 200, after: 80 },
  }),
  style('ReportTable', '报告表格', FONTS.body, SIZES.table, {
    spacing: { line: 280, lineRule: LineRuleType.AT_LEAST },
  }),
  style('ReportNote', '报告表注', FONTS.body, SIZES.table, {
    spacing: { ...TIGHT, before: 60, after: 200 },
  }),
];
