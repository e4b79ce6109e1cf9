import { Body1Strong, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

const useStyles = makeStyles({
  figure: { margin: 0 },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalXS} 0`, padding: 0 },
  line: { display: 'flex', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  label: { minWidth: 0, overflowWrap: 'anywhere' },
  text: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  track: {
    height: '6px',
    marginBottom: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: 'hidden',
  },
  bar: {
    height: '100%',
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
});

/** One bar: what it is of, its figure in words, and its length. */
export interface Bar {
  readonly label: string;
  readonly text: string;
  /** 0..1; `null` has no bar. */
  readonly share: number | null;
}

const FEW = 8;

/** A bar chart that can be read aloud: each figure is a text, its bar beside it only for the eye. */
export function Bars({ title, bars }: { readonly title: string; readonly bars: readonly Bar[] }) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  const shown = isWhole ? bars : bars.slice(0, FEW);
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id}>
        <Body1Strong>{title}</Body1Strong>
      </figcaption>
      <ul className={styles.list}>
        {shown.map(({ label, text, share }, index) => (
          <li key={index}>
            <div className={styles.line}>
              <span className={styles.label}>{label}</span>
              <span className={styles.text}>{text}</span>
            </div>
            <div className={styles.track} aria-hidden>
              {share !== null && (
                <div className={styles.bar} style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} />
              )}
            </div>
          </li>
        ))}
      </ul>
      {bars.length > FEW && (
        <Link as="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {t(isWhole ? 'fewer' : 'allUnits', { count: bars.length })}
        </Link>
      )}
    </figure>
  );
}
