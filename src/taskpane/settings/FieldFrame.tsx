import { Button, Caption1, Field, Label, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';

const useStyles = makeStyles({
  frame: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorPaletteRedForeground1 },
  shipped: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  restore: { minWidth: 0, flexShrink: 0 },
});

interface FieldFrameProps {
  readonly name: string;
  readonly hint: string;
  /** What is wrong; "" when nothing is. */
  readonly problem: string;
  /** What is shipped, where that is something else; with the button that brings it back. */
  readonly shipped: {
    readonly text: string;
    readonly action: string;
    readonly label: string;
    readonly onRestore: () => void;
  } | null;
  /** A field of several parts is a group of that name. */
  readonly isGroup: boolean;
  readonly children: ReactElement;
}

function Group({ name, hint, problem, children }: Omit<FieldFrameProps, 'shipped' | 'isGroup'>) {
  const styles = useStyles();
  const [label, more] = [useId(), useId()];
  return (
    <div className={styles.group} role="group" aria-labelledby={label} aria-describedby={more}>
      <Label id={label} size="small">
        {name}
      </Label>
      {children}
      <div id={more}>
        {problem !== '' && (
          <Caption1 as="p" block className={styles.problem} role="alert">
            {problem}
          </Caption1>
        )}
        <Caption1 block className={styles.hint}>
          {hint}
        </Caption1>
      </div>
    </div>
  );
}

/** A field of the profile with its name, basis and what is wrong with it. */
export function FieldFrame({ shipped, isGroup, ...field }: FieldFrameProps) {
  const styles = useStyles();
  const { name, hint, problem, children } = field;
  return (
    <div className={styles.frame}>
      {isGroup ? (
        <Group {...field} />
      ) : (
        <Field
          size="small"
          label={name}
          hint={hint}
          validationState={problem === '' ? 'none' : 'error'}
          validationMessage={problem === '' ? null : problem}
        >
          {children}
        </Field>
      )}
      {shipped && (
        <div className={styles.shipped}>
          <Caption1>{shipped.text}</Caption1>
          <Button
            className={styles.restore}
            size="small"
            appearance="subtle"
            aria-label={shipped.label}
            onClick={shipped.onRestore}
          >
            {shipped.action}
          </Button>
        </div>
      )}
    </div>
  );
}
