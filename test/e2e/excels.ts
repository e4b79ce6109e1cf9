/** One version of Excel for the whole suite, as `npm run test:versions` asks for; else each test has its own. */
const ONLY = process.env['JIXIAO_EXCEL'];

export interface EmulatedExcel {
  /** ExcelApi version. */
  readonly api: string;
  readonly lang: 'zh' | 'en';
}

/** The Excels and languages that every tab is tried in: the oldest and the newest, in Chinese and English. */
export const EXCELS: readonly EmulatedExcel[] =
  ONLY === undefined
    ? [
        { api: '1.14', lang: 'zh' },
        { api: '1.20', lang: 'en' },
        { api: '1.14', lang: 'en' },
        { api: '1.20', lang: 'zh' },
      ]
    : [
        { api: ONLY, lang: 'zh' },
        { api: ONLY, lang: 'en' },
      ];

/** The workbench's address for one of them; the browser's language is Chinese, so that English has to be asked for. */
export const queryFor = ({ api, lang }: EmulatedExcel, file: string): string =>
  `?file=${file}&api=${api}&lang=${lang}`;

/** The same for what names no Excel of its own. */
export function withExcel(query: string): string {
  if (ONLY === undefined || /[?&]api=/.test(query)) return query;
  return `${query === '' ? '?' : `${query}&`}api=${ONLY}`;
}
