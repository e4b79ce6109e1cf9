/** Boxes to be ticked; 口 and empty brackets stand for them on typed forms. */
const BOXES = /[□☐◻▢⬜❏❑❒🗆]|[(（[【]\s*[)）\]】]/gu;
const TYPED_BOX =
  /(?:(?<![人出进入窗路户门关港缺缝])口(?=\s*(?:$|[、,，;；\d\s]))|(?<=^|[\s、,，;；])口(?=[\u4e00-\u9fff]))/gu;
/**
 * Whatever may stand for a tick: marks, filled boxes, circled dots, letters that are ticks in a font of symbols, and
 * characters that only such a font has.
 */
const TICK = /[√✓✔☑☒✅■●◉⊙◆▣▪◼★×✗✘✕¨þüRPVvXx]|[\ue000-\uf8ff]/u;
const NUMBERED = /(?<![\d.])\d{1,2}[、.．](?!\d)/g;

/**
 * True for a line of choices that has an empty box for each and no tick. Where a choice has no box, its box may be
 * what was replaced by the answer, and nobody can tell.
 */
export function isUnticked(text: string): boolean {
  if (TICK.test(text)) return false;
  const marked = text.replace(BOXES, '□').replace(TYPED_BOX, '□');
  const boxes = marked.match(/□/g)?.length ?? 0;
  if (boxes < 2) return false;
  const numbered = marked.match(NUMBERED)?.length ?? 0;
  if (numbered > 0) return numbered === boxes;
  const choices = marked.split('□').map((choice) => choice.trim().replace(/^[、,，;；]+|[、,，;；]+$/g, ''));
  const isLed = marked.startsWith('□');
  const isClosed = marked.endsWith('□');
  if (isLed === isClosed) return false;
  return (isLed ? choices.slice(1) : choices.slice(0, -1)).every((choice) => /^[^\s、,，;；]+$/.test(choice));
}
