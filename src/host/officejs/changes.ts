import { parseArea } from '../../core/address';
import type { ChangeEvent } from '../workbook';
import type { Run } from './runner';

/** A change as Excel tells it: the sheet by its id. */
interface RawChange extends Omit<ChangeEvent, 'sheet'> {
  readonly worksheetId: string;
}

/** A longer list of areas is read as "anywhere": each would be an event of its own. */
const MAX_AREAS = 50;

/** Areas of an event's address; whole rows and columns, and what Excel left out, may be anything. */
function areasOf(address: string | undefined): readonly (RawChange['area'] | null)[] {
  const areas = (address ?? '')
    .split(',')
    .map((part) => parseArea(part.slice(part.lastIndexOf('!') + 1).trim()));
  return areas.includes(null) || areas.length > MAX_AREAS ? [null] : areas;
}

/**
 * Listens to the whole workbook: typed values, results of formulas, moved cells, sheets that come and go. Excel tells
 * of new results and of new sheets whoever caused them, of other values with who it was: ours are left out.
 * @param stopIn runs the batch that ends the listening, in the context that began it
 */
export async function listenToChanges(
  run: Run,
  stopIn: (context: Excel.RequestContext, batch: () => void) => Promise<void>,
  handler: (event: ChangeEvent) => void,
): Promise<() => Promise<void>> {
  let waiting: RawChange[] = [];
  let isNaming = false;
  let isStopped = false;

  /** Names the sheets of what has come in; more may come in meanwhile. */
  const name = async (): Promise<void> => {
    if (isNaming) return;
    isNaming = true;
    while (waiting.length > 0 && !isStopped) {
      const changes = waiting;
      waiting = [];
      const names = await sheetNames(run);
      for (const { kind, worksheetId, area } of changes) {
        const sheet = names?.get(worksheetId) ?? null;
        if (isStopped) break;
        if (kind === 'sheets' || sheet === null) handler({ kind: 'sheets', sheet, area: null });
        else handler({ kind, sheet, area });
      }
    }
    isNaming = false;
  };
  const tell = (...changes: RawChange[]): Promise<void> => {
    waiting.push(...changes);
    return name();
  };

  const { context, registered } = await run(async (requests) => {
    const { worksheets } = requests.workbook;
    const added = [
      worksheets.onChanged.add(({ worksheetId, address, changeType, triggerSource }) =>
        triggerSource === 'ThisLocalAddin'
          ? Promise.resolve()
          : tell(
              ...(changeType === 'RangeEdited' || changeType === 'Unknown'
                ? areasOf(address).map((area): RawChange => ({ kind: 'values', worksheetId, area }))
                : [{ kind: 'structure' as const, worksheetId, area: null }]),
            ),
      ),
      worksheets.onCalculated.add(({ worksheetId, address }) =>
        tell(...areasOf(address).map((area): RawChange => ({ kind: 'values', worksheetId, area }))),
      ),
      worksheets.onAdded.add(({ worksheetId }) => tell({ kind: 'sheets', worksheetId, area: null })),
      worksheets.onDeleted.add(({ worksheetId }) => tell({ kind: 'sheets', worksheetId, area: null })),
    ];
    await requests.sync();
    return { context: requests, registered: added };
  });
  return async () => {
    isStopped = true;
    await stopIn(context, () => registered.forEach((one) => one.remove()));
  };
}

/** Names by id; `null` when Excel does not answer now (a cell is being edited): then nobody knows what changed. */
async function sheetNames(run: Run): Promise<ReadonlyMap<string, string> | null> {
  try {
    return await run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/id,items/name');
      await context.sync();
      return new Map(worksheets.items.map(({ id, name }) => [id, name]));
    });
  } catch {
    return null;
  }
}
