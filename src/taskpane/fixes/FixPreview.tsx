import {
  Button,
  Caption1,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toA1 } from '../../core/address';
import type { Finding } from '../../core/audit/types';
import type { PlannedFix } from '../../core/fixes';
import { formatCellValue, type Language } from '../../i18n';
import type { FindingWords } from '../model/finding-views';
import type { FixChoice, WorkbookAudit } from '../../jobs';
import type { Preview } from '../state/state';
import { EditLine } from './EditLine';

const useStyles = makeStyles({
  surface: { maxWidth: '560px', padding: tokens.spacingHorizontalL },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, maxHeight: '60vh' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  fix: { display: 'flex', alignItems: 'start', padding: `${tokens.spacingVerticalXXS} 0` },
  edits: { minWidth: 0, paddingTop: tokens.spacingVerticalS },
  note: { color: tokens.colorNeutralForeground3 },
});

/** More are not listed one by one; they are fixed all the same. */
const MOST_SHOWN = 200;

interface FixPreviewProps {
  readonly preview: Preview;
  readonly formatAt: FindingWords['formatAt'];
  readonly language: Language;
  readonly onApply: (choice: FixChoice, audit: WorkbookAudit) => void;
  readonly onClose: () => void;
}

const canBeChosen = ({ state }: PlannedFix) => state === 'ready' || state === 'formula';

/** What fixes would do to each cell, before they do it. A formula goes only when its box is ticked by hand. */
export function FixPreview({ preview, formatAt, language, onApply, onClose }: FixPreviewProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const { fixes, scope } = preview;
  const [chosen, setChosen] = useState<ReadonlySet<Finding>>(
    () => new Set(fixes.filter(({ state }) => state === 'ready').map(({ finding }) => finding)),
  );
  const offered = fixes.filter(canBeChosen);
  const isAll = scope === 'safe' && fixes.every((fix) => fix.state !== 'ready' || chosen.has(fix.finding));
  const several = new Set(fixes.map(({ finding }) => finding.sheet)).size > 1;
  const toggle = (finding: Finding, isOn: boolean) => {
    const next = new Set(chosen);
    if (isOn) next.add(finding);
    else next.delete(finding);
    setChosen(next);
  };
  const apply = () => {
    const findings = offered.map(({ finding }) => finding).filter((finding) => chosen.has(finding));
    const over = offered.filter(({ state }) => state === 'formula').map(({ finding }) => finding);
    const overFormulas = over.filter((finding) => chosen.has(finding));
    onApply(isAll && overFormulas.length === 0 ? 'safe' : { findings, overFormulas }, preview.audit);
  };
  const count = (state: PlannedFix['state']) => fixes.filter((fix) => fix.state === state).length;
  const changed = count('changed') + count('gone');
  const notes = [
    ...(offered.length > MOST_SHOWN ? [t('fix.more', { count: offered.length - MOST_SHOWN })] : []),
    ...(count('waiting') > 0
      ? [t(scope === 'safe' ? 'fix.next' : 'fix.waiting', { count: count('waiting') })]
      : []),
    ...(changed > 0 ? [t('fix.changed', { count: changed })] : []),
  ];
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface} aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>{t(`fix.title.${scope}`)}</DialogTitle>
          <DialogContent className={styles.content}>
            {offered.length === 0 && notes.length === 0 && <Caption1>{t('fix.none')}</Caption1>}
            <ul className={styles.list}>
              {offered.slice(0, MOST_SHOWN).map(({ finding, state, edits }) => {
                const places = edits.map(({ sheet, cell }) => `${several ? `${sheet}!` : ''}${toA1(cell)}`);
                return (
                  <li key={`${finding.key} ${finding.message.id}`} className={styles.fix}>
                    <Checkbox
                      checked={chosen.has(finding)}
                      aria-label={t(state === 'formula' ? 'fix.chooseFormula' : 'fix.choose', {
                        place: places.join('、'),
                      })}
                      onChange={(_, data) => toggle(finding, data.checked === true)}
                    />
                    <div className={styles.edits}>
                      {edits.map(({ sheet, cell, before, shown, after }, index) => {
                        const format = formatAt({ ...finding, sheet, cell });
                        return (
                          <EditLine
                            key={places[index]}
                            place={places[index]!}
                            before={formatCellValue(shown, language, format)}
                            after={formatCellValue(after, language, format)}
                            formula={'formula' in before ? before.formula : undefined}
                          />
                        );
                      })}
                    </div>
                  </li>
                );
              })}
            </ul>
            {notes.map((note) => (
              <Caption1 key={note} className={styles.note}>
                {note}
              </Caption1>
            ))}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" disabledFocusable={chosen.size === 0} onClick={apply}>
              {t('fix.apply', { count: chosen.size })}
            </Button>
            <Button onClick={onClose}>{t('actions.cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
