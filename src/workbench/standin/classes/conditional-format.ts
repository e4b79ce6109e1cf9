import type { Area } from '../../../core/grid';
import type { BackendSheet, ConditionalFormatRecord } from '../backend';
import { invalidArgument, itemNotFound } from '../errors';
import { assertAllowed } from '../protection';
import { excelObject, type ClassSpec, type ExcelObject, type Member } from '../spec';

interface FormatTarget {
  readonly sheet: BackendSheet;
  readonly record: ConditionalFormatRecord;
}

function changing(
  change: (record: ConditionalFormatRecord, value: unknown) => void,
): NonNullable<Member<FormatTarget>['write']> {
  return ({ sheet, record }, value) => {
    assertAllowed(sheet, 'allowFormatCells');
    change(record, value);
    sheet.updateConditionalFormat(record);
  };
}

function styleMember(
  key: 'fill' | 'fontColor' | 'bold' | 'italic' | 'underline' | 'strikethrough',
): Member<FormatTarget> {
  return {
    read: ({ record }) => record.format[key] ?? null,
    write: changing((record, value) => Object.assign(record.format, { [key]: value })),
  };
}

interface BorderTarget extends FormatTarget {
  readonly edge: string;
}

function borderMember(key: 'style' | 'color'): Member<BorderTarget> {
  return {
    read: ({ record, edge }) => record.format.borders?.[edge]?.[key] ?? null,
    write: (target, value) => {
      assertAllowed(target.sheet, 'allowFormatCells');
      const borders = (target.record.format.borders ??= {});
      (borders[target.edge] ??= {})[key] = String(value);
      target.sheet.updateConditionalFormat(target.record);
    },
  };
}

const borderSpec: ClassSpec<BorderTarget> = {
  name: 'ConditionalRangeBorder',
  members: { Style: borderMember('style'), Color: borderMember('color') },
};

const edge = (name: string): Member<FormatTarget> => ({
  read: (target) => excelObject(borderSpec, { ...target, edge: name }),
});

const bordersSpec: ClassSpec<FormatTarget> = {
  name: 'ConditionalRangeBorderCollection',
  members: { Top: edge('top'), Bottom: edge('bottom'), Left: edge('left'), Right: edge('right') },
};

const fillSpec: ClassSpec<FormatTarget> = {
  name: 'ConditionalRangeFill',
  members: { Color: styleMember('fill') },
};

const fontSpec: ClassSpec<FormatTarget> = {
  name: 'ConditionalRangeFont',
  members: {
    Color: styleMember('fontColor'),
    Bold: styleMember('bold'),
    Italic: styleMember('italic'),
    Underline: styleMember('underline'),
    Strikethrough: styleMember('strikethrough'),
  },
};

const rangeFormatSpec: ClassSpec<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  members: {
    Fill: { read: (target) => excelObject(fillSpec, target) },
    Font: { read: (target) => excelObject(fontSpec, target) },
    Borders: { read: (target) => excelObject(bordersSpec, target) },
  },
};

const ruleSpec: ClassSpec<FormatTarget> = {
  name: 'ConditionalFormatRule',
  members: {
    Formula: {
      read: ({ record }) => record.formula,
      write: changing((record, value) => (record.formula = String(value))),
    },
  },
};

const customSpec: ClassSpec<FormatTarget> = {
  name: 'CustomConditionalFormat',
  members: {
    Rule: { read: (target) => excelObject(ruleSpec, target) },
    Format: { read: (target) => excelObject(rangeFormatSpec, target) },
  },
};

const formatSpec: ClassSpec<FormatTarget> = {
  name: 'ConditionalFormat',
  id: ({ record }) => record.id,
  members: {
    Id: { since: '1.6', read: ({ record }) => record.id },
    Type: { since: '1.6', read: ({ record }) => record.type },
    Custom: {
      since: '1.6',
      read: (target) => {
        if (target.record.type !== 'Custom')
          throw invalidArgument('this conditional format is of another type');
        return excelObject(customSpec, target);
      },
    },
    Delete: {
      since: '1.6',
      call: ({ sheet, record }) => {
        assertAllowed(sheet, 'allowFormatCells');
        sheet.removeConditionalFormat(record.id);
      },
    },
  },
};

interface CollectionTarget {
  readonly sheet: BackendSheet;
  readonly areas: readonly Area[];
}

const intersects = (a: Area, b: Area) =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

function formatsIn({ sheet, areas }: CollectionTarget): ConditionalFormatRecord[] {
  return sheet
    .conditionalFormats()
    .filter((record) => record.areas.some((one) => areas.some((other) => intersects(one, other))));
}

function add({ sheet, areas }: CollectionTarget, [type]: readonly unknown[]): ExcelObject {
  assertAllowed(sheet, 'allowFormatCells');
  if (type !== 'Custom')
    throw invalidArgument(`conditional formats of type ${String(type)} are not emulated`);
  return excelObject(formatSpec, {
    sheet,
    record: sheet.addConditionalFormat({ type, areas, formula: '', format: {} }),
  });
}

const collectionSpec: ClassSpec<CollectionTarget> = {
  name: 'ConditionalFormatCollection',
  members: {
    Add: { since: '1.6', call: add },
    GetCount: { since: '1.6', call: (target) => formatsIn(target).length },
    ClearAll: {
      since: '1.6',
      call: (target) => {
        assertAllowed(target.sheet, 'allowFormatCells');
        for (const { id } of formatsIn(target)) target.sheet.removeConditionalFormat(id);
      },
    },
    GetItem: {
      since: '1.6',
      call: (target, [id]) => {
        const record = formatsIn(target).find((one) => one.id === id);
        if (!record) throw itemNotFound(`conditional format ${String(id)}`);
        return excelObject(formatSpec, { sheet: target.sheet, record });
      },
    },
  },
  items: (target) =>
    formatsIn(target).map((record) => excelObject(formatSpec, { sheet: target.sheet, record })),
  item: (target, id) => {
    const record = formatsIn(target).find((one) => one.id === id);
    return record ? excelObject(formatSpec, { sheet: target.sheet, record }) : null;
  },
};

/** The conditional formats that touch some areas of a sheet. */
export function conditionalFormatCollection(sheet: BackendSheet, areas: readonly Area[]): ExcelObject {
  return excelObject(collectionSpec, { sheet, areas });
}
