import { Body1, Subtitle2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { ClipboardSearchRegular } from '@fluentui/react-icons/svg/clipboard-search';
import { DocumentTableSearchRegular } from '@fluentui/react-icons/svg/document-table-search';

const useStyles = makeStyles({
  picture: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalXXL}`,
  },
  icon: { fontSize: '40px', color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  body: { color: tokens.colorNeutralForeground2, textAlign: 'center', textWrap: 'pretty' },
  title: { margin: 0, textAlign: 'center', textWrap: 'balance' },
});

const ICONS = {
  start: ClipboardSearchRegular,
  clean: CheckmarkCircleRegular,
  nothing: DocumentTableSearchRegular,
} as const;

interface StatePictureProps {
  readonly kind: keyof typeof ICONS;
  readonly title: string;
  readonly body: string;
}

/** What the pane says when there is no list to show: nothing audited yet, nothing wrong, nothing recognised. */
export function StatePicture({ kind, title, body }: StatePictureProps) {
  const styles = useStyles();
  const Icon = ICONS[kind];
  return (
    <div className={styles.picture} data-state={kind}>
      <Icon className={mergeClasses(styles.icon, kind === 'clean' && styles.good)} aria-hidden />
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      <Body1 className={styles.body}>{body}</Body1>
    </div>
  );
}
