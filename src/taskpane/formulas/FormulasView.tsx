import { Body1, Button, Spinner, Subtitle2Stronger, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FunctionDefinition } from '../../functions/catalogue';
import { failureSentence, type Language } from '../../i18n';
import { NoticeBar } from '../shell/NoticeBar';
import type { ViewProps } from '../views/views';
import { FormulaTools } from './FormulaTools';
import { FunctionList } from './FunctionList';
import { cellOf, InsertForm } from './InsertForm';
import { convertedText, placeName, repairedText, restoredText } from './outcome-texts';
import { useFormulaWork, type FormulaOutcome } from './useFormulaWork';
import { useSelection } from './useSelection';
import { WhyAnswer } from './WhyAnswer';

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  cell: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
  },
  place: { minWidth: 0, overflowWrap: 'anywhere' },
  why: { flexShrink: 0 },
});

/** 公式: why a cell shows what it shows, formulas as a whole, and every function with a form to insert it. */
export function FormulasView({ workbook, language, isShown }: ViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('formulas');
  const selection = useSelection(workbook, isShown);
  const work = useFormulaWork(workbook);
  const [chosen, setChosen] = useState<{
    readonly definition: FunctionDefinition;
    readonly target: ReturnType<typeof cellOf>;
  } | null>(null);
  const place = cellOf(selection);
  const choose = (definition: FunctionDefinition) => {
    work.forget();
    setChosen({ definition, target: place });
  };
  const { outcome } = work;
  if (chosen) {
    return (
      <div className={styles.view} data-scroller="">
        <div className={styles.content}>
          <InsertForm
            definition={chosen.definition}
            target={chosen.target}
            selection={selection}
            work={work}
            language={language}
            onBack={() => {
              work.forget();
              setChosen(null);
            }}
          />
        </div>
        {outcome?.kind === 'failed' && (
          <WorkNotice outcome={outcome} language={language} onDismiss={work.forget} />
        )}
      </div>
    );
  }
  return (
    <div className={styles.view} data-scroller="">
      <div className={styles.content}>
        <section className={styles.cell} aria-label={t('cell.heading')}>
          <Subtitle2Stronger as="h2" className={styles.heading}>
            {t('cell.heading')}
          </Subtitle2Stronger>
          <div className={styles.line}>
            <Body1 className={styles.place}>
              {place ? placeName(place.sheet, place.cell) : t('cell.none')}
            </Body1>
            <Button
              className={styles.why}
              size="small"
              appearance="primary"
              icon={<QuestionCircleRegular />}
              disabledFocusable={work.isBusy}
              onClick={() => void work.explain(place)}
            >
              {t('cell.why')}
            </Button>
          </div>
          {work.isBusy && <Spinner size="tiny" delay={300} />}
          <div aria-live="polite">
            {outcome?.kind === 'explained' && <WhyAnswer answer={outcome.answer} language={language} />}
          </div>
        </section>
        {outcome && outcome.kind !== 'explained' && (
          <WorkNotice outcome={outcome} language={language} onDismiss={work.forget} />
        )}
        <FormulaTools
          isBusy={work.isBusy}
          onRepair={() => void work.repair()}
          onConvert={(scope) => void work.convert(scope)}
          onRestore={(scope) => void work.restore(scope)}
        />
        <FunctionList language={language} onChoose={choose} />
      </div>
    </div>
  );
}

interface WorkNoticeProps {
  readonly outcome: FormulaOutcome;
  readonly language: Language;
  readonly onDismiss: () => void;
}

/** What became of the formulas, in words. */
function WorkNotice({ outcome, language, onDismiss }: WorkNoticeProps) {
  const { t } = useTranslation('formulas');
  switch (outcome.kind) {
    case 'repaired': {
      const { left, failures } = outcome.repair;
      const isWhole = left.length + failures.size === 0;
      const text = repairedText(outcome.repair, t, language);
      return <NoticeBar intent={isWhole ? 'success' : 'warning'} text={text} onDismiss={onDismiss} />;
    }
    case 'converted': {
      const { kept, failures } = outcome.conversion;
      const isWhole = kept.length + failures.size === 0;
      const text = convertedText(outcome.conversion, t, language);
      return <NoticeBar intent={isWhole ? 'success' : 'warning'} text={text} onDismiss={onDismiss} />;
    }
    case 'restored': {
      const { changed, left } = outcome.restoration;
      const isWhole = changed.length + left.length === 0;
      const text = restoredText(outcome.restoration, t, language);
      return <NoticeBar intent={isWhole ? 'success' : 'warning'} text={text} onDismiss={onDismiss} />;
    }
    case 'failed':
      return (
        <NoticeBar
          intent={outcome.failure.code === 'failed' ? 'error' : 'warning'}
          text={failureSentence(outcome.failure, language)}
          onDismiss={onDismiss}
        />
      );
    default:
      return null;
  }
}
