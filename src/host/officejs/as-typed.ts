/**
 * Excel takes a written text for what somebody typed: "0123" would become a number, "3-5" a date. An
 * apostrophe keeps it a text; what starts with a Chinese character or a sign like "≥" needs none.
 */
export function asTyped<T>(value: T): T | string {
  return typeof value === 'string' && /^[\s\w０-９+\-=@'.,(（$￥¥%#]/u.test(value) ? `'${value}` : value;
}
