import fc from 'fast-check';
import { parseArea } from '../../src/core/address';
import { coalesce } from '../../src/core/coalesce';
import type { Address, Area } from '../../src/core/grid';
import {
  MARK_STYLES,
  MAX_ADDRESS_LENGTH,
  SEVERITIES,
  chunkAddresses,
  markFormula,
  severityOfFormula,
} from '../../src/host/marks';

const key = ({ row, col }: Address): string => `${row},${col}`;

function cellsOf(areas: readonly Area[]): string[] {
  const cells: string[] = [];
  for (const area of areas)
    for (let row = area.top; row <= area.bottom; row++)
      for (let col = area.left; col <= area.right; col++) cells.push(key({ row, col }));
  return cells;
}

const address = fc.record({ row: fc.nat(30), col: fc.nat(12) });
const farAddress = fc.record({ row: fc.nat(1_048_575), col: fc.nat(16_383) });

describe('coalesce', () => {
  it('covers exactly the same cells, each once', () => {
    fc.assert(
      fc.property(fc.array(address, { maxLength: 200 }), (cells) => {
        const covered = cellsOf(coalesce(cells));
        expect(new Set(covered)).toEqual(new Set(cells.map(key)));
        expect(covered).toHaveLength(new Set(covered).size);
      }),
    );
  });

  it('gives the same areas whatever the order of the cells', () => {
    fc.assert(
      fc.property(fc.array(address, { maxLength: 60 }), (cells) => {
        expect(coalesce([...cells].reverse())).toEqual(coalesce(cells));
      }),
    );
  });

  it('joins a whole column and a whole block into one area each', () => {
    const column = Array.from({ length: 300 }, (_, row) => ({ row: row + 5, col: 3 }));
    const block = [0, 1, 2].flatMap((row) => [7, 8, 9].map((col) => ({ row, col })));
    expect(coalesce(column)).toEqual([{ top: 5, left: 3, bottom: 304, right: 3 }]);
    expect(coalesce(block)).toEqual([{ top: 0, left: 7, bottom: 2, right: 9 }]);
  });

  it('does not join rows with a gap between them', () => {
    const cells = [
      { row: 1, col: 1 },
      { row: 3, col: 1 },
    ];
    expect(coalesce(cells)).toHaveLength(2);
  });
});

describe('chunkAddresses', () => {
  it('never exceeds the limit and loses no area', () => {
    fc.assert(
      fc.property(
        fc.array(farAddress, { maxLength: 400 }),
        fc.integer({ min: 30, max: 400 }),
        fc.constantFrom(',' as const, ' ' as const),
        (cells, limit, separator) => {
          const areas = coalesce(cells);
          const chunks = chunkAddresses(areas, separator, limit);
          for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(limit);
          expect(chunks.flatMap((chunk) => chunk.split(separator)).map(parseArea)).toEqual(areas);
        },
      ),
    );
  });

  it('keeps 10,000 scattered cells below what Excel cuts off', () => {
    const cells = Array.from({ length: 10_000 }, (_, n) => ({ row: n * 2, col: (n * 7) % 50 }));
    const chunks = chunkAddresses(coalesce(cells));
    expect(chunks.length).toBeGreaterThan(1);
    for (const chunk of chunks) expect(chunk.length).toBeLessThanOrEqual(MAX_ADDRESS_LENGTH);
    expect(MAX_ADDRESS_LENGTH).toBeLessThan(8192);
  });

  it('has nothing to say about no cells', () => {
    expect(chunkAddresses(coalesce([]))).toEqual([]);
  });
});

describe('mark styles', () => {
  const luminance = (rgb: string): number => {
    const [r, g, b] = [0, 2, 4].map((at) => {
      const share = parseInt(rgb.slice(at, at + 2), 16) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };

  it.each(SEVERITIES)('%s can be read on its fill', (severity) => {
    const { fill, fontColor } = MARK_STYLES[severity];
    expect((luminance(fill) + 0.05) / (luminance(fontColor) + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it('tells severities apart without colour', () => {
    const shapes = SEVERITIES.map((severity) => {
      const { bold, italic, underline, border } = MARK_STYLES[severity];
      return JSON.stringify({ typeface: { bold, italic, underline }, border });
    });
    const typefaces = SEVERITIES.map((severity) => {
      const { bold, italic, underline } = MARK_STYLES[severity];
      return `${bold}${italic}${underline}`;
    });
    expect(new Set(shapes).size).toBe(SEVERITIES.length);
    expect(new Set(typefaces).size).toBe(SEVERITIES.length);
  });
});

describe('the signature of a mark', () => {
  it.each(SEVERITIES)('%s is recognised with and without "="', (severity) => {
    expect(severityOfFormula(markFormula(severity))).toBe(severity);
    expect(severityOfFormula(markFormula(severity).slice(1))).toBe(severity);
  });

  it.each(['=TRUE', 'TRUE', '', '=A1<>""', '="jixiao"<>""', '="jixiao:error"=""'])(
    'leaves the user’s own %s alone',
    (formula) => {
      expect(severityOfFormula(formula)).toBeNull();
    },
  );
});
