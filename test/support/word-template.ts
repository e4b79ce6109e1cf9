import { Document, Packer, Paragraph, TextRun } from 'docx';

/** A Word document of one's own, a paragraph each line. */
export async function wordTemplate(...lines: string[]): Promise<Uint8Array> {
  const children = lines.map((line) => new Paragraph({ children: [new TextRun(line)] }));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}
