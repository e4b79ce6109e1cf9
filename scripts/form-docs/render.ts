import {
  printedColumns,
  ungrouped,
  type FieldDefinition,
  type FormDefinition,
  type LayoutDefinition,
} from '../../src/core/forms';
import type { RegisterDefinition } from '../../src/core/registers';
import { isForm, templates } from '../../src/core/templates';
import type { LocalizedText } from '../../src/core/text';

type Language = keyof LocalizedText;
type Table = FormDefinition | RegisterDefinition;

const WORDS = {
  basis: { zh: '依据', en: 'Basis' },
  years: { zh: '使用年度', en: 'Years' },
  since: { zh: '年起', en: ' and later' },
  stage: { zh: '环节', en: 'Stage' },
  titled: { zh: '标题含有', en: 'Titled' },
  make: { zh: '生成空白表', en: 'To make a blank one' },
  header: { zh: '表头栏', en: 'Header fields' },
  funds: { zh: '资金', en: 'Funds' },
  tasks: { zh: '年度主要任务', en: 'Tasks of the year' },
  goals: { zh: '年度总体目标', en: 'Goals' },
  columns: { zh: '栏目', en: 'Columns' },
  layouts: { zh: '表样', en: 'Layouts' },
  printed: { zh: '表内已印的指标', en: 'Printed lines' },
  name: { zh: '名称', en: 'Name' },
  also: { zh: '也认作', en: 'Also found as' },
  field: { zh: '字段', en: 'Field' },
  list: { zh: '下拉选项', en: 'Drop-down' },
  hint: { zh: '选中时的提示', en: 'Shown when selected' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** A label with the one that stands over it. */
const nameOf = ({ label, group }: FieldDefinition, language: Language) =>
  group ? `${group.label[language]} / ${label[language]}` : label[language];

const cell = (text: string) => text.replaceAll('|', '\\|');

/** A table of fields; what is said or offered nowhere in it gets no column. */
function fieldTable(fields: readonly FieldDefinition[], language: Language): string {
  const columns: [LocalizedText, (field: FieldDefinition) => string][] = [
    [
      WORDS.name,
      (field) =>
        language === 'zh' ? nameOf(field, 'zh') : `${nameOf(field, 'zh')} (${nameOf(field, 'en')})`,
    ],
    [WORDS.field, ({ id }) => `\`${id}\``],
    [WORDS.also, ({ synonyms }) => synonyms.join('、')],
    [WORDS.list, ({ choices }) => choices?.values.join('、') ?? ''],
    [WORDS.hint, ({ hint }) => hint?.[language] ?? ''],
  ];
  const used = columns.filter(([, textOf]) => fields.some((field) => textOf(field) !== ''));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(used.map(([title]) => title[language])),
    `|${'---|'.repeat(used.length)}`,
    ...fields.map((field) => line(used.map(([, textOf]) => cell(textOf(field))))),
  ].join('\n');
}

/** Printed columns in their order, those of a group behind its label. */
function printedLabels(columns: readonly FieldDefinition[]): string {
  const groups: { readonly name: string | null; readonly labels: string[] }[] = [];
  for (const { group, label } of columns) {
    const name = group?.label.zh ?? null;
    const last = groups.at(-1);
    if (last && name !== null && last.name === name) last.labels.push(label.zh);
    else groups.push({ name, labels: [label.zh] });
  }
  return groups
    .map(({ name, labels }) => (name === null ? labels[0]! : `${name}：${labels.join('、')}`))
    .join(' · ');
}

function layoutLine(form: FormDefinition, layout: LayoutDefinition, language: Language): string {
  const { id, name, taskColumns = [] } = layout;
  const tasks = ungrouped(taskColumns.map((task) => form.tasks!.columns.find((one) => one.id === task)!));
  return [
    `- \`${id}\` ${name[language]}: ${printedLabels(printedColumns(form, layout))}`,
    ...(tasks.length === 0 ? [] : [`  - ${WORDS.tasks[language]}: ${printedLabels(tasks)}`]),
  ].join('\n');
}

function formSections(form: FormDefinition, language: Language): string[] {
  const { header, headerLines, funds, tasks, goals, indicators, layouts } = form;
  const printed = new Set(headerLines.flat());
  const section = (title: LocalizedText, body: string) => `### ${title[language]}\n\n${body}`;
  return [
    section(WORDS.layouts, layouts.map((layout) => layoutLine(form, layout, language)).join('\n')),
    ...(printed.size > 0
      ? [
          section(
            WORDS.header,
            fieldTable(
              header.filter(({ id }) => printed.has(id)),
              language,
            ),
          ),
        ]
      : []),
    ...(funds ? [section(WORDS.funds, fieldTable([...funds.rows, ...funds.columns], language))] : []),
    ...(tasks ? [section(WORDS.tasks, fieldTable([...tasks.columns, tasks.total], language))] : []),
    ...(goals.length > 0 ? [section(WORDS.goals, fieldTable(goals, language))] : []),
    section(WORDS.columns, fieldTable(indicators.columns, language)),
    ...(indicators.printed.length > 0
      ? [
          section(
            WORDS.printed,
            indicators.printed
              .map(
                ({ level1, level2, name, weight }) =>
                  `- ${[level1, level2, name].filter((text) => text !== undefined).join(' / ')}: ${weight}`,
              )
              .join('\n'),
          ),
        ]
      : []),
  ];
}

function section(table: Table, language: Language): string {
  const facts: readonly (readonly [LocalizedText, string])[] = [
    [WORDS.basis, table.basis],
    ...(isForm(table) && table.since !== undefined
      ? [[WORDS.years, `${table.since}${WORDS.since[language]}`] as const]
      : []),
    ...(isForm(table) && table.stage !== null ? [[WORDS.stage, table.stage] as const] : []),
    [WORDS.titled, table.titleWords.join('、')],
    [WORDS.make, `\`npx jixiao template ${table.id} --out FILE.xlsx\``],
  ];
  return [
    `## ${table.name[language]}`,
    facts.map(([label, text]) => `- **${label[language]}**: ${text}`).join('\n'),
    ...(isForm(table)
      ? formSections(table, language)
      : [`### ${WORDS.columns[language]}\n\n${fieldTable(table.columns, language)}`]),
  ].join('\n\n');
}

/** The page of a form or register: its picture, then Chinese, then English, every text from the definition. */
export function formPage(table: Table): string {
  const picture = `![${table.name.zh}](images/${table.id}.png)`;
  return `# ${table.name.zh}\n\n${picture}\n\n${section(table, 'zh')}\n\n---\n\n${section(table, 'en')}\n`;
}

/** The list of all forms and registers. */
export function indexPage(): string {
  return [
    '# 表样 / Forms',
    '',
    'Generated from `src/core/forms` and `src/core/registers` by `scripts/form-docs`; edit the definition, not the page.',
    '',
    '| | 表 | Form | 依据 |',
    '|---|---|---|---|',
    ...templates.map(({ id, name, basis }) => `| [${id}](${id}.md) | ${name.zh} | ${name.en} | ${basis} |`),
    '',
  ].join('\n');
}

/** Every page by file name. */
export function formPages(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', indexPage()],
    ...templates.map((table): [string, string] => [`${table.id}.md`, formPage(table)]),
  ]);
}
