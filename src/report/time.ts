/** When an audit was made. Only documents for people say it; everything else is the same for the same input. */
export interface ReportTime {
  readonly at: Date;
  /** For the reader: "2026-03-05 14:20". */
  readonly text: string;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** A moment in the reader's own time. */
export function localTime(at: Date): ReportTime {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return { at, text: `${day} ${two(at.getHours())}:${two(at.getMinutes())}` };
}

/**
 * A moment that is set from outside, in universal time: the same text on every machine.
 * @param seconds since 1970, as SOURCE_DATE_EPOCH gives them
 */
export function fixedTime(seconds: number): ReportTime {
  const at = new Date(seconds * 1000);
  return { at, text: `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC` };
}
