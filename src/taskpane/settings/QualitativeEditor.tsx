import { Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { qualitativeResults, ratio } from '../../core/profile/fields/shared';
import type { Language } from '../../i18n';
import type { QualitativeDraft } from './field-draft';
import { SimpleInput } from './SimpleInput';
import { choiceText } from './value-text';

const useStyles = makeStyles({
  band: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  edges: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
});

interface QualitativeEditorProps {
  readonly bands: readonly QualitativeDraft[];
  readonly language: Language;
  readonly onBands: (bands: readonly QualitativeDraft[]) => void;
}

/** What a qualitative indicator may say was reached, in which words, and what that may score. */
export function QualitativeEditor({ bands, language, onBands }: QualitativeEditorProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const change = (index: number, changed: Partial<QualitativeDraft>) =>
    onBands(bands.map((band, at) => (at === index ? { ...band, ...changed } : band)));
  return bands.map((band, index) => {
    const result = choiceText(qualitativeResults, band.result, language);
    return (
      <div key={index} className={styles.band}>
        <Field size="small" label={t('qualitative.phrases', { result })}>
          <Textarea
            size="small"
            rows={3}
            resize="vertical"
            value={band.phrases}
            onChange={(_, { value }) => change(index, { phrases: value })}
          />
        </Field>
        <div className={styles.edges}>
          {(['from', 'to'] as const).map((edge) => (
            <Field key={edge} size="small" label={t(`qualitative.${edge}`, { result })}>
              <SimpleInput
                spec={ratio}
                typed={band[edge]}
                language={language}
                onType={(typed) => change(index, { [edge]: typed })}
              />
            </Field>
          ))}
        </div>
      </div>
    );
  });
}
