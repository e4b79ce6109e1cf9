/** What follows a project's name when it was cut into parts. */
const PART =
  /^(?:[(（]?第?[一二三四五六七八九十\d]{1,3}(?:期|批次?|标段|分项|包)[)）]?|(?:子|分)项目?[一二三四五六七八九十\d]{1,3}|[—-]{0,2}.{0,12}(?:标段|子项目|分项目))$/;
/** Shorter names are contained in others by chance. */
const SHORTEST_NAME = 6;

/** True when a name, as compared, says that it is a part of another project: 二期, 第三标段, 子项目1. */
export function isPartOf(part: string, whole: string): boolean {
  return whole.length >= SHORTEST_NAME && part.startsWith(whole) && PART.test(part.slice(whole.length));
}

/** Two projects whose names both stand in one name, as compared; `null` when there are no such two. */
export function mergedIn<Project extends { readonly key: string }>(
  name: string,
  projects: readonly Project[],
): readonly [Project, Project] | null {
  const [first, second] = projects.filter(({ key }) => key.length >= SHORTEST_NAME && name.includes(key));
  if (!first || !second || first.key.includes(second.key) || second.key.includes(first.key)) return null;
  return [first, second];
}
