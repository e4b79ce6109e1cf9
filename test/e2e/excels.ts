/** The Excels and languages that every tab is tried in: the oldest and the newest, in Chinese and English. */
export const EXCELS = [
  { api: '1.14', lang: 'zh' },
  { api: '1.20', lang: 'en' },
  { api: '1.14', lang: 'en' },
  { api: '1.20', lang: 'zh' },
] as const;

export type EmulatedExcel = (typeof EXCELS)[number];

/** The workbench's address for one of them; the browser's language is Chinese, so that English has to be asked for. */
export const queryFor = ({ api, lang }: EmulatedExcel, file: string): string =>
  `?file=${file}&api=${api}&lang=${lang}`;
