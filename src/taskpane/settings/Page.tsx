import { Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  back: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { margin: 0 },
});

interface PageProps {
  readonly heading: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** A page of the settings, with the way back; who opened it by keyboard goes on at its beginning. */
export function Page({ heading, onBack, children }: PageProps) {
  const styles = useStyles();
  const { t } = useTranslation('settings');
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.querySelector('button')?.focus(), []);
  return (
    <div ref={page} className={styles.page}>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        onClick={onBack}
      >
        {t('back')}
      </Button>
      <Subtitle2 as="h2" className={styles.heading}>
        {heading}
      </Subtitle2>
      {children}
    </div>
  );
}
