import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { canBeExplained } from '../../core/audit';
import { ExplanationEditor } from '../explanations/ExplanationEditor';
import { FixButtons } from '../fixes/FixButtons';
import type { FindingView } from '../model/finding-views';

const useStyles = makeStyles({
  details: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM} 41px`,
    ...typographyStyles.body1,
  },
  work: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM} 41px`,
  },
  line: { display: 'contents' },
  term: { color: tokens.colorNeutralForeground3 },
  description: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
});

/** What should stand in the cell and what does, what to do about it, and which rule says so. */
export function FindingDetails({ id, view }: { readonly id: string; readonly view: FindingView }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const lines: readonly (readonly [term: string, text: string | null])[] = [
    [t('findings.expected'), view.expected],
    [t('findings.actual'), view.actual],
    [t('findings.advice'), view.advice],
    [t('findings.likelihood'), view.likelihood],
    [t('findings.rule'), view.title],
    [t('findings.basis'), view.basis],
  ];
  const { finding } = view;
  const isExplicable = canBeExplained(finding);
  return (
    <div id={id}>
      <dl className={styles.details}>
        {lines.map(
          ([term, text]) =>
            text !== null &&
            text !== '' && (
              <div key={term} className={styles.line}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.description}>{text}</dd>
              </div>
            ),
        )}
      </dl>
      {(finding.fix || isExplicable) && (
        // Arrow keys move in the text here, and not through the list.
        <div className={styles.work} onKeyDown={(event) => event.stopPropagation()}>
          {finding.fix && <FixButtons finding={finding} />}
          {isExplicable && <ExplanationEditor key={finding.explanation?.date ?? ''} finding={finding} />}
        </div>
      )}
    </div>
  );
}
