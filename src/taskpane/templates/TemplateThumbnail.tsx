import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useRef } from 'react';
import { defaultProfile } from '../../core/profile';
import { blankTable, templates } from '../../core/templates';
import { thumbnailOf, type Thumbnail } from './thumbnail';
import { useInSight } from './useInSight';

/** The box that a page lies in, in pixels: upright or across, it takes the same room. */
const BOX = 76;

/** So narrow, as at twice the size, that a name stands below its picture. */
export const NARROW = '@media (max-width: 279px)';

const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: `${BOX}px`,
    height: `${BOX}px`,
    [NARROW]: { justifyContent: 'flex-start' },
  },
  page: {
    maxWidth: '100%',
    maxHeight: '100%',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    [FORCED]: { backgroundColor: 'Canvas' },
  },
  grounds: { fill: tokens.colorNeutralBackground4, [FORCED]: { fill: 'none' } },
  lines: {
    fill: 'none',
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: 4,
    [FORCED]: { stroke: 'GrayText' },
  },
  texts: { fill: tokens.colorNeutralForeground3, [FORCED]: { fill: 'CanvasText' } },
  title: { fill: tokens.colorNeutralForeground1, [FORCED]: { fill: 'CanvasText' } },
});

/** A table looks the same whenever it is drawn. */
const drawn = new Map<string, Thumbnail>();

function pictureOf(id: string): Thumbnail {
  const known = drawn.get(id);
  if (known) return known;
  const definition = templates.find((one) => one.id === id)!;
  const picture = thumbnailOf(blankTable(definition, { profile: defaultProfile }));
  drawn.set(id, picture);
  return picture;
}

/** A small picture of a table, drawn from its definition when it is scrolled into sight. */
export const TemplateThumbnail = memo(function TemplateThumbnail({
  template,
}: {
  readonly template: string;
}) {
  const styles = useStyles();
  const box = useRef<HTMLSpanElement>(null);
  const isSeen = useInSight(box);
  return (
    <span ref={box} className={styles.box} aria-hidden>
      {isSeen && <Page picture={pictureOf(template)} />}
    </span>
  );
});

function Page({ picture: { width, height, grounds, lines, texts, title } }: { readonly picture: Thumbnail }) {
  const styles = useStyles();
  const scale = BOX / Math.max(width, height);
  return (
    <svg
      className={styles.page}
      width={Math.round(width * scale)}
      height={Math.round(height * scale)}
      viewBox={`-40 -40 ${width + 80} ${height + 80}`}
      preserveAspectRatio="xMidYMin meet"
      focusable="false"
    >
      <path className={styles.grounds} d={grounds} />
      <path className={styles.lines} d={lines} />
      <path className={styles.texts} d={texts} />
      <path className={styles.title} d={title} />
    </svg>
  );
}
