/**
 * Which elements may stand where, and in which order. Office refuses a manifest that has one out of place.
 * From the published schemas (TaskPaneAppVersionOverridesV1_0.xsd and its base) and the element reference at
 * https://learn.microsoft.com/javascript/api/manifest; elements that are of no use here are left out.
 */
import type { Problem } from './problem';
import type { Element } from './xml';

/** A child's name; `!` it must be there, `*` it may be there several times, `+` both. */
type Child = string;

/** By parent; by grandparent and parent where one name means two things. */
const ORDER: Readonly<Record<string, readonly Child[]>> = {
  OfficeApp: [
    'Id!',
    'AlternateId',
    'Version!',
    'ProviderName!',
    'DefaultLocale!',
    'DisplayName!',
    'Description!',
    'IconUrl!',
    'HighResolutionIconUrl!',
    'SupportUrl!',
    'AppDomains',
    'Hosts!',
    'Requirements!',
    'DefaultSettings!',
    'Permissions!',
    'VersionOverrides!',
    'ExtendedOverrides',
  ],
  'OfficeApp/DisplayName': ['Override*'],
  'OfficeApp/Description': ['Override*'],
  AppDomains: ['AppDomain+'],
  'OfficeApp/Hosts': ['Host+'],
  'OfficeApp/Requirements': ['Sets!'],
  Sets: ['Set+'],
  DefaultSettings: ['SourceLocation!'],
  VersionOverrides: ['Description', 'Requirements', 'Hosts!', 'Resources!'],
  'VersionOverrides/Hosts': ['Host+'],
  'VersionOverrides/Hosts/Host': ['Runtimes!', 'AllFormFactors!', 'DesktopFormFactor!'],
  Runtimes: ['Runtime!'],
  AllFormFactors: ['ExtensionPoint!'],
  'AllFormFactors/ExtensionPoint': ['Script!', 'Page!', 'Metadata!', 'Namespace!'],
  Script: ['SourceLocation!'],
  Page: ['SourceLocation!'],
  Metadata: ['SourceLocation!'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile!', 'ExtensionPoint+'],
  GetStarted: ['Title!', 'Description!', 'LearnMoreUrl!'],
  'DesktopFormFactor/ExtensionPoint': ['OfficeTab*', 'CustomTab*', 'OfficeMenu*'],
  // Office takes one entry of an add-in in a menu of its own.
  OfficeMenu: ['Control!'],
  OfficeTab: ['Group+'],
  CustomTab: ['Group+', 'Label!'],
  Group: ['Label!', 'Icon!', 'Control+'],
  Icon: ['Image+'],
  Control: ['Label!', 'Supertip!', 'Icon!', 'Action!', 'Enabled'],
  Supertip: ['Title!', 'Description!'],
  Action: ['TaskpaneId', 'SourceLocation', 'FunctionName'],
  Resources: ['Images!', 'Urls!', 'ShortStrings!', 'LongStrings!'],
  Images: ['Image+'],
  Urls: ['Url+'],
  ShortStrings: ['String+'],
  LongStrings: ['String+'],
  'Images/Image': ['Override*'],
  Url: ['Override*'],
  String: ['Override*'],
};

function orderFor(path: readonly string[]): readonly Child[] {
  for (const depth of [3, 2, 1]) {
    const order = ORDER[path.slice(-depth).join('/')];
    if (order) return order;
  }
  return [];
}

/** Checks an element and all below it. */
export function orderProblems(element: Element, above: readonly string[] = []): Problem[] {
  const path = [...above, element.name];
  const order = orderFor(path).map((child) => ({
    name: child.replace(/[!*+]$/, ''),
    isNeeded: /[!+]$/.test(child),
    isRepeatable: /[*+]$/.test(child),
  }));
  const problems: Problem[] = [];
  const problem = (line: number, zh: string, en: string): void => {
    problems.push({ check: 'order', line, zh, en });
  };
  let reached = 0;
  for (const [index, child] of element.children.entries()) {
    const place = order.findIndex(({ name }) => name === child.name);
    const isRepeated = element.children.findIndex(({ name }) => name === child.name) < index;
    if (place < 0) {
      problem(
        child.line,
        `<${element.name}> 里不能有 <${child.name}>。`,
        `<${child.name}> may not stand in <${element.name}>.`,
      );
    } else if (place < reached) {
      problem(
        child.line,
        `<${child.name}> 应在 <${order[reached]!.name}> 之前。`,
        `<${child.name}> belongs before <${order[reached]!.name}>.`,
      );
    } else if (isRepeated && !order[place]!.isRepeatable) {
      problem(
        child.line,
        `<${element.name}> 里只能有一个 <${child.name}>。`,
        `<${element.name}> may have one <${child.name}> only.`,
      );
    }
    reached = Math.max(reached, place);
  }
  for (const { name, isNeeded } of order) {
    if (isNeeded && !element.children.some((child) => child.name === name)) {
      problem(element.line, `<${element.name}> 缺少 <${name}>。`, `<${element.name}> lacks <${name}>.`);
    }
  }
  return [...problems, ...element.children.flatMap((child) => orderProblems(child, path))];
}
