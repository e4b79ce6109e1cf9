/** The functions' page and the READMEs' table, from the catalogue's own texts. */
import type { LocalizedText } from '../../src/core/text';
import { FUNCTION_NAMESPACE, type FunctionDefinition } from '../../src/functions/catalogue';

type Language = keyof LocalizedText;

const WORDS = {
  title: { zh: '自定义函数', en: 'Custom functions' },
  alias: { zh: '英文名', en: 'ASCII name' },
  result: { zh: '结果', en: 'Result' },
  spills: { zh: '；按行溢出', en: '; spills, one result for each row' },
  parameter: { zh: '参数', en: 'Parameter' },
  meaning: { zh: '说明', en: 'Meaning' },
  optional: { zh: '（可省略）', en: ' (optional)' },
  example: { zh: '示例', en: 'Example' },
  gives: { zh: '得', en: 'gives' },
  function: { zh: '函数', en: 'Function' },
  what: { zh: '用途', en: 'What it gives' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** What holds for all of them. */
const COMMON: LocalizedText = {
  zh: [
    '每个函数都接受单元格区域；结果多于一格的自动溢出到下方或右方的空单元格，那里有内容时显示 #SPILL!。',
    '比率以小数返回（0.7317），把单元格设成百分比格式就显示为 73.17%。',
    '空白不是 0：没有填写的格得空，分母为 0 得 #DIV/0!，文字不是数得 #VALUE!（附一句说明），不认识的口径得 #N/A。',
    '最后一个参数“口径”可省略，省略时用工作簿的口径。',
  ].join('\n'),
  en: [
    'Every function takes ranges; a result of more than one cell spills into the empty cells below or beside it, and reads #SPILL! where something stands in the way.',
    'Rates come back as ratios (0.7317): give the cell a percent format to read 73.17%.',
    'Blank is not zero: what was not filled in gives a blank, a zero denominator #DIV/0!, a text that is no number #VALUE! with a sentence, an unknown profile #N/A.',
    'The last argument 口径 (profile) may be left out; then the workbook’s own counts.',
  ].join('\n'),
};

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

const call = (name: string, { parameters }: FunctionDefinition, language: Language): string => {
  const names = parameters.map((one) => (one.optional ? `[${one.name[language]}]` : one.name[language]));
  return `${FUNCTION_NAMESPACE}.${name}(${names.join(', ')})`;
};

function shown(value: unknown): string {
  if (typeof value === 'number') return String(Number(value.toFixed(4)));
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

const resultOf = ({ example }: FunctionDefinition): string =>
  example.result.map((row) => row.map(shown).join(', ')).join('; ');

function section(definition: FunctionDefinition, language: Language): string {
  const t = (text: LocalizedText) => text[language];
  const { id, name, parameters, example, spills } = definition;
  return [
    `### ${FUNCTION_NAMESPACE}.${name}`,
    t(definition.description),
    `\`=${call(name, definition, language)}\``,
    [
      `- **${t(WORDS.alias)}**: \`${FUNCTION_NAMESPACE}.${id}\``,
      `- **${t(WORDS.result)}**: ${t(definition.result)}${spills ? t(WORDS.spills) : ''}`,
      `- **${t(WORDS.example)}**: \`${example.formula}\` ${t(WORDS.gives)} ${resultOf(definition)}`,
    ].join('\n'),
    table(
      [t(WORDS.parameter), t(WORDS.meaning)],
      parameters.map((one) => [`${t(one.name)}${one.optional ? t(WORDS.optional) : ''}`, t(one.description)]),
    ),
  ].join('\n\n');
}

function half(functions: readonly FunctionDefinition[], language: Language): string {
  return [
    `## ${WORDS.title[language]}`,
    COMMON[language]
      .split('\n')
      .map((line) => `- ${line}`)
      .join('\n'),
    ...functions.map((one) => section(one, language)),
  ].join('\n\n');
}

/** docs/functions.md: Chinese first, then English. */
export function functionsPage(functions: readonly FunctionDefinition[]): string {
  return [
    `# ${WORDS.title.zh} / ${WORDS.title.en}`,
    'Generated from `src/functions/catalogue.ts` by `scripts/function-docs`; edit the catalogue, not the page.',
    half(functions, 'zh'),
    '---',
    half(functions, 'en'),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

/** The READMEs' table. */
export function functionsTable(functions: readonly FunctionDefinition[], language: Language): string {
  return table(
    [WORDS.function[language], WORDS.alias[language], WORDS.what[language]],
    functions.map((one) => [
      `\`${FUNCTION_NAMESPACE}.${one.name}\``,
      `\`${FUNCTION_NAMESPACE}.${one.id}\``,
      one.description[language],
    ]),
  );
}
