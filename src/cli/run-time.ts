import { fixedTime, localTime, type ReportTime } from '../report';

/** Last second that a date can hold. */
const LATEST = 8_640_000_000_000;

/** Now, unless SOURCE_DATE_EPOCH says that it is another time: so are two runs made the same byte for byte. */
export function timeOfRun(env: NodeJS.ProcessEnv = process.env): ReportTime {
  const text = env['SOURCE_DATE_EPOCH']?.trim() ?? '';
  const seconds = /^\d+$/.test(text) ? Number(text) : NaN;
  return seconds <= LATEST ? fixedTime(seconds) : localTime(new Date());
}
