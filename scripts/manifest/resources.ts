/** Checks of the resources: ids defined and used, texts in both languages, icons in their sizes. */
import type { ManifestContext, Problem } from './problem';
import { pngSize } from './png';
import { siteOf } from './identity';
import { all, at, type Element } from './xml';

const MAX_ID = 32;
const LOCALES = { base: 'zh-CN', override: 'en-US' } as const;
/** Longest text that Office takes, by where it stands. */
const MAX_TEXT: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };

type Kind = 'Images' | 'Urls' | 'ShortStrings' | 'LongStrings';
const KINDS: readonly Kind[] = ['Images', 'Urls', 'ShortStrings', 'LongStrings'];

/** What kind of resource an element's resid has to name. */
function kindFor({ name }: Element): Kind {
  if (name === 'Image') return 'Images';
  if (name === 'Description') return 'LongStrings';
  return ['Label', 'Title', 'Namespace'].includes(name) ? 'ShortStrings' : 'Urls';
}

function resourcesOf(root: Element, kind: Kind): readonly Element[] {
  return at(root, 'VersionOverrides', 'Resources', kind)?.children ?? [];
}

/** Elements that name a resource. */
function references(root: Element): Element[] {
  const overrides = at(root, 'VersionOverrides');
  return overrides ? [...walk(overrides)].filter(({ attributes }) => attributes['resid'] !== undefined) : [];
}

function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

export function residProblems(root: Element): Problem[] {
  const problems: Problem[] = [];
  const used = references(root);
  const seen = new Set<string>();
  for (const kind of KINDS) {
    for (const { attributes, line } of resourcesOf(root, kind)) {
      const id = attributes['id'] ?? '';
      const problem = (check: string, zh: string, en: string): void =>
        void problems.push({ check, line, zh, en });
      if (id.length > MAX_ID || id === '') {
        problem(
          'resid-length',
          `资源编号“${id}”应为 1 到 ${MAX_ID} 个字符。`,
          `The resource id “${id}” has to have 1 to ${MAX_ID} characters.`,
        );
      }
      if (seen.has(id))
        problem('resid-twice', `资源编号“${id}”重复。`, `The resource id “${id}” is there twice.`);
      seen.add(id);
      if (!used.some((element) => element.attributes['resid'] === id && kindFor(element) === kind)) {
        problem('resid-unused', `资源“${id}”没有用到。`, `The resource “${id}” is not used.`);
      }
    }
  }
  for (const element of used) {
    const kind = kindFor(element);
    const resid = element.attributes['resid']!;
    if (resourcesOf(root, kind).some(({ attributes }) => attributes['id'] === resid)) continue;
    problems.push({
      check: 'resid-undefined',
      line: element.line,
      zh: `<${element.name}> 引用的资源“${resid}”没有在 <${kind}> 里定义。`,
      en: `<${element.name}> refers to “${resid}”, which is not defined in <${kind}>.`,
    });
  }
  return problems;
}

/** Every text stands in Chinese with its English override, within Office's limits; the namespace in one form only. */
export function localeProblems(root: Element): Problem[] {
  const problems: Problem[] = [];
  const locale = at(root, 'DefaultLocale');
  if (locale && locale.text !== LOCALES.base) {
    problems.push({
      check: 'locale',
      line: locale.line,
      zh: `DefaultLocale 应为 ${LOCALES.base}。`,
      en: `DefaultLocale has to be ${LOCALES.base}.`,
    });
  }
  const namespaceId = all(root, 'Namespace')[0]?.attributes['resid'];
  const metadataId = all(root, 'Metadata')[0]?.children[0]?.attributes['resid'];
  const texts: readonly (readonly [Element, number])[] = [
    ...['DisplayName', 'Description'].flatMap((name): (readonly [Element, number])[] => {
      const element = at(root, name);
      return element ? [[element, name === 'DisplayName' ? 125 : 250]] : [];
    }),
    ...(['ShortStrings', 'LongStrings'] as const).flatMap((kind) =>
      resourcesOf(root, kind).map((element) => [element, MAX_TEXT[kind]!] as const),
    ),
  ];
  for (const [element, limit] of texts) problems.push(...textProblems(element, limit, namespaceId));
  const metadata = resourcesOf(root, 'Urls').find(({ attributes }) => attributes['id'] === metadataId);
  if (metadata && overrideOf(metadata) === undefined) {
    problems.push({
      check: 'locale',
      line: metadata.line,
      zh: `函数说明缺少 ${LOCALES.override} 的 <Override>。`,
      en: `The functions' metadata lacks its <Override> for ${LOCALES.override}.`,
    });
  }
  return problems;
}

