import { Body1, Button, Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FunctionDefinition } from '../../functions/catalogue';
import type { CellSelection } from '../../host/workbook';
import { formatCellValue, localized, type Language } from '../../i18n';
import type { CellValue } from '../../core/grid';
import { ArgumentField } from './ArgumentField';
import { argumentFor, choicesFor, formulaOf, movedTo, problemsOf } from './draft';
import { InsertOutcome } from './InsertOutcome';
import { placeName } from './outcome-texts';
import { cellOf, type Place } from './place';
import type { FormulaWork } from './useFormulaWork';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  formula: {
    display: 'block',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  target: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

interface InsertFormProps {
  readonly definition: FunctionDefinition;
  /** The cell that was selected when the function was chosen. */
  readonly target: Place | null;
  readonly selection: CellSelection | null;
  readonly work: FormulaWork;
  readonly language: Language;
  readonly onBack: () => void;
}

/** A function's formula, put together argument by argument, and written where the user wants it. */
export function InsertForm({ definition, selection, work, language, onBack, ...rest }: InsertFormProps) {
  const styles = useStyles();
  const { t } = useTranslation('formulas');
  const { parameters, example } = definition;
  const [target, setTarget] = useState(rest.target);
  const [values, setValues] = useState<readonly string[]>(() => parameters.map(() => ''));
  const [taking, setTaking] = useState<number | null>(null);
  const [seen, setSeen] = useState(selection);
  const [wasPressed, setPressed] = useState(false);
  const sheet = target?.sheet ?? selection?.sheet ?? '';
  const set = (index: number, value: string) =>
    setValues((before) => before.map((one, at) => (at === index ? value : one)));

  // A field that takes the selection follows it.
  const isSeveral = taking !== null && (selection?.areas.length ?? 0) > 1;
  if (selection !== seen) {
    setSeen(selection);
    const text = taking !== null && selection ? argumentFor(selection.sheet, selection.areas, sheet) : null;
    if (text !== null) set(taking!, text);
  }
  const take = (index: number, isTaking: boolean) => {
    setTaking(isTaking ? index : null);
    work.forget();
    const text = isTaking && selection ? argumentFor(selection.sheet, selection.areas, sheet) : null;
    if (text !== null) set(index, text);
  };
  const retarget = () => {
    const next = cellOf(selection);
    if (!next) return;
    setValues(movedTo(values, sheet, next.sheet));
    setTarget(next);
    work.forget();
  };

  const problems = problemsOf(definition, values);
  const isReady = problems.every((problem) => problem === null) && target !== null;
  const formula = formulaOf(definition, values);
  const insert = (isConfirmed: boolean) => {
    setTaking(null);
    setPressed(true);
    if (isReady && target) void work.insert({ ...target, formula }, isConfirmed);
  };
  const result = example.result.map((row) =>
    row.map((value) => formatCellValue(value as CellValue, language)).join('　'),
  );
  return (
    <div className={styles.form}>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        onClick={onBack}
      >
        {t('insert.back')}
      </Button>
      <Subtitle2 as="h2" className={styles.heading}>
        {definition.name}
      </Subtitle2>
      <Body1>{localized(definition.description, language)}</Body1>
      <Caption1 className={styles.quiet}>
        {t('insert.example')} <code>{example.formula}</code> {t('insert.gives')} {result.join('；')}
      </Caption1>
      <Caption1 className={styles.quiet}>
        {t('insert.result', { result: localized(definition.result, language) })}
        {definition.spills && ` ${t('insert.spills')}`}
      </Caption1>
      {parameters.map((parameter, index) => {
        const problem = problems[index] ?? null;
        const isSaid = problem !== 'missing' || wasPressed;
        return (
          <ArgumentField
            key={parameter.name.en}
            parameter={parameter}
            choices={choicesFor(definition, parameter)}
            value={values[index]!}
            problem={taking === index && isSeveral ? 'severalAreas' : isSaid ? problem : null}
            isTaking={taking === index}
            language={language}
            onChange={(value) => {
              setTaking(null);
              work.forget();
              set(index, value);
            }}
            onTake={(isTaking) => take(index, isTaking)}
          />
        );
      })}
      <div>
        <Caption1>{t('insert.formula')}</Caption1>
        <code className={styles.formula}>{formula}</code>
      </div>
      <div className={styles.target}>
        <Body1>
          {target ? t('insert.target', { cell: placeName(target.sheet, target.cell) }) : t('insert.noTarget')}
        </Body1>
        <Button size="small" appearance="transparent" onClick={retarget}>
          {t('insert.retarget')}
        </Button>
      </div>
      <Button appearance="primary" disabledFocusable={work.isBusy} onClick={() => insert(false)}>
        {t('insert.press')}
      </Button>
      <InsertOutcome work={work} onConfirm={() => insert(true)} />
    </div>
  );
}
