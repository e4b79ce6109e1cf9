/** Checks of what the add-in does: one runtime, buttons with code behind them, functions that Excel takes. */
import type { ManifestContext, Problem } from './problem';
import { siteOf } from './identity';
import { all, at, type Element } from './xml';

const PAGES = ['FunctionFile', 'Page', 'Action'];

/** One page with a long life for everything: the elements that name a page name that one. */
export function runtimeProblems(root: Element): Problem[] {
  const runtime = all(root, 'Runtime')[0];
  if (!runtime) return [];
  const problems: Problem[] = [];
  if (runtime.attributes['lifetime'] !== 'long') {
    problems.push({
      check: 'runtime',
      line: runtime.line,
      zh: '共享运行时的 lifetime 应为 long。',
      en: 'The shared runtime needs lifetime="long".',
    });
  }
  const resid = runtime.attributes['resid'];
  const users = PAGES.flatMap((name) => all(root, name)).flatMap((element) =>
    element.name === 'FunctionFile'
      ? [element]
      : element.children.filter(({ name }) => name === 'SourceLocation'),
  );
  for (const { name, attributes, line } of users) {
    if (attributes['resid'] === resid) continue;
    problems.push({
      check: 'runtime',
      line,
      zh: `<${name}> 应与 <Runtime> 使用同一个页面“${resid}”。`,
      en: `<${name}> has to use the same page as <Runtime>, “${resid}”.`,
    });
  }
  return problems;
}

const MENUS = ['ContextMenuCell', 'ContextMenuText'];

/** Entries of the cells' menu stand in an extension point for menus, buttons of the ribbon in one for the ribbon. */
export function menuProblems(root: Element): Problem[] {
  return all(root, 'ExtensionPoint').flatMap((point): Problem[] => {
    const menus = point.children.filter(({ name }) => name === 'OfficeMenu');
    const isMenu = point.attributes['xsi:type'] === 'ContextMenu';
    const isRight =
      isMenu === menus.length > 0 &&
      (!isMenu || menus.length === point.children.length) &&
      menus.every(({ attributes }) => MENUS.includes(attributes['id'] ?? ''));
    if (isRight) return [];
    return [
      {
        check: 'menu',
        line: point.line,
        zh: `<OfficeMenu> 应在 ContextMenu 扩展点里，id 为 ${MENUS.join(' 或 ')}。`,
        en: `An <OfficeMenu> belongs into the extension point ContextMenu, with the id ${MENUS.join(' or ')}.`,
      },
    ];
  });
}

/** Buttons have ids of their own and an action with something behind it, and every task of ours a button. */
export function actionProblems(root: Element, { ribbonTasks }: ManifestContext): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  for (const { name, attributes, line } of [...all(root, 'Group'), ...all(root, 'Control')]) {
    const id = attributes['id'] ?? '';
    if (id === '' || ids.has(id)) {
      problems.push({
        check: 'control-id',
        line,
        zh: `<${name}> 的 id“${id}”空缺或重复。`,
        en: `The id “${id}” of <${name}> is missing or there twice.`,
      });
    }
    ids.add(id);
  }
  const named = new Set<string>();
  for (const action of all(root, 'Action')) {
    const type = action.attributes['xsi:type'];
    const task = at(action, 'FunctionName')?.text;
    const isComplete =
      type === 'ExecuteFunction'
        ? task !== undefined && ribbonTasks.includes(task)
        : type === 'ShowTaskpane' && at(action, 'SourceLocation') !== undefined;
    if (task) named.add(task);
    if (isComplete) continue;
    problems.push({
      check: 'action',
      line: action.line,
      zh: `按钮的动作“${task ?? type}”没有对应的代码或页面。`,
      en: `There is no code or page behind the button's action “${task ?? type}”.`,
    });
  }
  for (const task of ribbonTasks.filter((one) => !named.has(one))) {
    problems.push({
      check: 'action',
      line: at(root, 'VersionOverrides')?.line ?? 0,
      zh: `功能“${task}”没有按钮。`,
      en: `The function “${task}” has no button.`,
    });
  }
  return problems;
}

