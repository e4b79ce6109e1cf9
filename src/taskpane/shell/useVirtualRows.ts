import { defaultRangeExtractor, useVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useState, type KeyboardEvent } from 'react';

interface VirtualRowsOptions {
  readonly count: number;
  /** What a row is known by while others come and go. */
  readonly keyOf: (index: number) => string;
  /** Height of a row before it has been measured, in pixels. */
  readonly heightOf: (index: number) => number;
  readonly scroller: () => HTMLElement | null;
  /** Selector of what takes the focus in a row; rows carry their number in `data-index`. */
  readonly target: string;
  /** Whether the keys stop at a row. */
  readonly isStop: (index: number) => boolean;
  /** Rows that are kept ready on either side of those in view. */
  readonly overscan: number;
  /** How far below the top of the scrolled content the first row begins, in pixels. */
  readonly margin?: number;
  /** Height of what stays at the top of the scroller and would cover a row, in pixels. */
  readonly covered?: number;
}

export interface VirtualRows {
  readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  /** The row that has the focus; `null` when none has. */
  readonly focused: number | null;
  readonly onFocus: (index: number) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

/**
 * Rows of which only those in view are in the document, so that ten thousand cost as much as ten. Arrow keys, Home and
 * End move from one to the next; where the Tab key stops is the list's own to say.
 */
export function useVirtualRows({
  count,
  keyOf,
  heightOf,
  scroller,
  target,
  isStop,
  overscan,
  margin = 0,
  covered = 0,
}: VirtualRowsOptions): VirtualRows {
  const [focused, setFocused] = useState<number | null>(null);
  const [wanted, setWanted] = useState<number | null>(null);
  // The row that has the focus stays in the document, or scrolling would throw the keyboard user out.
  const extractor = useCallback(
    (range: Range) => {
      const found = defaultRangeExtractor(range);
      return focused === null || found.includes(focused) || focused >= range.count
        ? found
        : [...found, focused].sort((a, b) => a - b);
    },
    [focused],
  );
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: scroller,
    estimateSize: heightOf,
    getItemKey: keyOf,
    scrollMargin: margin,
    scrollPaddingStart: covered,
    overscan,
    useFlushSync: false,
    rangeExtractor: extractor,
  });

  // A row that is not rendered yet cannot take the focus: scroll there, then give it. It may appear with any
  // render, hence no dependencies; `wanted` is null again as soon as it did.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => {
    if (wanted === null) return;
    const found = scroller()?.querySelector<HTMLElement>(`[data-index="${wanted}"] ${target}`);
    if (!found) return;
    found.focus({ preventScroll: true });
    setWanted(null);
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-index]')?.dataset['index'];
    if (from === undefined) return;
    const to = destination(Number(from), count, event.key, isStop);
    if (to === null) return;
    event.preventDefault();
    setFocused(to);
    setWanted(to);
    virtualizer.scrollToIndex(to, { align: 'auto' });
  };
  return { virtualizer, focused, onFocus: setFocused, onBlur: () => setFocused(null), onKeyDown };
}

/** Where a key leads from a row: the next stop in its direction; `null` when it leads nowhere. */
function destination(
  from: number,
  count: number,
  key: string,
  isStop: (index: number) => boolean,
): number | null {
  const start = { ArrowDown: from + 1, ArrowUp: from - 1, Home: 0, End: count - 1 }[key];
  if (start === undefined) return null;
  const step = key === 'ArrowUp' || key === 'End' ? -1 : 1;
  for (let index = start; index >= 0 && index < count; index += step) {
    if (isStop(index)) return index;
  }
  return null;
}
