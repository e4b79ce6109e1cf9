import { useTranslation } from 'react-i18next';
import { NameList } from '../templates/NameList';

/** What did not go over as it was, a sentence each; nothing where all did. */
export function CheckList({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useTranslation('rollup');
  if (sentences.length === 0) return null;
  return (
    <>
      <span>{t('platform.misfits', { count: sentences.length })}</span>
      <NameList
        names={sentences}
        label={t('platform.list')}
        allText={t('allLines', { count: sentences.length })}
      />
    </>
  );
}