function overrideOf({ children }: Element): string | undefined {
  return children.find(({ attributes }) => attributes['Locale'] === LOCALES.override)?.attributes['Value'];
}

function textProblems(element: Element, limit: number, namespaceId: string | undefined): Problem[] {
  const { line, attributes } = element;
  const name = attributes['id'] ?? element.name;
  const base = attributes['DefaultValue'] ?? '';
  const override = overrideOf(element);
  const problem = (check: string, zh: string, en: string): Problem => ({ check, line, zh, en });
  if (attributes['id'] !== undefined && attributes['id'] === namespaceId) {
    return element.children.length === 0
      ? []
      : [
          problem(
            'namespace',
            `命名空间“${base}”在各种语言里必须相同，不能有 <Override>。`,
            `The namespace “${base}” has to be the same in every language, without an <Override>.`,
          ),
        ];
  }
  const problems: Problem[] = [];
  if (base.trim() === '' || !override?.trim()) {
    problems.push(
      problem(
        'locale',
        `“${name}”应有中文文本和 ${LOCALES.override} 的 <Override>。`,
        `“${name}” needs a Chinese text and an <Override> for ${LOCALES.override}.`,
      ),
    );
  }
  if (/\p{Script=Han}/u.test(override ?? '') || (base.trim() !== '' && !/\p{Script=Han}/u.test(base))) {
    problems.push(
      problem(
        'locale',
        `“${name}”的两种语言写反了或没有翻译。`,
        `“${name}” has its languages swapped or untranslated.`,
      ),
    );
  }
  for (const text of [base, override ?? '']) {
    if (text.length <= limit) continue;
    problems.push(
      problem(
        'length',
        `“${name}”有 ${text.length} 个字符，最多 ${limit} 个。`,
        `“${name}” has ${text.length} characters; ${limit} is the most.`,
      ),
    );
  }
  return problems;
}

/** Sizes in pixels that Office must be given for each button and group. */
const NEEDED_SIZES = ['16', '32', '80'];

export function iconProblems(root: Element, { file }: ManifestContext): Problem[] {
  const site = siteOf(root) ?? '';
  const problems: Problem[] = [];
  const expect = (element: Element, url: string | undefined, size: number): void => {
    const path = url?.slice(site.length) ?? '';
    const bytes = url ? file(path) : null;
    if (bytes === null) return;
    const found = pngSize(bytes);
    if (found?.width === size && found.height === size) return;
    const [zh, en] = found
      ? [`${found.width}×${found.height} 像素`, `${found.width} × ${found.height} pixels`]
      : ['不是 PNG', 'no PNG'];
    problems.push({
      check: 'icon-size',
      line: element.line,
      zh: `图标“${path}”${found ? '是 ' : ''}${zh}，应为 ${size}×${size} 像素。`,
      en: `The icon “${path}” is ${en}; it has to be ${size} × ${size} pixels.`,
    });
  };
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const) {
    const element = at(root, name);
    if (element) expect(element, element.attributes['DefaultValue'], size);
  }
  const images = new Map(
    resourcesOf(root, 'Images').map(({ attributes }) => [attributes['id'], attributes['DefaultValue']]),
  );
  for (const icon of all(root, 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes['size']);
    for (const size of NEEDED_SIZES.filter((needed) => !sizes.includes(needed))) {
      problems.push({
        check: 'icon-missing',
        line: icon.line,
        zh: `<Icon> 缺少 ${size} 像素的图标。`,
        en: `<Icon> lacks the icon of ${size} pixels.`,
      });
    }
    for (const image of icon.children) {
      expect(image, images.get(image.attributes['resid']), Number(image.attributes['size']));
    }
  }
  return problems;
}
