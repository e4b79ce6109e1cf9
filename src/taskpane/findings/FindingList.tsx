import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingView } from '../model/finding-views';
import type { ListRow } from '../model/list-rows';
import { useVirtualRows } from '../shell/useVirtualRows';
import { FindingItem } from './FindingItem';
import { GroupHeading } from './GroupHeading';

const useStyles = makeStyles({
  list: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
});

/** Heights before a row has been measured. */
const ESTIMATES = { group: 32, finding: 60 } as const;

interface FindingListProps {
  readonly rows: readonly ListRow[];
  readonly current: number | null;
  readonly open: number | null;
  /** The element that scrolls; the list lies somewhere inside of it. */
  readonly scroller: HTMLElement | null;
  /** Height of what stays at the top of the scroller and would cover a row. */
  readonly covered: number;
  readonly onPick: (view: FindingView) => void;
}

/**
 * All findings under the names of their groups. Only the rows in view are in the document, so that ten
 * thousand findings cost as much as ten. The Tab key stops once in the list; arrow keys, Home and End move
 * from finding to finding.
 */
export function FindingList({ rows, current, open, scroller, covered, onPick }: FindingListProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const indexOf = useMemo(() => indexById(rows), [rows]);
  const list = useRef<HTMLDivElement>(null);
  const margin = useOffset(list, scroller);
  const isFinding = (index: number) => rows[index]!.kind === 'finding';
  // Another function would have the virtual list go through all rows again at every step of the scroll.
  const keyAt = useCallback((index: number) => keyOf(rows[index]!), [rows]);
  const { virtualizer, focused, onFocus, onBlur, onKeyDown } = useVirtualRows({
    count: rows.length,
    keyOf: keyAt,
    heightOf: (index) => ESTIMATES[rows[index]!.kind],
    scroller: () => scroller,
    target: '[data-finding]',
    isStop: isFinding,
    // Each costs as much as one in view when the list comes up.
    overscan: 4,
    margin,
    covered,
  });

  const currentIndex = current === null ? undefined : indexOf.get(current);
  const currentRow = currentIndex === undefined ? undefined : rows[currentIndex];
  const currentKey = currentRow && keyOf(currentRow);
  useEffect(() => {
    if (currentIndex !== undefined) virtualizer.scrollToIndex(currentIndex, { align: 'auto' });
    // When findings above it come or go, the reader stays where he is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [currentKey, virtualizer]);

  const items = virtualizer.getVirtualItems();
  // One stop for the Tab key, or the way to the buttons below would lead through every finding.
  const isThere = (index: number | null | undefined) => items.some((item) => item.index === index);
  const firstFinding = items.find(({ index }) => isFinding(index))?.index;
  const tabStop = isThere(focused) ? focused : isThere(currentIndex) ? currentIndex : firstFinding;

  return (
    <div
      ref={list}
      role="list"
      aria-label={t('findings.heading')}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      {items.map(({ key, index, start }) => {
        const row = rows[index]!;
        return (
          <div
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            role="listitem"
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            className={styles.row}
            style={{ transform: `translateY(${start - margin}px)` }}
            onFocus={() => onFocus(index)}
          >
            {row.kind === 'group' ? (
              <GroupHeading title={row.title} count={row.count} />
            ) : (
              <FindingItem
                view={row.view}
                isCurrent={row.view.id === current}
                isOpen={row.view.id === open}
                isTabStop={index === tabStop}
                onPick={onPick}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

function keyOf(row: ListRow): string {
  return row.kind === 'group' ? `group ${row.key}` : `finding ${row.view.finding.key}`;
}

function indexById(rows: readonly ListRow[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  rows.forEach((row, index) => {
    if (row.kind === 'finding') found.set(row.view.id, index);
  });
  return found;
}

/** How far below the top of the scrolled content an element begins, kept up to date. */
function useOffset(element: { readonly current: HTMLElement | null }, scroller: HTMLElement | null): number {
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (!element.current || !scroller) return;
      const top = element.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setOffset(Math.round(top + scroller.scrollTop));
    };
    measure();
    if (!scroller) return;
    const observer = new ResizeObserver(measure);
    for (const child of scroller.children) observer.observe(child);
    return () => observer.disconnect();
  }, [element, scroller]);
  return offset;
}
