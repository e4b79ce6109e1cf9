import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Area } from '../../core/grid';
import { NoticeBar } from '../shell/NoticeBar';
import { NameList } from '../templates/NameList';
import type { RollupWork } from './useRollup';

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

interface WriteSummaryProps {
  readonly work: RollupWork;
  readonly isBusy: boolean;
  /** Charts come onto the sheets. */
  readonly hasCharts: boolean;
  readonly onSelect: (sheet: string, area: Area) => void;
}

/** Writes the summary's sheets: asks before it takes the place of the last one, and can be taken back. */
export function WriteSummary({ work, isBusy, hasCharts, onSelect }: WriteSummaryProps) {
  const { t } = useTranslation('rollup');
  const { earlier, outcome } = work;
  return (
    <>
      <Button disabledFocusable={isBusy} onClick={() => void work.write(null)}>
        {t('write')}
      </Button>
      {!hasCharts && <span>{t('noCharts')}</span>}
      {earlier && (
        <Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && work.leaveEarlier()}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{t('again.title', { count: earlier.sheets.length })}</DialogTitle>
              <DialogContent>
                {t('again.body')}
                {earlier.changed.length > 0 && (
                  <>
                    <p>{t('again.changed', { count: earlier.changed.length })}</p>
                    <NameList names={earlier.changed} label={t('again.changedLabel')} />
                  </>
                )}
              </DialogContent>
              <DialogActions fluid>
                <Button appearance="primary" onClick={() => void work.write(true)}>
                  {t('again.replace')}
                </Button>
                <Button onClick={() => void work.write(false)}>{t('again.beside')}</Button>
                <Button onClick={work.leaveEarlier}>{t('cancel')}</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
      {outcome?.kind === 'takenBack' && (
        <NoticeBar
          intent="success"
          text={t(outcome.restored.restored > 0 ? 'restored' : 'takenBack', {
            count: outcome.restored.removed,
          })}
          onDismiss={work.forget}
        />
      )}
      {outcome?.kind === 'written' && (
        <>
          <div role="status">
            {t(outcome.written.replaced > 0 ? 'replaced' : 'written', {
              count: outcome.written.sheets.length,
            })}
          </div>
          <NameList
            names={outcome.written.sheets}
            label={t('writtenList')}
            onSelect={(sheet) => onSelect(sheet, FIRST_CELL)}
          />
          <Dialog>
            <DialogTrigger disableButtonEnhancement>
              <Button disabledFocusable={isBusy}>{t('undo')}</Button>
            </DialogTrigger>
            <DialogSurface>
              <DialogBody>
                <DialogTitle>{t('undoTitle', { count: outcome.written.sheets.length })}</DialogTitle>
                <DialogContent>{t(outcome.written.replaced > 0 ? 'undoRestores' : 'undoBody')}</DialogContent>
                <DialogActions>
                  <DialogTrigger disableButtonEnhancement>
                    <Button appearance="primary" onClick={() => void work.takeBack()}>
                      {t('undoConfirm')}
                    </Button>
                  </DialogTrigger>
                  <DialogTrigger disableButtonEnhancement>
                    <Button>{t('cancel')}</Button>
                  </DialogTrigger>
                </DialogActions>
              </DialogBody>
            </DialogSurface>
          </Dialog>
        </>
      )}
    </>
  );
}
