import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { areaToA1, toA1 } from '../../core/address';
import type { Address, Area } from '../../core/grid';
import { PROBLEM_TEXTS } from '../../core/custom-rules';
import { failureSentence, fillText, type Language } from '../../i18n';
import type { RuleOutcome } from './useRuleWork';

const useStyles = makeStyles({
  result: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  cells: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, margin: 0, padding: 0 },
  cell: { listStyleType: 'none' },
  button: { minWidth: 0 },
});

/** More cells than these are counted only. */
const MOST_CELLS = 30;

interface TrialResultProps {
  readonly outcome: RuleOutcome | null;
  readonly language: Language;
  readonly onSelect: (sheet: string, area: Area) => void;
}

const areaOf = ({ row, col }: Address): Area => ({ top: row, left: col, bottom: row, right: col });

/** What came of trying or keeping a rule. */
export function TrialResult({ outcome, language, onSelect }: TrialResultProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  if (!outcome) return null;
  const message = (intent: 'success' | 'info' | 'warning' | 'error', text: string) => (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
  if (outcome.kind === 'failed') {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{failureSentence(outcome.failure, language)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => void outcome.again()}>
            {t('actions.retry')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    );
  }
  if (outcome.kind === 'saved') {
    const { id, sheet, cell } = outcome.saved;
    return (
      <div className={styles.result}>
        {message('success', t('ownRule.saved', { id, sheet }))}
        <Button size="small" onClick={() => onSelect(sheet, areaOf(cell))}>
          {t('ownRule.showLine')}
        </Button>
      </div>
    );
  }
  const { trial } = outcome;
  if (!('sheet' in trial)) {
    const [{ code, data }] = trial.problems as readonly [(typeof trial.problems)[number]];
    return message('error', fillText(PROBLEM_TEXTS[code], data, language));
  }
  const { sheet, tables, held, undecided, cells } = trial;
  if (tables === 0) return message('info', t('ownRule.notHere', { sheet }));
  return (
    <div className={styles.result}>
      {message(
        cells.length === 0 ? 'success' : 'warning',
        t('ownRule.tried', { held, broken: cells.length, undecided }),
      )}
      {cells.length > 0 && (
        <ul className={styles.cells} aria-label={t('ownRule.brokenAt')}>
          {cells.slice(0, MOST_CELLS).map((cell) => (
            <li key={toA1(cell)} className={styles.cell}>
              <Button
                className={styles.button}
                size="small"
                appearance="outline"
                onClick={() => onSelect(sheet, areaOf(cell))}
              >
                {areaToA1(areaOf(cell))}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
