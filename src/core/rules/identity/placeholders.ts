import { squeeze } from '../../indicator';

/** What stands where a text should be: a mark to be replaced, an empty numbered item, or an instruction. */
export interface Placeholder {
  readonly kind: 'mark' | 'item' | 'prompt';
  /** The part of the text that gives it away. */
  readonly found: string;
}

/** 人*月, 500人*天, 3*4: a unit or a sum, not something to fill in. */
const SEPARATORS = /(?:[/每]\p{Script=Han}{1,4}|\d\p{Script=Han}{0,3})[*×xX](?=[\p{Script=Han}\d])/gu;
/** 138****1234, 6228XXXX1234: digits hidden on purpose. */
const MASKED_DIGITS = /\d[*xX×]{2,}(?=\d)/g;

const COUNTED = '(?:[%‰‱个人户场次项元万亿千百台套座亩公平立米天月日年批件家所期份处条名辆株棵吨村镇乡县]|$)';

const MARKS: readonly RegExp[] = [
  // ≥**人, （**）
  /[≥≤<>=]?\*{2,}/,
  /[≥≤<>=]?[×✕✖]{2,}/,
  /(?<![A-Za-z0-9])[Xx]{2,}(?![A-Za-z0-9])/,
  /(?<![A-Za-z0-9])[Oo○〇]{2,}(?=[县市区镇乡村局项年])/u,
  // A single mark counts only after a sign or a word of quantity, before a unit.
  new RegExp(`[≥≤<>=][*×xX](?=${COUNTED})`, 'u'),
  new RegExp(`(?:不低于|不少于|不超过|不高于|达到|大于|小于|至少|完成|共计)[*×](?=${COUNTED})`, 'u'),
  /(?<![\p{Script=Han}\d])[*×](?=年[*×]月)/u,
  /_{3,}/,
];

/** Every mark is made of these. */
const MARKING = /[*×✕✖XxOo○〇_]/;

/** An item number with nothing behind it: "目标1：", "指标2：……". */
const EMPTY_ITEM =
  /^(?:年度|中期|总体)?(?:目标|指标|任务)\s*[\d一二三四五六七八九十]*\s*[:：]\s*(?:…+|\.{3,}|。{3,})?$/;

const COLON = /[:：]/;

const LENGTH_LIMIT = /(?:限|不超过|控制在)?\d{2,4}字(?:符)?(?:以内|之内|左右|内|以上)/;
const REQUEST =
  /^[(（]?请(?:在此|在|逐项|简要|如实|准确|按|根据|结合|对照|单位)?.{0,12}(?:填写|填报|输入|录入|选择|概述|描述|说明)/;
const TASK = /说明|分析|填写|提出|概述|描述|简述|阐述|反映/;
const CLAUSE = /[,，;；。]/;
const NOTE = /^(?:注|备注|填表说明|填报说明|说明|备注说明)[:：\d(（]/;

function markIn(text: string): string | null {
  const squeezed = squeeze(text);
  if (!MARKING.test(squeezed)) return null;
  const rest = squeezed.replace(SEPARATORS, ' ').replace(MASKED_DIGITS, ' ');
  for (const mark of MARKS) {
    const found = mark.exec(rest);
    if (found) return found[0];
  }
  return null;
}

/** What is left of the template in a text that the user should have typed; `null` when nothing is. */
export function placeholderIn(text: string): Placeholder | null {
  const mark = markIn(text);
  if (mark !== null) return { kind: 'mark', found: mark };
  const item = emptyItemIn(text);
  if (item !== undefined) return { kind: 'item', found: item };
  return promptOnly(text);
}

function emptyItemIn(text: string): string | undefined {
  if (!COLON.test(text)) return undefined;
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .find((line) => EMPTY_ITEM.test(line));
}

/** Names and numbers of people may be masked on purpose: only instructions count there. */
export function promptOnly(text: string): Placeholder | null {
  const squeezed = squeeze(text);
  const found = (LENGTH_LIMIT.exec(squeezed) ?? REQUEST.exec(squeezed))?.[0];
  return found === undefined ? null : { kind: 'prompt', found };
}

/**
 * An instruction in a cell of which nobody knows whether it is a label or a place to write: a label is
 * short ("存在问题（200字以内）"), an instruction is a sentence that says what to write and how long.
 */
export function unmistakablePrompt(text: string): Placeholder | null {
  const squeezed = squeeze(text);
  if (NOTE.test(squeezed) || !CLAUSE.test(squeezed) || !TASK.test(squeezed)) return null;
  const found = LENGTH_LIMIT.exec(squeezed)?.[0];
  return found === undefined ? null : { kind: 'prompt', found };
}
