import {
  Caption1,
  Field,
  Input,
  Select,
  ToggleButton,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { CursorRegular } from '@fluentui/react-icons/svg/cursor';
import { useTranslation } from 'react-i18next';
import type { FunctionParameter } from '../../functions/catalogue';
import { localized, type Language } from '../../i18n';
import type { FieldProblem } from './draft';

const useStyles = makeStyles({
  line: { display: 'flex', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  input: { flexGrow: 1, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface ArgumentFieldProps {
  readonly parameter: FunctionParameter;
  /** Words to choose from, for an argument that is no cells. */
  readonly choices: readonly string[] | null;
  readonly value: string;
  /** What is wrong and is to be said. */
  readonly problem: FieldProblem | 'severalAreas' | null;
  /** The field takes whatever is selected. */
  readonly isTaking: boolean;
  readonly language: Language;
  readonly onChange: (value: string) => void;
  readonly onTake: (isTaking: boolean) => void;
}

/** One argument: cells by their address or by the selection, a number, or one of a few words. */
export function ArgumentField({
  parameter,
  choices,
  value,
  problem,
  isTaking,
  language,
  ...on
}: ArgumentFieldProps) {
  const styles = useStyles();
  const { t } = useTranslation('formulas');
  const name = localized(parameter.name, language);
  const label = parameter.optional ? t('insert.optional', { name }) : name;
  const taking = t('insert.take', { name });
  return (
    <Field
      label={label}
      size="small"
      required={!parameter.optional}
      hint={
        <Caption1 className={styles.hint}>
          {isTaking ? t('insert.taking', { name }) : localized(parameter.description, language)}
        </Caption1>
      }
      validationState={problem ? 'error' : 'none'}
      validationMessage={problem ? t(`insert.${problem}`) : null}
    >
      {(control) =>
        choices ? (
          <Select
            {...control}
            size="small"
            value={value}
            onChange={(_, { value: chosen }) => on.onChange(chosen)}
          >
            <option value="">{t('insert.omitted')}</option>
            {choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </Select>
        ) : (
          <div className={styles.line}>
            <Input
              {...control}
              className={styles.input}
              size="small"
              value={value}
              spellCheck={false}
              onChange={(_, { value: typed }) => on.onChange(typed)}
            />
            <Tooltip content={taking} relationship="label">
              <ToggleButton
                size="small"
                icon={<CursorRegular />}
                checked={isTaking}
                onClick={() => on.onTake(!isTaking)}
              />
            </Tooltip>
          </div>
        )
      }
    </Field>
  );
}
