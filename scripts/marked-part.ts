/**
 * A text with what stands between its comments `<!-- name:start -->` and `<!-- name:end -->` renewed.
 * @throws Error when it has not both of them.
 */
export function withPart(text: string, name: string, part: string): string {
  const [opening, closing] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const start = text.indexOf(opening);
  const end = text.indexOf(closing);
  if (start < 0 || end < start) throw new Error(`no ${opening} … ${closing} to put the ${name} between`);
  return `${text.slice(0, start)}${opening}\n\n${part}\n\n${text.slice(end)}`;
}
