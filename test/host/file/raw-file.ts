import { buildZip } from '../../../src/host/file/zip';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface RawSheet {
  readonly name: string;
  readonly type?: 'worksheet' | 'chartsheet';
  /** The whole part, or what stands inside of <worksheet>. */
  readonly xml: string;
}

export interface RawFile {
  readonly sheets: readonly RawSheet[];
  /** Attributes and elements of the workbook part. */
  readonly workbookPr?: string;
  readonly afterSheets?: string;
  readonly styles?: string;
  /** Further parts that the workbook part points to: relationship type and content. */
  readonly related?: Readonly<Record<string, { readonly type: string; readonly text: string }>>;
  /** Parts that only lie in the package. */
  readonly loose?: Readonly<Record<string, string>>;
}

/** An .xlsx file part by part, for what no writer library writes. */
export function rawFile(file: RawFile): Promise<Uint8Array> {
  const parts: Record<string, string> = {};
  const relations: string[] = [];
  const relate = (type: string, target: string): string => {
    relations.push(
      `<Relationship Id="rId${relations.length + 1}" Type="${REL}/${type}" Target="${target}"/>`,
    );
    return `rId${relations.length}`;
  };
  const listed = file.sheets.map(({ name, type = 'worksheet', xml }, index) => {
    const path = `${type}s/sheet${index + 1}.xml`;
    parts[`xl/${path}`] = xml.startsWith('<?xml') ? xml : worksheet(xml);
    return `<sheet name="${name}" sheetId="${index + 1}" r:id="${relate(type, path)}"/>`;
  });
  if (file.styles !== undefined) {
    parts['xl/styles.xml'] = file.styles;
    relate('styles', 'styles.xml');
  }
  for (const [path, { type, text }] of Object.entries(file.related ?? {})) {
    parts[`xl/${path}`] = text;
    relate(type, path);
  }
  Object.assign(parts, file.loose);
  const overrides = Object.keys(parts).map(
    (path) => `<Override PartName="/${path}" ContentType="application/xml"/>`,
  );
  const all: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr${file.workbookPr ?? ''}/><sheets>${listed.join('')}</sheets>${file.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    ...parts,
  };
  const encoder = new TextEncoder();
  return buildZip(Object.entries(all).map(([name, text]) => ({ name, content: encoder.encode(text) })));
}

export function worksheet(inside: string): string {
  return `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">${inside}</worksheet>`;
}
