import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Area } from '../../core/grid';
import { forms } from '../../core/forms';
import type { Language } from '../../i18n';
import type { Decision, MadeTables } from '../../jobs';
import { DifferenceList } from './DifferenceList';
import { NameList } from './NameList';

const useStyles = makeStyles({
  result: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  back: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

interface MadeResultProps {
  readonly made: MadeTables;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onSelect: (sheet: string, area: Area) => void;
  readonly onDecide: (decisions: readonly Decision[]) => void;
  /** Takes back what has this number. */
  readonly onUndo: (making: number) => void;
  readonly onAgain: () => void;
  readonly onBack: () => void;
}

/** The sheets that were made, each a step away, and the way to take them back. */
export function MadeResult({ made, isBusy, language, ...on }: MadeResultProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { template, sheets, making, updated, brought, differences } = made;
  const form = forms.find(({ id }) => id === template);
  const count = sheets.length;
  const isUpdate = made.from === 'earlier' && brought > 0;
  return (
    <div className={styles.result}>
      <Button
        className={styles.back}
        appearance="subtle"
        size="small"
        icon={<ArrowLeftRegular />}
        disabledFocusable={isBusy}
        onClick={on.onBack}
      >
        {t('templates.back')}
      </Button>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {count > 0 ? t('made.heading', { count }) : t('made.compared', { count: brought })}
      </h2>
      {count > 0 && (
        <NameList
          names={sheets}
          label={t('made.list')}
          onSelect={(sheet) => on.onSelect(sheet, FIRST_CELL)}
        />
      )}
      {updated > 0 && <Body1>{t('notice.updated', { count: updated })}</Body1>}
      <div className={styles.actions}>
        <Button disabledFocusable={isBusy} onClick={on.onAgain}>
          {t('made.again')}
        </Button>
        {making !== null && (
          <Dialog>
            <DialogTrigger disableButtonEnhancement>
              <Button disabledFocusable={isBusy}>{t('made.undo')}</Button>
            </DialogTrigger>
            <DialogSurface>
              <DialogBody>
                <DialogTitle>{t('made.undoTitle')}</DialogTitle>
                <DialogContent>
                  {[
                    ...(count > 0 ? [t('made.undoSheets', { count })] : []),
                    ...(isUpdate ? [t('made.undoCells')] : []),
                  ].join(language === 'zh' ? '' : ' ')}
                </DialogContent>
                <DialogActions>
                  <DialogTrigger disableButtonEnhancement>
                    <Button appearance="primary" onClick={() => on.onUndo(making)}>
                      {t('made.undoConfirm')}
                    </Button>
                  </DialogTrigger>
                  <DialogTrigger disableButtonEnhancement>
                    <Button>{t('actions.cancel')}</Button>
                  </DialogTrigger>
                </DialogActions>
              </DialogBody>
            </DialogSurface>
          </Dialog>
        )}
      </div>
      {form && differences.length > 0 && (
        <DifferenceList
          differences={differences}
          form={form}
          isBusy={isBusy}
          language={language}
          onSelect={on.onSelect}
          onDecide={on.onDecide}
        />
      )}
    </div>
  );
}
