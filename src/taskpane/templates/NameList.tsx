import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  whole: { maxHeight: '180px', overflowY: 'auto' },
});

/** As many as are read at a glance. */
const FEW = 5;

interface NameListProps {
  readonly names: readonly string[];
  readonly label: string;
  /** What shows all of them, where they are no sheets. */
  readonly allText?: string;
  /** Goes to a sheet; without it the names are only read. */
  readonly onSelect?: ((sheet: string) => void) | undefined;
}

/** Names of sheets: the first few, and all of them for whoever wants to know. */
export function NameList({ names, label, allText, onSelect }: NameListProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? names : names.slice(0, FEW);
  return (
    <div>
      <ul
        className={mergeClasses(styles.list, isWhole && styles.whole)}
        aria-label={label}
        {...(isWhole && { tabIndex: 0 })}
      >
        {shown.map((name, index) => (
          <li key={`${index} ${name}`}>
            {onSelect ? (
              <Link as="button" inline onClick={() => onSelect(name)}>
                {name}
              </Link>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
      {names.length > FEW && (
        <Link as="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('names.fewer') : (allText ?? t('names.all', { count: names.length }))}
        </Link>
      )}
    </div>
  );
}
