import { Body1, Button, Subtitle2Stronger, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FunctionDefinition } from '../../functions/catalogue';
import { Wait } from '../shell/Wait';
import type { ViewProps } from '../views/views';
import { FormulaTools } from './FormulaTools';
import { FunctionList } from './FunctionList';
import { InsertForm } from './InsertForm';
import { placeName } from './outcome-texts';
import { cellOf, type Place } from './place';
import { useFormulaWork } from './useFormulaWork';
import { useSelection } from './useSelection';
import { WhyAnswer } from './WhyAnswer';
import { WorkNotice } from './WorkNotice';

const useStyles = makeStyles({
  view: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  // The bar has margins of its own.
  notice: { margin: `0 calc(-1 * ${tokens.spacingHorizontalL}) calc(-1 * ${tokens.spacingVerticalS})` },
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
export function FormulasView({ workbook, language, state, actions, isShown }: ViewProps) {
  const styles = useStyles();
  const { t } = useTranslation('formulas');
  const selection = useSelection(workbook, isShown);
  const work = useFormulaWork(workbook);
  const [chosen, setChosen] = useState<{
    readonly definition: FunctionDefinition;
    readonly target: Place | null;
  } | null>(null);
  const notice = useRef<HTMLDivElement>(null);
  const { outcome } = work;
  useEffect(() => {
    // What a button of the ribbon started may end while a long form is open.
    if (outcome) notice.current?.scrollIntoView({ block: 'nearest' });
  }, [outcome]);
  const { formulaJob } = state;
  const { isBusy, repair, convert } = work;
  useEffect(() => {
    // What is under way ends first.
    if (formulaJob === null || isBusy) return;
    actions.takeFormulaJob();
    void (formulaJob === 'repairFormulas' ? repair() : convert('sheet'));
  }, [formulaJob, isBusy, repair, convert, actions]);
  const place = cellOf(selection);
  const choose = (definition: FunctionDefinition) => {
    work.forget();
    setChosen({ definition, target: place });
  };
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
        <div ref={notice}>
          <WorkNotice work={work} language={language} />
        </div>
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
              onClick={() => void work.explain()}
            >
              {t('cell.why')}
            </Button>
          </div>
          {work.isBusy && <Wait size="tiny" />}
          <div aria-live="polite">
            {outcome?.kind === 'explained' && <WhyAnswer answer={outcome.answer} language={language} />}
          </div>
        </section>
        {outcome && outcome.kind !== 'explained' && (
          <div ref={notice} className={styles.notice}>
            <WorkNotice work={work} language={language} />
          </div>
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
