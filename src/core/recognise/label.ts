import type { CellValue } from '../grid';
import type { AmountUnit } from './types';

/** A printed label taken apart: what it says, and what stands in its brackets. */
export interface Label {
  /** Text without white space, brackets, 其中 and colons: what labels are compared by. */
  readonly key: string;
  /** "产出指标（50分）" → 50. */
  readonly weight: number | null;
  /** "项目资金（万元）" → 万元. */
  readonly unit: AmountUnit | null;
}

/** The months a monitoring table covers stand before its labels: 1-7月执行数, 半年度指标执行情况, 截止8月底支出数, 目前完成值. */
const PERIOD =
  /^(?:(?:\d{1,2}月?[-—–~至])?\d{1,2}月份?|上半年|半年度?|截[至止](?:20\d{2}年)?\d{1,2}月(?:底|末|\d{1,2}日)?|(?:截[至止])?目前|至今|当前|监控期内?|本期|前\d{1,2}个?月|[一二三四]季度|第[一二三四]季度)(?=.*(?:执行|完成|支出|支付))/;

/** Letters that a label is calculated by stand behind it, in brackets or without: 年度指标值A, 执行率C/B. */
const FORMULA = /(?<=\p{Script=Han})=?[A-F](?:[/÷][A-F](?:[*×]100%?)?)?$/u;

/** No label is longer; longer texts are answers. */
const MAX_LABEL_LENGTH = 60;
const NO_LABEL: Label = { key: '', weight: null, unit: null };

function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(/[【〔［]/g, '(')
    .replace(/[】〕］]/g, ')');
}

function read(text: string): Label {
  // "成本指标(0-20)分" as "成本指标(0-20分)".
  const flat = halfWidth(text).replace(/\((\d[\d.~-]*)\)分$/, '($1分)');
  const notes = [...flat.matchAll(/\(([^()]*)\)/g)].map((match) => match[1]!);
  const bare = flat.replace(/\([^()]*\)/g, '').replace(/\([^()]*$/, '');
  const trailing = /^(\D*?)(\d+(?:\.\d+)?)分$/.exec(bare);
  const weight = [...notes, trailing ? `${trailing[2]}分` : '']
    .map((note) => /^(?:权重|分值|共|满分)?:?(\d+(?:\.\d+)?)分/.exec(note)?.[1])
    .find((found) => found !== undefined);
  const unitText = [...notes, bare].find((note) =>
    /^(?:单位:|金额单位:|单位)?(?:人民币)?(?:万元|元)$/.test(note),
  );
  return {
    key: (trailing ? trailing[1]! : bare)
      .replace(/^其中[::]?/, '')
      .replace(/[::;；、,。.]+$/, '')
      .replace(/^[★☆*※#]+/, '')
      .replace(FORMULA, '')
      .replace(PERIOD, ''),
    weight: weight === undefined ? null : Number(weight),
    unit: unitText === undefined ? null : unitText.includes('万元') ? '万元' : '元',
  };
}

const known = new Map<string, Label>();
/** Enough for the labels of any workbook; a hostile one only starts the memory anew. */
const MAX_KNOWN = 20_000;

/** Reads a cell as a label. Cells that are no text, or too long for a label, have an empty key. */
export function readLabel(value: CellValue): Label {
  if (typeof value !== 'string' || value.length > MAX_LABEL_LENGTH) return NO_LABEL;
  let label = known.get(value);
  if (!label) {
    if (known.size >= MAX_KNOWN) known.clear();
    label = read(value);
    known.set(value, label);
  }
  return label;
}

/** True when two cells name the same, white space, brackets and printed points apart. */
export function isSameText(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  const { key } = readLabel(a);
  return key !== '' && key === readLabel(b).key;
}

/** The unit that a note names anywhere in a text: "金额单位：元" → 元; `null` when there is none. */
export function unitInNote(value: CellValue): AmountUnit | null {
  if (typeof value !== 'string' || value.length > 200) return null;
  const match =
    /单位[::]?(?:人民币)?(万元|元)/.exec(halfWidth(value)) ?? /^\((万元|元)\)$/.exec(halfWidth(value));
  return match ? (match[1] as AmountUnit) : null;
}
