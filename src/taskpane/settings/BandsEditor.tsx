import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useTranslation } from 'react-i18next';
import type { BandsSpec } from '../../core/profile/field-types';
import type { Language } from '../../i18n';
import type { BandDraft } from './field-draft';
import { SimpleInput } from './SimpleInput';

const useStyles = makeStyles({
  band: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'center',
  },
  add: { alignSelf: 'flex-start' },
});

/** As many as a profile may have. */
const MOST = 20;

interface BandsEditorProps {
  readonly spec: BandsSpec;
  readonly bands: readonly BandDraft[];
  readonly language: Language;
  readonly onBands: (bands: readonly BandDraft[]) => void;
}

/** Bands from the highest down: each with its lower edge and what stands from there on. */
export function BandsEditor({ spec, bands, language, onBands }: BandsEditorProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const change = (index: number, changed: Partial<BandDraft>) =>
    onBands(bands.map((band, at) => (at === index ? { ...band, ...changed } : band)));
  const add = () => {
    const last = bands.at(-1)!;
    const value = spec.value.kind === 'choice' ? last.value : '';
    onBands([...bands.slice(0, -1), { from: '', value }, last]);
  };
  return (
    <>
      {bands.map(({ from, value }, index) => (
        <div key={index} className={styles.band}>
          {from === null ? (
            <span>{t('bands.rest')}</span>
          ) : (
            <SimpleInput
              spec={spec.edge}
              typed={from}
              language={language}
              label={t('bands.edge', { number: index + 1 })}
              onType={(typed) => change(index, { from: typed })}
            />
          )}
          <SimpleInput
            spec={spec.value}
            typed={value}
            language={language}
            label={t('bands.value', { number: index + 1 })}
            onType={(typed) => change(index, { value: typed })}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            aria-label={t('bands.remove', { number: index + 1 })}
            title={t('bands.remove', { number: index + 1 })}
            // The lowest band takes what no other one takes.
            disabledFocusable={bands.length < 2 || from === null}
            onClick={() => onBands(bands.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      <Button
        className={styles.add}
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        disabledFocusable={bands.length >= MOST}
        onClick={add}
      >
        {t('bands.add')}
      </Button>
    </>
  );
}
