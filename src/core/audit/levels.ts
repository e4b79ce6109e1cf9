/**
 * Standard names of 一级 and 二级指标, and what published forms print instead of them. 财预〔2020〕10号 has
 * 产出 (数量, 质量, 时效, 成本), 效益 (经济, 社会, 生态, 可持续影响) and 满意度; 财预〔2021〕101号 makes 成本 a
 * 一级指标 (经济成本, 社会成本, 生态环境成本).
 */
import { isBlankText, squeeze } from '../indicator';
import type { CellValue } from '../grid';

export type Level1 = '成本' | '产出' | '效益' | '满意度';

/** A recognised 二级指标. */
export interface Level2 {
  /** Standard name without 指标. */
  readonly name: string;
  /** 一级指标 it may stand under; the first is its own. */
  readonly under: readonly Level1[];
  /** A name of former years that the standard name has replaced. */
  readonly isDeprecated: boolean;
}

/** More different level texts than any real workbook has. */
const MOST_REMEMBERED = 500;

/** A ledger repeats its few level texts on thousands of rows: each is read once. */
function remembered<T>(read: (value: CellValue) => T): (value: CellValue) => T {
  const known = new Map<CellValue, T>();
  return (value) => {
    if (known.has(value)) return known.get(value) as T;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const result = read(value);
    known.set(value, result);
    return result;
  };
}

/** Printed weights, "等", "指标" and marks around a level's name. */
export function levelText(value: CellValue): string | null {
  if (isBlankText(value)) return null;
  const text = squeeze(String(value))
    .replace(/[(（][\d.~—–-]+[)）]分/g, '')
    .replace(/[(（][^()（）]*[)）]/g, '')
    .replace(/\d+(?:\.\d+)?分$/, '')
    .replace(/^[\d.、一二三四五六七八九十]+[、.．]/, '')
    .replace(/[:：★☆*]+/g, '')
    .replace(/(?:类)?指标等?$|等指标$/, '')
    // 数量目标, 社会效益目标: forms that set 目标 on every level.
    .replace(/(?<=.)目标$/, '');
  return text === '' ? squeeze(String(value)) : text;
}

const LEVEL1: readonly (readonly [Level1, RegExp])[] = [
  ['满意度', /^(?:.*满意度|满意)$/],
  ['成本', /^(?:项目|预期)?成本$/],
  ['产出', /^(?:(?:项目|预期)?产出|项目完成)$/],
  ['效益', /^(?:项目|预期)?(?:效益|效果)$/],
];

/** The standard 一级 of a level cell's text ("产出指标（50分）" → 产出); `null` when it is none. */
export const standardLevel1 = remembered((value): Level1 | null => {
  const text = levelText(value);
  return text === null ? null : (LEVEL1.find(([, pattern]) => pattern.test(text))?.[0] ?? null);
});

const standard = (name: string, ...under: Level1[]): Level2 => ({ name, under, isDeprecated: false });
const deprecated = (name: string, ...under: Level1[]): Level2 => ({ name, under, isDeprecated: true });

const LEVEL2: readonly (readonly [RegExp, Level2])[] = [
  [/^(?:产出)?数量$/, standard('数量', '产出')],
  [/^(?:产出)?质量$/, standard('质量', '产出')],
  [/^(?:产出|完成)?时效性?$/, standard('时效', '产出')],
  [/^(?:产出|项目)?成本$/, standard('成本', '产出', '成本')],
  [/^经济成本$/, standard('经济成本', '成本')],
  [/^社会成本$/, standard('社会成本', '成本')],
  [/^生态(?:环境)?成本$/, standard('生态环境成本', '成本')],
  [/^经济效益$/, standard('经济效益', '效益')],
  [/^社会效益$/, standard('社会效益', '效益')],
  [/^(?:生态(?:环境)?|环境生态)效益$/, standard('生态效益', '效益')],
  [/^可?持续(?:性|发展)?(?:影响|效益|能力)?$/, standard('可持续影响', '效益')],
  [/^(?:项目|实施)效益$/, standard('实施效益', '效益')],
  // Until 2019 many forms kept 满意度 as a 二级 of 效益.
  [/满意度$|^满意$/, standard('服务对象满意度', '满意度', '效益')],
  [/^环境效益$/, deprecated('生态效益', '效益')],
  [/^(?:进度|完成进度)$/, deprecated('时效', '产出')],
];

/** The standard 二级 of a level cell's text; `null` when it is none. */
export const standardLevel2 = remembered((value): Level2 | null => {
  const text = levelText(value);
  return text === null ? null : (LEVEL2.find(([pattern]) => pattern.test(text))?.[1] ?? null);
});
