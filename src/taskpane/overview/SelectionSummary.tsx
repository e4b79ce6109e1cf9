import { Body1, Button, Subtitle2, makeStyles, tokens, useAnnounce } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { areaToA1, MAX_COLS, MAX_ROWS } from '../../core/address';
import type { Finding } from '../../core/audit/types';
import type { Area } from '../../core/grid';
import type { Severity } from '../../core/profile/types';
import type { CellSelection } from '../../host/workbook';
import { liesWithin } from '../model/filter';
import { SeverityCounts } from './SeverityCounts';

const useStyles = makeStyles({
  title: { margin: 0 },
  summary: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  body: { overflowWrap: 'anywhere' },
  leave: { alignSelf: 'start' },
});

/** A longer list of addresses says less than their number. */
const MAX_ADDRESSES = 3;

/** Whole columns and rows without their endless last row or column. */
function addressOf(area: Area): string {
  const text = areaToA1(area);
  if (area.top === 0 && area.bottom === MAX_ROWS - 1) return text.replaceAll(/\d+/g, '');
  if (area.left === 0 && area.right === MAX_COLS - 1) return text.replaceAll(/[A-Z]+/g, '');
  return text;
}

interface SelectionSummaryProps {
  readonly within: CellSelection;
  /** All that were found on the sheet. */
  readonly findings: readonly Finding[];
  readonly chosen: readonly Severity[];
  readonly onToggle: (severity: Severity) => void;
  readonly onLeave: () => void;
}

/** What an audit found among the selected cells: which those are, and how much there is beside them. */
export function SelectionSummary({ within, findings, chosen, onToggle, onLeave }: SelectionSummaryProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const { announce } = useAnnounce();
  const inside = useMemo(() => findings.filter((one) => liesWithin(one, within)), [findings, within]);
  const counts = useMemo(() => {
    const sums: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
    for (const { severity } of inside) sums[severity]++;
    return sums;
  }, [inside]);
  const outside = findings.length - inside.length;
  const title = inside.length > 0 ? t('result.found', { count: inside.length }) : t('selection.clean');
  useEffect(() => announce(title), [announce, title]);

  const { areas, sheet } = within;
  const where =
    areas.length > MAX_ADDRESSES
      ? t('selection.areas', { count: areas.length })
      : areas.map(addressOf).join(', ');
  return (
    <section className={styles.summary}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {inside.length > 0 && <SeverityCounts counts={counts} chosen={chosen} onToggle={onToggle} />}
      <Body1 className={styles.body}>
        {t('selection.scope', { sheet, where })}
        {outside > 0 ? t('selection.outside', { count: outside }) : t('selection.nothingOutside')}
      </Body1>
      <Button size="small" className={styles.leave} onClick={onLeave}>
        {t('selection.leave')}
      </Button>
    </section>
  );
}
