import { Button, Caption1, Field, Input, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { useTranslation } from 'react-i18next';
import { points } from '../../core/profile/fields/shared';
import { SCHEME_LEVELS } from '../../core/profile/weight-sums';
import { sum } from '../../core/measures/decimal';
import type { SchemeDraft } from './field-draft';
import { typedNumber } from './number-text';

const useStyles = makeStyles({
  scheme: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXS },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase200 },
  shares: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(72px, 1fr))',
    gap: tokens.spacingHorizontalXS,
  },
  narrow: { minWidth: 0, width: '100%' },
  add: { alignSelf: 'flex-start' },
});

/** As many as anybody needs. */
const MOST = 20;
const NO_SCHEME: SchemeDraft = { name: '', 执行率: '10', 成本: '', 产出: '', 效益: '', 满意度: '' };

interface SchemesEditorProps {
  readonly schemes: readonly SchemeDraft[];
  readonly onSchemes: (schemes: readonly SchemeDraft[]) => void;
}

/** What the typed shares add up to, as far as they are numbers. */
function totalOf(scheme: SchemeDraft): number {
  return sum(SCHEME_LEVELS.map((level) => typedNumber(scheme[level], points))) ?? 0;
}

/** Standard weights, the default first, each added up as it is typed. The levels are called as on the forms. */
export function SchemesEditor({ schemes, onSchemes }: SchemesEditorProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const change = (index: number, key: keyof SchemeDraft, typed: string) =>
    onSchemes(schemes.map((scheme, at) => (at === index ? { ...scheme, [key]: typed } : scheme)));
  return (
    <>
      {schemes.map((scheme, index) => {
        const number = index + 1;
        const title = t(index === 0 ? 'schemes.first' : 'schemes.of', { number });
        const others = schemes.filter((_, at) => at !== index);
        return (
          <div key={index} className={styles.scheme} role="group" aria-label={title}>
            <div className={styles.head}>
              <Subtitle2 className={styles.title}>{title}</Subtitle2>
              {index > 0 && (
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={t('schemes.makeFirstOf', { number })}
                  onClick={() => onSchemes([scheme, ...others])}
                >
                  {t('schemes.makeFirst')}
                </Button>
              )}
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                aria-label={t('schemes.remove', { number })}
                title={t('schemes.remove', { number })}
                disabledFocusable={schemes.length < 2}
                onClick={() => onSchemes(others)}
              />
            </div>
            <Field size="small" label={t('schemes.name')}>
              <Input
                className={styles.narrow}
                value={scheme.name}
                onChange={(_, { value }) => change(index, 'name', value)}
              />
            </Field>
            <div className={styles.shares}>
              {SCHEME_LEVELS.map((level) => (
                <Field key={level} size="small" label={level}>
                  <Input
                    className={styles.narrow}
                    inputMode="decimal"
                    value={scheme[level]}
                    onChange={(_, { value }) => change(index, level, value)}
                  />
                </Field>
              ))}
            </div>
            <Caption1>{t('schemes.sum', { total: totalOf(scheme) })}</Caption1>
          </div>
        );
      })}
      <Button
        className={styles.add}
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        disabledFocusable={schemes.length >= MOST}
        onClick={() => onSchemes([...schemes, NO_SCHEME])}
      >
        {t('schemes.add')}
      </Button>
    </>
  );
}
