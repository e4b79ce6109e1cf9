/** Checks of what the add-in says of itself: id, version, kind, needs, addresses. */
import type { ManifestContext, Problem } from './problem';
import { all, at, type Element } from './xml';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** What the add-in cannot do without: Excel 2021. */
const NEEDED_SETS: Readonly<Record<string, string>> = {
  ExcelApi: '1.14',
  CustomFunctionsRuntime: '1.3',
  SharedRuntime: '1.1',
};

export function identityProblems(root: Element, { version }: ManifestContext): Problem[] {
  const problems: Problem[] = [];
  const id = at(root, 'Id');
  if (id && !GUID.test(id.text)) {
    problems.push({
      check: 'guid',
      line: id.line,
      zh: `Id“${id.text}”不是有效的 GUID。`,
      en: `The Id “${id.text}” is no valid GUID.`,
    });
  }
  const stated = at(root, 'Version');
  if (stated && !/^\d+\.\d+\.\d+\.\d+$/.test(stated.text)) {
    problems.push({
      check: 'version',
      line: stated.line,
      zh: `版本“${stated.text}”应是四段数字，如 ${version}.0。`,
      en: `The version “${stated.text}” has to be four numbers such as ${version}.0.`,
    });
  } else if (stated && stated.text !== `${version}.0`) {
    problems.push({
      check: 'version',
      line: stated.line,
      zh: `版本“${stated.text}”与 package.json 的 ${version} 不一致，应为 ${version}.0。`,
      en: `The version “${stated.text}” differs from package.json's ${version}; it has to be ${version}.0.`,
    });
  }
  return [...problems, ...kindProblems(root), ...setProblems(root)];
}

function kindProblems(root: Element): Problem[] {
  const expected: readonly (readonly [Element | undefined, string, string])[] = [
    [root, 'xsi:type', 'TaskPaneApp'],
    [at(root, 'Hosts', 'Host'), 'Name', 'Workbook'],
    [at(root, 'VersionOverrides'), 'xsi:type', 'VersionOverridesV1_0'],
    [at(root, 'VersionOverrides', 'Hosts', 'Host'), 'xsi:type', 'Workbook'],
  ];
  return expected.flatMap(([element, attribute, value]): Problem[] =>
    !element || element.attributes[attribute] === value
      ? []
      : [
          {
            check: 'kind',
            line: element.line,
            zh: `<${element.name}> 的 ${attribute} 应为 ${value}。`,
            en: `${attribute} of <${element.name}> has to be ${value}.`,
          },
        ],
  );
}

function setProblems(root: Element): Problem[] {
  const requirements = at(root, 'Requirements');
  if (!requirements) return [];
  const stated = new Map(
    all(requirements, 'Set').map(({ attributes }) => [attributes['Name'], attributes['MinVersion']]),
  );
  return Object.entries(NEEDED_SETS)
    .filter(([name, version]) => stated.get(name) !== version)
    .map(([name, version]) => ({
      check: 'requirements',
      line: requirements.line,
      zh: `<Requirements> 应要求 ${name} ${version}。`,
      en: `<Requirements> has to ask for ${name} ${version}.`,
    }));
}

/** Every address in the manifest, with the element that gives it. */
function addresses(root: Element): { readonly element: Element; readonly url: string }[] {
  const given = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].flatMap((name) => at(root, name) ?? []);
  const source = at(root, 'DefaultSettings', 'SourceLocation');
  const resources = at(root, 'VersionOverrides', 'Resources');
  const named = ['Images', 'Urls'].flatMap((kind) => (resources && at(resources, kind)?.children) ?? []);
  const elements = [...given, ...(source ? [source] : []), ...named];
  const extended = all(root, 'ExtendedOverrides').flatMap((element) =>
    ['Url', 'ResourcesUrl'].flatMap((name) =>
      element.attributes[name] === undefined ? [] : [{ element, url: element.attributes[name] }],
    ),
  );
  const domains = (at(root, 'AppDomains')?.children ?? []).map((element) => ({ element, url: element.text }));
  return [
    ...elements.flatMap((element) => [
      { element, url: element.attributes['DefaultValue'] ?? '' },
      ...element.children.map((override) => ({ element: override, url: override.attributes['Value'] ?? '' })),
    ]),
    ...extended,
    ...domains,
  ];
}

/** The address of the site, with a slash at the end: where the page lies. */
export function siteOf(root: Element): string | null {
  const page = at(root, 'DefaultSettings', 'SourceLocation')?.attributes['DefaultValue'];
  return page && URL.canParse(page) ? new URL('.', page).href : null;
}

/** Addresses are https with a host name, all on the page's own site, and there is a file behind each. */
export function addressProblems(root: Element, { file }: ManifestContext): Problem[] {
  const site = siteOf(root);
  return addresses(root).flatMap(({ element, url }): Problem[] => {
    const problem = (check: string, zh: string, en: string): Problem[] => [
      { check, line: element.line, zh, en },
    ];
    const parsed = URL.canParse(url) ? new URL(url) : null;
    if (parsed?.protocol !== 'https:') {
      return problem('https', `“${url}”不是 https 地址。`, `“${url}” is no https address.`);
    }
    if (/^[\d.]+$|^\[/.test(parsed.hostname)) {
      return problem(
        'https',
        `“${url}”应使用主机名，不能是 IP 地址。`,
        `“${url}” has to name a host, not an IP address.`,
      );
    }
    if (site === null || element.name === 'AppDomain') return [];
    if (!url.startsWith(site)) {
      return problem(
        'one-host',
        `“${url}”不在加载项自己的网站 ${site} 上。`,
        `“${url}” is not on the add-in's own site ${site}.`,
      );
    }
    const path = url.slice(site.length);
    if (file(path) === null) {
      return problem('file', `网站里没有“${path}”。`, `The site has no “${path}”.`);
    }
    return [];
  });
}
