import { toA1 } from '../../core/address';
import type { Finding, RuleTexts } from '../../core/audit/types';
import type { CellValue } from '../../core/grid';
import { formatCellValue, localized, renderMessage, type Language } from '../../i18n';

/** A finding as the list shows it, in the reader's language. */
export interface FindingView {
  /** Position among the findings of the run; the same finding keeps it whatever is filtered. */
  readonly id: number;
  readonly finding: Finding;
  /** A1 address. */
  readonly address: string;
  readonly sentence: string;
  readonly title: string;
  readonly basis: string;
  readonly advice: string;
  /** How likely an honest table shows it, for a rule about a pattern. */
  readonly likelihood: string | null;
  /** `null` when the rule states none. */
  readonly expected: string | null;
  readonly actual: string | null;
  /** Whose table it is in; `null` where no unit is named. */
  readonly unit: string | null;
  /** What the text filter looks in, lower case. */
  readonly haystack: string;
}

/** What the texts of findings are made from. */
export interface FindingWords {
  readonly ruleOf: (id: string) => RuleTexts | undefined;
  /** Number format of the cell a finding points at, when the host knows it. */
  readonly formatAt: (finding: Finding) => string | undefined;
  readonly unitOf: (finding: Finding) => string | null;
  readonly language: Language;
}

/** Makes each text when somebody reads it: of fifty thousand findings, some twenty are on the screen. */
class LazyView implements FindingView {
  private text: string | undefined;
  private searched: string | undefined;

  constructor(
    readonly id: number,
    readonly finding: Finding,
    private readonly words: FindingWords,
  ) {}

  private get rule(): RuleTexts | undefined {
    return this.words.ruleOf(this.finding.rule);
  }

  private ofRule(text: (rule: RuleTexts) => RuleTexts['title'] | undefined): string | null {
    const found = this.rule && text(this.rule);
    return found ? localized(found, this.words.language) : null;
  }

  private value(value: CellValue | undefined): string | null {
    if (value === undefined) return null;
    return formatCellValue(value, this.words.language, this.words.formatAt(this.finding));
  }

  get address(): string {
    return toA1(this.finding.cell);
  }

  /** A rule this version does not know shows its id, never nothing. */
  get sentence(): string {
    const { rule, finding, words } = this;
    return (this.text ??= rule ? renderMessage(rule, finding.message, words.language) : finding.rule);
  }

  get title(): string {
    return this.ofRule(({ title }) => title) ?? this.finding.rule;
  }

  get basis(): string {
    return this.ofRule(({ basis }) => basis) ?? '';
  }

  get advice(): string {
    return this.ofRule(({ advice }) => advice) ?? '';
  }

  get likelihood(): string | null {
    return this.ofRule(({ likelihood }) => likelihood);
  }

  get expected(): string | null {
    return this.value(this.finding.expected);
  }

  get actual(): string | null {
    return this.value(this.finding.actual);
  }

  get unit(): string | null {
    return this.words.unitOf(this.finding);
  }

  get haystack(): string {
    const { sentence, title, finding, address } = this;
    return (this.searched ??= [sentence, title, finding.rule, address, finding.sheet]
      .join('\n')
      .toLowerCase());
  }
}

/** Findings with their texts. */
export function findingViews(findings: readonly Finding[], words: FindingWords): FindingView[] {
  return findings.map((finding, id) => new LazyView(id, finding, words));
}
