import { Checkbox, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Workbook } from '../../host/workbook';
import { readOwnSummary, unshownSheets } from '../../jobs';

const useStyles = makeStyles({
  sheets: {
    display: 'flex',
    flexDirection: 'column',
    maxHeight: '180px',
    overflowY: 'auto',
    paddingLeft: tokens.spacingHorizontalM,
  },
});

/** Names of the sheets that may hold tables; asked again when something may have changed. */
export function useTableSheets(workbook: Workbook, when: string): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const own = await readOwnSummary(workbook);
      const ours = new Set([...own.sheets.map(({ name }) => name), ...unshownSheets(own)]);
      const found = await workbook.sheets();
      if (isCurrent)
        setNames(found.flatMap(({ kind, name }) => (kind === 'worksheet' && !ours.has(name) ? name : [])));
    };
    // A host that is busy is asked again by the roll-up itself, which says so.
    void look().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [workbook, when]);
  return names;
}

interface OwnSheetChoiceProps {
  readonly names: readonly string[];
  readonly left: ReadonlySet<string>;
  readonly onLeft: (left: ReadonlySet<string>) => void;
}

/** The open workbook's sheets: all of them, none, or some. */
export function OwnSheetChoice({ names, left, onLeft }: OwnSheetChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const [isOpen, setOpen] = useState(false);
  const chosen = names.filter((name) => !left.has(name));
  const all = chosen.length === names.length;
  return (
    <div>
      <Checkbox
        checked={all ? names.length > 0 : chosen.length > 0 ? 'mixed' : false}
        label={t('thisWorkbook')}
        onChange={() => onLeft(new Set(chosen.length > 0 ? names : []))}
      />
      <Link as="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('sheetsChosen', { chosen: chosen.length, count: names.length })}
      </Link>
      {isOpen && (
        <div className={styles.sheets} role="group" aria-label={t('thisWorkbook')}>
          {names.map((name) => (
            <Checkbox
              key={name}
              label={name}
              checked={!left.has(name)}
              onChange={(_, { checked }) => {
                const next = new Set(left);
                if (checked === true) next.delete(name);
                else next.add(name);
                onLeft(next);
              }}
            />
          ))}
        </div>
      )}
    </div>
  );
}
