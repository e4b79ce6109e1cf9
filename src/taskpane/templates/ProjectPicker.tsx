import { Caption1, Checkbox, SearchBox, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectChoice } from '../../jobs';
import { useVirtualRows } from '../shell/useVirtualRows';

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  search: { maxWidth: '100%' },
  select: { minWidth: 0, width: '100%' },
  scroller: {
    maxHeight: '260px',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { position: 'relative', margin: 0, padding: 0, listStyleType: 'none' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
  project: { width: '100%', overflowWrap: 'anywhere' },
  more: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** From this many on there is something to search in. */
const MANY = 10;
/** Height of a row before it has been measured. */
const ROW_HEIGHT = 44;

interface ProjectPickerProps {
  readonly projects: readonly ProjectChoice[];
  /** Keys of those that are left out. */
  readonly left: ReadonlySet<string>;
  /** Forms that are there already are brought up to date. */
  readonly isUpdate: boolean;
  readonly isBusy: boolean;
  readonly onChange: (left: ReadonlySet<string>) => void;
}

/** One project, some, or all; the box above the list speaks for those that are shown. */
export function ProjectPicker({ projects, left, isUpdate, isBusy, onChange }: ProjectPickerProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const [typed, setTyped] = useState('');
  const [wantedUnit, setUnit] = useState('');
  const units = useMemo(() => [...new Set(projects.flatMap(({ unit }) => unit ?? []))], [projects]);
  // A unit of another list must not hide this one.
  const unit = units.includes(wantedUnit) ? wantedUnit : '';
  const shown = useMemo(() => {
    const words = typed.trim().split(/\s+/);
    return projects.filter(
      (one) =>
        (unit === '' || one.unit === unit) &&
        words.every((word) => `${one.name} ${one.unit ?? ''}`.includes(word)),
    );
  }, [projects, typed, unit]);
  const chosen = shown.filter(({ key }) => !left.has(key)).length;
  const set = (keys: readonly string[], isChosen: boolean) => {
    const next = new Set(left);
    for (const key of keys) {
      if (isChosen) next.delete(key);
      else next.add(key);
    }
    onChange(next);
  };
  return (
    <div className={styles.picker}>
      {projects.length > MANY && (
        <SearchBox
          className={styles.search}
          size="small"
          value={typed}
          aria-label={t('projects.search')}
          placeholder={t('projects.search')}
          onChange={(_, { value }) => setTyped(value)}
        />
      )}
      {units.length > 1 && (
        <Select
          className={styles.select}
          size="small"
          value={unit}
          aria-label={t('projects.unit')}
          onChange={(_, { value }) => setUnit(value)}
        >
          <option value="">{t('projects.everyUnit', { count: units.length })}</option>
          {units.map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </Select>
      )}
      <Checkbox
        checked={chosen === 0 ? false : chosen === shown.length ? true : 'mixed'}
        disabled={isBusy || shown.length === 0}
        label={t('projects.all', { chosen, count: shown.length })}
        onChange={(_, { checked }) =>
          set(
            shown.map(({ key }) => key),
            checked === true,
          )
        }
      />
      <ProjectRows
        projects={shown}
        left={left}
        isUpdate={isUpdate}
        isBusy={isBusy}
        onSet={(key, isChosen) => set([key], isChosen)}
      />
    </div>
  );
}

interface ProjectRowsProps extends Omit<ProjectPickerProps, 'onChange'> {
  readonly onSet: (key: string, isChosen: boolean) => void;
}

/**
 * The projects, of which only those in view are in the document. The Tab key stops once in the list; arrow keys, Home
 * and End move from project to project.
 */
function ProjectRows({ projects, left, isUpdate, isBusy, onSet }: ProjectRowsProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const scroller = useRef<HTMLDivElement>(null);
  const { virtualizer, focused, onFocus, onBlur, onKeyDown } = useVirtualRows({
    count: projects.length,
    keyOf: (index) => projects[index]!.key,
    heightOf: () => ROW_HEIGHT,
    scroller: () => scroller.current,
    target: 'input',
    isStop: () => true,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const tabStop = items.some(({ index }) => index === focused) ? focused : (items[0]?.index ?? null);
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        className={styles.list}
        style={{ height: virtualizer.getTotalSize() }}
        aria-label={t('projects.heading')}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        {items.map(({ index, start, key: row }) => {
          const { key, name, unit, sheet } = projects[index]!;
          const there = sheet !== null && t(isUpdate ? 'projects.there' : 'projects.beside', { sheet });
          return (
            <li
              key={row}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={projects.length}
              aria-posinset={index + 1}
            >
              <Checkbox
                className={styles.project}
                checked={!left.has(key)}
                disabled={isBusy}
                tabIndex={index === tabStop ? 0 : -1}
                label={
                  <>
                    {name === '' ? t('projects.unnamed') : name}
                    <Caption1 className={styles.more}>
                      {[unit, there].filter((text) => typeof text === 'string').join(' · ')}
                    </Caption1>
                  </>
                }
                onFocus={() => onFocus(index)}
                onChange={(_, { checked }) => onSet(key, checked === true)}
              />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
