/**
 * A font in which every character is a bar, as wide as Chinese characters or half so: what a page looks like no longer
 * depends on the fonts of the machine. Written by the OpenType specification, as small as browsers accept it.
 */

const EM = 1000;
const ASCENT = 880;
const DESCENT = -120;

/** Left, bottom, right and top of a bar; `null` draws nothing. */
type Bar = readonly [number, number, number, number] | null;

const WIDE = { width: 1000, bar: [60, -60, 940, 820] } as const;
const NARROW = { width: 500, bar: [50, 0, 450, 700] } as const;
const BLANK = { width: 500, bar: null } as const;
const GLYPHS: readonly { readonly width: number; readonly bar: Bar }[] = [WIDE, WIDE, NARROW, BLANK];

/** First and last character, and the glyph that all of them share. */
const CHARACTERS = [
  [0x20, 0x20, 3],
  [0x21, 0x2e7f, 2],
  [0x2e80, 0x10ffff, 1],
] as const;

class Bytes {
  private readonly parts: Buffer[] = [];

  /** Signed or not, as the two's complement. */
  u16(...values: number[]): this {
    for (const value of values) {
      const part = Buffer.alloc(2);
      part.writeUInt16BE(value & 0xffff);
      this.parts.push(part);
    }
    return this;
  }

  u32(...values: number[]): this {
    for (const value of values) {
      const part = Buffer.alloc(4);
      part.writeUInt32BE(value >>> 0);
      this.parts.push(part);
    }
    return this;
  }

  u8(...values: number[]): this {
    this.parts.push(Buffer.from(values));
    return this;
  }

  done(): Buffer {
    return Buffer.concat(this.parts);
  }
}

/** A closed outline of four points, all of them on the curve. */
function glyph(bar: Bar): Buffer {
  if (!bar) return Buffer.alloc(0);
  const [left, bottom, right, top] = bar;
  return new Bytes()
    .u16(1, left, bottom, right, top) // one contour, and its box
    .u16(3, 0) // its last point; no instructions
    .u8(1, 1, 1, 1)
    .u16(left, 0, right - left, 0) // steps to the right
    .u16(bottom, top - bottom, 0, bottom - top) // and upwards
    .done();
}

function names(): Buffer {
  const family = Buffer.from('Bars', 'utf16le').swap16();
  const ids = [1, 2, 4, 6];
  const records = ids.flatMap((id) => [3, 1, 0x409, id, family.length, 0]);
  return Buffer.concat([new Bytes().u16(0, ids.length, 6 + 12 * ids.length, ...records).done(), family]);
}

function tables(): Readonly<Record<string, Buffer>> {
  const outlines = GLYPHS.map(({ bar }) => glyph(bar));
  const starts = outlines.map((_, index) =>
    outlines.slice(0, index).reduce((sum, { length }) => sum + length, 0),
  );
  const glyf = Buffer.concat(outlines);
  const groups = CHARACTERS.flat();
  return {
    'OS/2': new Bytes()
      .u16(4, 500, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0)
      .u8(...Array<number>(10).fill(0))
      .u32(0, 0, 0, 0)
      .u8(...Buffer.from('NONE'))
      .u16(0x40, 0x20, 0xffff, ASCENT, DESCENT, 0, ASCENT, -DESCENT)
      .u32(1, 0)
      .u16(500, 700, 0, 0x20, 1)
      .done(),
    cmap: new Bytes()
      .u16(0, 1, 3, 10)
      .u32(12)
      .u16(13, 0)
      .u32(16 + 4 * groups.length, 0, CHARACTERS.length, ...groups)
      .done(),
    glyf,
    head: new Bytes()
      .u32(0x10000, 0x10000, 0, 0x5f0f3cf5)
      .u16(0, EM)
      .u32(0, 0, 0, 0)
      .u16(0, DESCENT, EM, ASCENT, 0, 8, 2, 1, 0)
      .done(),
    hhea: new Bytes()
      .u32(0x10000)
      .u16(ASCENT, DESCENT, 0, EM, 0, 0, 940, 1, 0, 0, 0, 0, 0, 0, 0, GLYPHS.length)
      .done(),
    hmtx: new Bytes().u16(...GLYPHS.flatMap(({ width, bar }) => [width, bar?.[0] ?? 0])).done(),
    loca: new Bytes().u32(...starts, glyf.length).done(),
    maxp: new Bytes().u32(0x10000).u16(GLYPHS.length, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0).done(),
    name: names(),
    post: new Bytes().u32(0x30000, 0).u16(-100, 50).u32(0, 0, 0, 0, 0).done(),
  };
}

function checksum(table: Buffer): number {
  let sum = 0;
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0;
  return sum;
}

/** The font, as a TrueType file. */
export function barsFont(): Buffer {
  const all = Object.entries(tables());
  const directory = new Bytes().u32(0x10000).u16(all.length, 128, 3, all.length * 16 - 128);
  let offset = 12 + 16 * all.length;
  const bodies: Buffer[] = [];
  for (const [tag, table] of all) {
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    directory.u8(...Buffer.from(tag)).u32(checksum(padded), offset, table.length);
    bodies.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([directory.done(), ...bodies]);
}
