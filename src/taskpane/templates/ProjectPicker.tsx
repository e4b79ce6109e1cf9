import { Caption1, Checkbox, SearchBox, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProjectChoice } from '../../jobs';

const useStyles = makeStyles({
  picker: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  search: { maxWidth: '100%' },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '260px',
    overflowY: 'auto',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  project: { width: '100%', overflowWrap: 'anywhere' },
  more: { display: 'block', color: tokens.colorNeutralForeground3 },
});

interface ProjectPickerProps {
  readonly projects: readonly ProjectChoice[];
  /** Keys of those that are left out. */
  readonly left: ReadonlySet<string>;
  readonly isBusy: boolean;
  readonly onChange: (left: ReadonlySet<string>) => void;
}

/** One project, some, or all; the box above the list speaks for those that are shown. */
export function ProjectPicker({ projects, left, isBusy, onChange }: ProjectPickerProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const [typed, setTyped] = useState('');
  const words = typed.trim().split(/\s+/);
  const shown = projects.filter(({ name, unit }) =>
    words.every((word) => `${name} ${unit ?? ''}`.includes(word)),
  );
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
      {projects.length > 10 && (
        <SearchBox
          className={styles.search}
          size="small"
          value={typed}
          aria-label={t('projects.search')}
          placeholder={t('projects.search')}
          onChange={(_, { value }) => setTyped(value)}
        />
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
      <ul className={styles.list} aria-label={t('projects.heading')}>
        {shown.map(({ key, name, unit, sheet }) => (
          <li key={key}>
            <Checkbox
              className={styles.project}
              checked={!left.has(key)}
              disabled={isBusy}
              label={
                <>
                  {name === '' ? t('projects.unnamed') : name}
                  <Caption1 className={styles.more}>
                    {[unit, sheet === null ? null : t('projects.there', { sheet })]
                      .filter((text) => text !== null)
                      .join(' · ')}
                  </Caption1>
                </>
              }
              onChange={(_, { checked }) => set([key], checked === true)}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
