import { Body1Strong, Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissSquareFilled } from '@fluentui/react-icons/svg/dismiss-square';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useTranslation } from 'react-i18next';
import type { CheckedFigure, CheckedRelation, TextCheck } from '../../core/consistency';
import type { Language } from '../../i18n';
import { consistencyCounts, figureSentence, relationSentence } from '../../report';

const useStyles = makeStyles({
  group: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  heading: { display: 'inline' },
  icon: {
    flexShrink: 0,
    fontSize: '16px',
    verticalAlign: 'text-bottom',
    marginRight: tokens.spacingHorizontalXS,
  },
  contradicted: { color: tokens.colorStatusDangerForeground3 },
  asked: { color: tokens.colorStatusWarningForeground3 },
  undecided: { color: tokens.colorNeutralForeground3 },
  confirmed: { color: tokens.colorStatusSuccessForeground1 },
  summary: { cursor: 'pointer' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  words: { margin: 0 },
  place: { color: tokens.colorNeutralForeground3 },
});

/** What is wrong first, then what is asked, what cannot be decided, and what agrees. */
const GROUPS = ['contradicted', 'asked', 'undecided', 'confirmed'] as const;
type Group = (typeof GROUPS)[number];

/** Told apart by shape where colour does not help. */
const ICONS = {
  contradicted: DismissSquareFilled,
  asked: QuestionCircleRegular,
  undecided: QuestionCircleRegular,
  confirmed: CheckmarkCircleRegular,
} as const satisfies Record<Group, unknown>;

interface Line {
  readonly place: string;
  /** The clause as written; `null` for a calculation that names its figures itself. */
  readonly words: string | null;
  readonly text: string;
  readonly sentence: string;
}

interface CheckedFiguresProps {
  /** What the text is called. */
  readonly name: string;
  readonly check: TextCheck;
  readonly language: Language;
}

/** Each figure of a text with what the ledgers say to it, and the calculation. */
export function CheckedFigures({ name, check, language }: CheckedFiguresProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const figureLine = (checked: CheckedFigure): Line => ({
    place: t('check.paragraph', { numbers: checked.claim.place.paragraph }),
    words: checked.claim.words,
    text: checked.claim.text,
    sentence: figureSentence(checked, language),
  });
  const relationLine = (relation: CheckedRelation): Line => {
    const paragraphs = [...relation.operands, relation.result].map(({ place }) => place.paragraph);
    const numbers = [...new Set(paragraphs)].sort((a, b) => a - b).join(language === 'zh' ? '、' : ', ');
    return {
      place: t('check.paragraph', { numbers }),
      words: null,
      text: relation.result.text,
      sentence: relationSentence(relation, check.coverage, language),
    };
  };
  const { confirmed, contradicted, undecided, relationsConfirmed, relationsContradicted, asked } =
    consistencyCounts(check);
  const hasLedgers = check.coverage !== null;
  const linesOf = (group: Group): Line[] => [
    // Without ledgers no figure can be decided: said once above.
    ...check.figures
      .filter(({ verdict }) => verdict === group && (hasLedgers || group !== 'undecided'))
      .map(figureLine),
    ...check.relations.filter(({ verdict }) => verdict === group).map(relationLine),
  ];
  return (
    <>
      <div role="status">
        {t('check.counts', {
          name,
          contradicted: contradicted + relationsContradicted,
          asked,
          undecided: hasLedgers ? undecided : 0,
          confirmed: confirmed + relationsConfirmed,
        })}
      </div>
      {GROUPS.map((group) => {
        const lines = linesOf(group);
        if (lines.length === 0) return null;
        const Icon = ICONS[group];
        const heading = t(`check.group.${group}`, { count: lines.length });
        return (
          <details key={group} open={group === 'contradicted' || group === 'asked'}>
            <summary className={styles.summary}>
              <Icon className={mergeClasses(styles.icon, styles[group])} aria-hidden />
              <Body1Strong as="h3" className={styles.heading}>
                {heading}
              </Body1Strong>
            </summary>
            <ul className={styles.list} aria-label={heading}>
              {lines.map((line, index) => (
                <li key={index} className={styles.item}>
                  <Caption1 block className={styles.place}>
                    {line.place}
                  </Caption1>
                  {line.words !== null && (
                    <p className={styles.words}>
                      <Marked words={line.words} text={line.text} />
                    </p>
                  )}
                  <Caption1 block>{line.sentence}</Caption1>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </>
  );
}

/** The words with the figure in bold. */
function Marked({ words, text }: Pick<Line, 'text'> & { readonly words: string }) {
  const start = words.indexOf(text);
  if (start < 0) return <>{words}</>;
  return (
    <>
      {words.slice(0, start)}
      <b>{text}</b>
      {words.slice(start + text.length)}
    </>
  );
}
