import type { BorderEdge, CellStyle } from '../backend';
import { invalidArgument } from '../errors';
import { assertAllowed, assertUnprotected } from '../protection';
import { excelObject, type ClassSpec, type ExcelObject, type Member } from '../spec';
import type { RangeTarget } from './range';

/** A property of a range's format, the same for all its cells or unknown. */
function styleMember<K extends keyof CellStyle>(key: K): Member<RangeTarget> {
  return {
    read: ({ sheet, area }) => sheet.style(area.top, area.left)[key] ?? null,
    write: ({ sheet, area }, value) => {
      assertAllowed(sheet, 'allowFormatCells');
      sheet.setStyle(area, { [key]: value });
    },
  };
}

const fillSpec: ClassSpec<RangeTarget> = {
  name: 'RangeFill',
  members: {
    Color: styleMember('fill'),
    Clear: {
      call: ({ sheet, area }) => {
        assertAllowed(sheet, 'allowFormatCells');
        sheet.setStyle(area, { fill: '' });
      },
    },
  },
};

const fontSpec: ClassSpec<RangeTarget> = {
  name: 'RangeFont',
  members: {
    Color: styleMember('fontColor'),
    Name: styleMember('fontName'),
    Size: styleMember('fontSize'),
    Bold: styleMember('bold'),
    Italic: styleMember('italic'),
    Underline: styleMember('underline'),
  },
};

const PIXELS_PER_POINT = 4 / 3;

interface BorderTarget extends RangeTarget {
  readonly edge: BorderEdge;
}

const borderSpec: ClassSpec<BorderTarget> = {
  name: 'RangeBorder',
  members: {
    Style: {
      write: ({ sheet, area, edge }, value) => {
        assertAllowed(sheet, 'allowFormatCells');
        if (value !== 'Continuous') throw invalidArgument('only continuous borders are emulated');
        sheet.setBorder(area, edge, '#000000');
      },
    },
    Color: {
      write: ({ sheet, area, edge }, value) => {
        assertAllowed(sheet, 'allowFormatCells');
        sheet.setBorder(area, edge, String(value));
      },
    },
  },
};

const borderOf = (target: RangeTarget, edge: unknown) =>
  excelObject(borderSpec, { ...target, edge: edge as BorderEdge });

const bordersSpec: ClassSpec<RangeTarget> = {
  name: 'RangeBorderCollection',
  members: { GetItem: { call: (target, [edge]) => borderOf(target, edge) } },
  item: borderOf,
};

/** The same for all cells of the range, or unknown. */
function lockedIn({ sheet, area }: RangeTarget): boolean | null {
  const first = sheet.isLocked(area.top, area.left);
  for (let row = area.top; row <= area.bottom; row++) {
    for (let col = area.left; col <= area.right; col++) if (sheet.isLocked(row, col) !== first) return null;
  }
  return first;
}

const protectionSpec: ClassSpec<RangeTarget> = {
  name: 'FormatProtection',
  members: {
    Locked: {
      since: '1.2',
      read: lockedIn,
      write: ({ sheet, area }, value) => {
        // No allowance opens this one: it would make all the others pointless.
        assertUnprotected(sheet);
        sheet.setLocked(area, value === true);
      },
    },
  },
};

const formatSpec: ClassSpec<RangeTarget> = {
  name: 'RangeFormat',
  members: {
    Fill: { read: (target) => excelObject(fillSpec, target) },
    Font: { read: (target) => excelObject(fontSpec, target) },
    WrapText: styleMember('wrap'),
    HorizontalAlignment: styleMember('horizontal'),
    VerticalAlignment: styleMember('vertical'),
    ColumnWidth: {
      write: ({ sheet, area }, value) => {
        assertAllowed(sheet, 'allowFormatColumns');
        sheet.setColumnWidth(area.left, area.right, Number(value) * PIXELS_PER_POINT);
      },
    },
    RowHeight: {
      write: ({ sheet, area }, value) => {
        assertAllowed(sheet, 'allowFormatRows');
        sheet.setRowHeight(area.top, area.bottom, Number(value) * PIXELS_PER_POINT);
      },
    },
    Borders: { read: (target) => excelObject(bordersSpec, target) },
    Protection: { since: '1.2', read: (target) => excelObject(protectionSpec, target) },
  },
};

/** The format of a range of the emulated Excel. */
export function rangeFormatObject(target: RangeTarget): ExcelObject {
  return excelObject(formatSpec, target);
}
