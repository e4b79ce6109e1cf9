import type { Rule } from '../../src/core/audit';
import type { FormCode } from '../../src/core/forms';
import type { Severity } from '../../src/core/profile/types';
import type { LocalizedText } from '../../src/core/text';
import { translator } from '../../src/i18n';

type Language = keyof LocalizedText;

const SEVERITIES: Readonly<Record<Severity, LocalizedText>> = {
  error: { zh: '强制性', en: 'error, must be fixed' },
  warning: { zh: '核实性', en: 'warning, may stay once explained' },
  info: { zh: '提示性', en: 'info' },
};

const FORMS: Readonly<Record<FormCode, LocalizedText>> = {
  T: { zh: '绩效目标申报表', en: 'target form' },
  M: { zh: '绩效监控表', en: 'monitoring form' },
  S: { zh: '绩效自评表', en: 'self-evaluation form' },
  D: { zh: '部门整体', en: 'department forms' },
  E: { zh: '事前评估', en: 'ex-ante evaluation' },
  J: { zh: '绩效目标调整表', en: 'target adjustment' },
  R: { zh: '审核、评价评分表', en: 'reviews and scorecards' },
  A: { zh: '汇总、台账', en: 'summaries and ledgers' },
};

const WORDS = {
  severity: { zh: '级别', en: 'Severity' },
  forms: { zh: '适用表', en: 'Applies to' },
  basis: { zh: '依据', en: 'Basis' },
  years: { zh: '适用年度', en: 'Years' },
  needs: { zh: '须有的栏', en: 'Needs the columns' },
  requires: { zh: '须另有', en: 'Cannot be decided without' },
  likelihood: { zh: '如实填报的表出现这种情形的可能', en: 'How likely an honest table shows it' },
  supersedes: { zh: '同一单元格不再报告', en: 'Silences at the same cell' },
  advice: { zh: '如何处理', en: 'What to do' },
  messages: { zh: '出错说明', en: 'Messages' },
  params: { zh: '参数（口径可改）', en: 'Parameters (a profile may change them)' },
  name: { zh: '名称', en: 'name' },
  meaning: { zh: '含义', en: 'what it is' },
  byDefault: { zh: '默认值', en: 'default' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

const separator = { zh: '、', en: ', ' } as const;

function years({ since, until }: Rule, language: Language): string | null {
  if (since === undefined && until === undefined) return null;
  const dash = language === 'zh' ? '—' : '–';
  return `${since ?? ''}${dash}${until ?? ''}`;
}

function section(rule: Rule, language: Language): string {
  const t = (text: LocalizedText) => text[language];
  const list = (items: readonly string[]) => items.join(separator[language]);
  const facts: readonly (readonly [LocalizedText, string | null])[] = [
    [WORDS.severity, t(SEVERITIES[rule.severity])],
    [WORDS.forms, list(rule.forms.map((form) => `${t(FORMS[form])} (${form})`))],
    [WORDS.basis, t(rule.basis)],
    [WORDS.years, years(rule, language)],
    [WORDS.needs, rule.needs ? list(rule.needs.map((column) => `\`${column}\``)) : null],
    [
      WORDS.requires,
      rule.requires
        ? list(rule.requires.map((one) => translator(language, 'report')(`requirement.${one}`)))
        : null,
    ],
    [WORDS.likelihood, rule.likelihood ? t(rule.likelihood) : null],
    [WORDS.supersedes, rule.supersedes ? list(rule.supersedes) : null],
  ];
  const params = Object.entries(rule.params ?? {});
  return [
    `## ${t(rule.title)}`,
    facts.flatMap(([label, text]) => (text === null ? [] : `- **${t(label)}**: ${text}`)).join('\n'),
    `**${t(WORDS.advice)}**: ${t(rule.advice)}`,
    `**${t(WORDS.messages)}**:`,
    Object.entries(rule.messages)
      .map(([id, message]) => `- \`${id}\`: ${t(message)}`)
      .join('\n'),
    ...(params.length > 0
      ? [
          `**${t(WORDS.params)}**:`,
          [
            `| ${t(WORDS.name)} | ${t(WORDS.meaning)} | ${t(WORDS.byDefault)} |`,
            '|---|---|---|',
            ...params.map(([name, value]) => {
              const field = rule.paramFields?.[name];
              return `| \`${name}\` | ${field ? t(field.name) : ''} | ${String(value).replaceAll('|', '\\|')} |`;
            }),
          ].join('\n'),
        ]
      : []),
  ].join('\n\n');
}

/** The page of a rule: Chinese first, then English, every text from the rule itself. */
export function rulePage(rule: Rule): string {
  return `# ${rule.id}\n\n${section(rule, 'zh')}\n\n---\n\n${section(rule, 'en')}\n`;
}

/** The list of all rules. */
export function indexPage(rules: readonly Rule[]): string {
  const rows = rules.map(
    ({ id, severity, forms, title }) =>
      `| [${id}](${id}.md) | ${SEVERITIES[severity].zh} ${severity} | ${forms.join('')} | ${title.zh} | ${title.en} |`,
  );
  return [
    '# 审核规则 / Audit rules',
    '',
    'Generated from `src/core/rules` by `scripts/rule-docs`; edit the rule, not the page.',
    '',
    '| | 级别 | 表 | 规则 | Rule |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** Every page by file name. */
export function rulePages(rules: readonly Rule[]): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', indexPage(rules)],
    ...rules.map((rule): [string, string] => [`${rule.id}.md`, rulePage(rule)]),
  ]);
}
