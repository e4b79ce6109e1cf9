import type { Area } from '../core/grid';
import type { ChangeEvent } from '../host/workbook';

/** More places than these are read as the whole sheet. */
const MOST_AREAS = 50;
const MOST_CELLS = 5_000;

/** Where a sheet has changed; `'all'` anywhere. */
export type ChangedAreas = readonly Area[] | 'all';

/** What has changed since it was last asked for. */
export interface ChangeBatch {
  readonly sheets: ReadonlyMap<string, ChangedAreas>;
  /** Sheets came or went. */
  readonly haveSheetsChanged: boolean;
}

const sizeOf = ({ top, left, bottom, right }: Area): number => (bottom - top + 1) * (right - left + 1);

const isWithin = (inner: Area, outer: Area): boolean =>
  inner.top >= outer.top &&
  inner.bottom <= outer.bottom &&
  inner.left >= outer.left &&
  inner.right <= outer.right;

/** Gathers the changes of a workbook until there is time for them. */
export class Changes {
  private sheets = new Map<string, ChangedAreas>();
  private haveSheetsChanged = false;

  /** Sheets on which something has changed. */
  get sheetNames(): readonly string[] {
    return [...this.sheets.keys()];
  }

  add({ kind, sheet, area }: ChangeEvent): void {
    if (kind === 'sheets') this.haveSheetsChanged = true;
    if (sheet === null) return;
    // Of a new sheet its name is all that is known.
    this.addAreas(sheet, kind === 'values' && area ? [area] : 'all');
  }

  /** The whole of a sheet may have changed. */
  addSheet(sheet: string): void {
    this.sheets.set(sheet, 'all');
  }

  private addAreas(sheet: string, areas: ChangedAreas): void {
    const known = this.sheets.get(sheet) ?? [];
    if (known === 'all' || areas === 'all') {
      this.addSheet(sheet);
      return;
    }
    const added = areas.filter((area) => !known.some((one) => isWithin(area, one)));
    const all = [...known, ...added];
    const cells = all.reduce((sum, area) => sum + sizeOf(area), 0);
    this.sheets.set(sheet, all.length > MOST_AREAS || cells > MOST_CELLS ? 'all' : all);
  }

  /** Everything gathered; it is forgotten here. */
  take(): ChangeBatch {
    const { sheets, haveSheetsChanged } = this;
    this.sheets = new Map();
    this.haveSheetsChanged = false;
    return { sheets, haveSheetsChanged };
  }

  /** Gives back what could not be dealt with. */
  restore({ sheets, haveSheetsChanged }: ChangeBatch): void {
    for (const [sheet, areas] of sheets) this.addAreas(sheet, areas);
    this.haveSheetsChanged ||= haveSheetsChanged;
  }
}
