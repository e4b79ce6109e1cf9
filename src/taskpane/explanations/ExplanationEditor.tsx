import { Button, Caption1, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LONGEST_EXPLANATION } from '../../core/audit';
import type { Finding } from '../../core/audit/types';
import { useFindingWork } from '../findings/finding-work';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  note: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** 出错说明 of a warning: to be written, changed, confirmed after the values have changed, and taken away. */
export function ExplanationEditor({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const { isBusy, explain } = useFindingWork();
  const { explanation } = finding;
  const [text, setText] = useState(explanation?.text ?? '');
  const isSame = text.trim() === (explanation?.text ?? '');
  const canSave = text.trim() !== '' && (!isSame || explanation?.isStale === true);
  const note = explanation
    ? t(explanation.isStale ? 'explain.staleNote' : 'explain.givenNote', { date: explanation.date })
    : null;
  const words = !explanation
    ? 'explain.save'
    : explanation.isStale && isSame
      ? 'explain.confirm'
      : 'explain.change';
  return (
    <div className={styles.editor}>
      <Field label={t('explain.label')} size="small">
        <Textarea
          size="small"
          resize="vertical"
          rows={2}
          value={text}
          maxLength={LONGEST_EXPLANATION}
          placeholder={t('explain.placeholder')}
          onChange={(_, data) => setText(data.value)}
        />
      </Field>
      {note !== null && <Caption1 className={styles.note}>{note}</Caption1>}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance={canSave ? 'primary' : 'secondary'}
          disabledFocusable={isBusy || !canSave}
          onClick={() => explain(finding, text)}
        >
          {t(words)}
        </Button>
        {explanation && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              setText('');
              explain(finding, '');
            }}
          >
            {t('explain.delete')}
          </Button>
        )}
      </div>
    </div>
  );
}
