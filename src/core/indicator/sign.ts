import type { CellValue } from '../grid';
import { squeeze } from './text';
import type { Sign, SignWord } from './types';

/** Ways a sign is written before a number, full-width forms already made half-width. */
const WRITTEN: Readonly<Record<Sign, readonly string[]>> = {
  '≥': [
    '>=',
    '=>',
    '≥',
    '≧',
    '⩾',
    '≥=',
    '>≥',
    '≥≥',
    '》=',
    '〉=',
    '﹥=',
    '大于等于',
    '大于或等于',
    '大于或者等于',
    '大等于',
    '不低于',
    '不少于',
    '不小于',
    '不得低于',
    '不得少于',
    '不能低于',
    '不能少于',
    '至少',
    '最少',
    '最低',
    '达到或超过',
  ],
  '≤': [
    '<=',
    '=<',
    '≤',
    '≦',
    '⩽',
    '≤=',
    '<≤',
    '≤≤',
    '《=',
    '〈=',
    '﹤=',
    '小于等于',
    '小于或等于',
    '小于或者等于',
    '小等于',
    '不超过',
    '不高于',
    '不大于',
    '不多于',
    '不超出',
    '不得超过',
    '不得高于',
    '不能超过',
    '至多',
    '最多',
    '最高',
    '控制在',
  ],
  '>': ['>', '》', '〉', '﹥', '>>', '大于', '超过', '高于', '多于'],
  '<': ['<', '《', '〈', '﹤', '<<', '小于', '低于', '少于'],
  '=': ['=', '==', '═', '﹦', '等于'],
};

/** Words after the number that make it a limit. */
const TRAILING: Readonly<Partial<Record<Sign, readonly string[]>>> = {
  '≥': ['(含)以上', '(含本数)以上', '及以上', '以上(含)', '以上'],
  '≤': ['(含)以内', '及以内', '以内', '之内', '(含)以下', '及以下', '以下(含)', '以下'],
};

interface Token {
  readonly text: string;
  readonly sign: Sign;
}

function tokens(table: Readonly<Partial<Record<Sign, readonly string[]>>>): Token[] {
  return (Object.entries(table) as [Sign, readonly string[]][])
    .flatMap(([sign, texts]) => texts.map((text) => ({ text, sign })))
    .sort((a, b) => b.text.length - a.text.length);
}

const LEADING_TOKENS = tokens(WRITTEN);
const TRAILING_TOKENS = tokens(TRAILING);

/** The sign that a squeezed text ends with (the text before a number); the longest writing wins. */
export function signAtEnd(text: string): Token | null {
  return LEADING_TOKENS.find((token) => text.endsWith(token.text)) ?? null;
}

/** The limit word that a squeezed text begins with (the text after a number and its unit). */
export function limitAtStart(text: string): Token | null {
  return TRAILING_TOKENS.find((token) => text.startsWith(token.text)) ?? null;
}

/**
 * Reads a cell of a sign column: a sign in any writing, 定性, 不适用 or 定量(其他). `null` when blank or
 * something else.
 */
export function parseSign(value: CellValue): SignWord | null {
  if (typeof value !== 'string') return null;
  const text = squeeze(value);
  if (text === '定性' || text === '不适用') return text;
  if (text === '文字描述') return '定性';
  if (/^定量(?:\(其他\)|\(其它\)|其他|其它)$/.test(text)) return '定量(其他)';
  return LEADING_TOKENS.find((token) => token.text === text)?.sign ?? null;
}

/** True when the text of a sign is not the standard character ("＞＝", "》", "大于等于"). */
export function isStandardSign(value: string): boolean {
  return ['>', '≥', '=', '≤', '<', '定性', '不适用', '定量(其他)', '定量（其他）'].includes(value.trim());
}