const NAMESPACE = /^[A-Z][A-Z0-9_.]{0,31}$/i;
const FUNCTION_ID = /^[A-Z0-9_.]+$/i;
/** Begins with a letter of any script; no %, no brackets, no full-width digits. */
const FUNCTION_NAME = /^\p{L}[\p{L}0-9_.]{2,127}$/u;

/** The namespace, and the ids and names of the functions in every file of metadata that the manifest names. */
export function functionProblems(root: Element, context: ManifestContext): Problem[] {
  const reference = all(root, 'Namespace')[0];
  const strings = at(root, 'VersionOverrides', 'Resources', 'ShortStrings')?.children ?? [];
  const value = strings.find(({ attributes }) => attributes['id'] === reference?.attributes['resid']);
  const namespace = value?.attributes['DefaultValue'];
  const problems: Problem[] = [];
  if (namespace !== undefined && (namespace !== context.namespace || !NAMESPACE.test(namespace))) {
    problems.push({
      check: 'namespace',
      line: value!.line,
      zh: `命名空间“${namespace}”应为 ${context.namespace}。`,
      en: `The namespace “${namespace}” has to be ${context.namespace}.`,
    });
  }
  const resid = all(root, 'Metadata')[0]?.children[0]?.attributes['resid'];
  const url = at(root, 'VersionOverrides', 'Resources', 'Urls')?.children.find(
    ({ attributes }) => attributes['id'] === resid,
  );
  if (!url) return problems;
  const site = siteOf(root) ?? '';
  const files = [
    url.attributes['DefaultValue'] ?? '',
    ...url.children.map(({ attributes }) => attributes['Value'] ?? ''),
  ].map((address) => address.slice(site.length));
  return [...problems, ...files.flatMap((file) => metadataProblems(file, url.line, context))];
}

function metadataProblems(file: string, line: number, { metadata }: ManifestContext): Problem[] {
  const functions = metadata[file]?.functions;
  const problem = (zh: string, en: string): Problem => ({ check: 'functions', line, zh, en });
  if (!functions) {
    return [problem(`“${file}”不是自定义函数的说明文件。`, `“${file}” is no metadata of custom functions.`)];
  }
  const first = Object.values(metadata)[0]!.functions;
  const identity = (all: typeof functions): string => JSON.stringify(all.map(({ id, name }) => [id, name]));
  return [
    ...functions
      .filter(({ id }) => !FUNCTION_ID.test(id))
      .map(({ id }) =>
        problem(
          `函数编号“${id}”只能用字母、数字、_ 和 .。`,
          `The function id “${id}” may have A–Z, 0–9, _ and . only.`,
        ),
      ),
    ...functions
      .filter(({ name }) => !FUNCTION_NAME.test(name))
      .map(({ name }) =>
        problem(
          `函数名“${name}”应为 3 到 128 个字符，以文字开头，不含 %、括号和全角数字。`,
          `The function name “${name}” needs 3 to 128 characters, a letter first, no %, brackets or full-width digits.`,
        ),
      ),
    ...repeated(functions.map(({ id }) => id)).map((id) =>
      problem(`函数编号“${id}”重复。`, `The function id “${id}” is there twice.`),
    ),
    ...repeated(functions.map(({ name }) => name)).map((name) =>
      problem(`函数名“${name}”重复。`, `The function name “${name}” is there twice.`),
    ),
    ...(identity(functions) === identity(first)
      ? []
      : [
          problem(
            `“${file}”的函数与另一种语言的不一致。`,
            `The functions of “${file}” are not those of the other language.`,
          ),
        ]),
  ];
}

function repeated(texts: readonly string[]): string[] {
  const upper = texts.map((text) => text.toUpperCase());
  return texts.filter((_, index) => upper.indexOf(upper[index]!) < index);
}
