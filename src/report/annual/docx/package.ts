import { Packer } from 'docx';
import { rewriteArchive } from '../../../host/file';
import type { AnnualReport } from '../model';
import { documentOf } from './document';
import { FALLBACKS } from './style';

const FONT_TABLE = 'word/fontTable.xml';

/** Names of typefaces that a machine may have instead. */
const fonts = FALLBACKS.map(
  ([name, instead]) =>
    `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
).join('');

/** The library gives parts names by chance and counts drawings over all documents; ours are numbered in their order. */
class Renamer {
  private readonly names = new Map<string, string>();
  private drawings = 0;

  settle(xml: string): string {
    return xml
      .replace(/\brId[\w-]{21}(?=")/g, (name) => {
        const known = this.names.get(name) ?? `rIdC${this.names.size + 1}`;
        this.names.set(name, known);
        return known;
      })
      .replace(/(<wp:docPr id=")\d+/g, (_, head: string) => `${head}${++this.drawings}`)
      .replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/g, '');
  }
}

async function settled(bytes: Uint8Array): Promise<Uint8Array> {
  const renamer = new Renamer();
  return rewriteArchive(bytes, (name, content) => {
    if (name.endsWith('.xlsx')) return rewriteArchive(content, (_, part) => part);
    if (!/\.(xml|rels)$/.test(name)) return content;
    const xml = renamer.settle(new TextDecoder().decode(content));
    return new TextEncoder().encode(
      name === FONT_TABLE ? xml.replace(/(<w:fonts\b[^>]*?)\/>$/, `$1>${fonts}</w:fonts>`) : xml,
    );
  });
}

/**
 * The annual report as a Word document with native charts. It knows no time: the same report gives the same bytes.
 * Runs in a browser as well.
 */
export async function annualReportToDocx(report: AnnualReport): Promise<Uint8Array> {
  return settled(new Uint8Array(await Packer.toArrayBuffer(documentOf(report))));
}
