import { Button, Caption1, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextCheck as Check } from '../../core/consistency';
import type { Rollup } from '../../core/rollup';
import { failureSentence, textFailureSentence, type Language } from '../../i18n';
import { checkTextWith, type CheckedText } from '../../jobs/check-text';
import type { ChosenFile } from '../../jobs/chosen-files';
import { FileButton } from '../shell/FileButton';
import { NoticeBar } from '../shell/NoticeBar';
import { useWork } from '../state/useWork';
import { CheckedFigures } from './CheckedFigures';
import { Fold } from './Fold';

const useStyles = makeStyles({ note: { color: tokens.colorNeutralForeground3 } });

interface Outcome {
  readonly kind: 'checked';
  readonly text: ChosenFile | string;
  /** What it was compared with. */
  readonly rollup: Rollup | null;
  readonly checked: CheckedText;
}

interface TextCheckProps {
  readonly rollup: Rollup | null;
  readonly language: Language;
}

/** 文表一致: the figures of a report's text against the roll-up, and against each other. */
export function TextCheck({ rollup, language }: TextCheckProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const [pasted, setPasted] = useState('');
  const { isBusy, outcome, start, forget } = useWork<Outcome>();
  const check = (text: ChosenFile | string) =>
    void start(async () => ({ kind: 'checked', text, rollup, checked: await checkTextWith(text, rollup) }));
  const isBlank = pasted.trim() === '';
  return (
    <Fold heading={t('check.heading')}>
      <Caption1 className={styles.note}>{t(rollup ? 'check.about' : 'check.alone')}</Caption1>
      <FileButton label={t('check.choose')} accept=".docx,.txt" isBusy={isBusy} onFile={check} />
      <Field label={t('check.paste')}>
        <Textarea value={pasted} resize="vertical" rows={4} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <Button disabledFocusable={isBusy || isBlank} onClick={() => check(pasted)}>
        {t('check.start')}
      </Button>
      {outcome?.kind === 'failed' && (
        <NoticeBar
          intent="warning"
          text={failureSentence(outcome.failure, language)}
          onRetry={() => void outcome.again()}
          onDismiss={forget}
        />
      )}
      {outcome?.kind === 'checked' && (
        <>
          {outcome.rollup !== rollup && (
            <NoticeBar
              intent="info"
              text={t('check.stale')}
              retryText={t('check.start')}
              onRetry={() => check(outcome.text)}
            />
          )}
          {'unread' in outcome.checked ? (
            <NoticeBar
              intent="warning"
              text={textFailureSentence(outcome.checked.unread, language)}
              onDismiss={forget}
            />
          ) : (
            <Result text={outcome.text} check={outcome.checked.check} language={language} />
          )}
        </>
      )}
    </Fold>
  );
}

interface ResultProps {
  readonly text: ChosenFile | string;
  readonly check: Check;
  readonly language: Language;
}

function Result({ text, check, language }: ResultProps) {
  const { t } = useTranslation('rollup');
  const isNothing = check.figures.length + check.relations.length === 0;
  const name = typeof text === 'string' ? t('check.pasted') : text.name;
  if (isNothing) return <div role="status">{t('check.nothing', { name })}</div>;
  return <CheckedFigures name={name} check={check} language={language} />;
}
