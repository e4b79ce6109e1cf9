import {
  Button,
  Caption1,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Subtitle2Stronger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { NumberSymbolRegular } from '@fluentui/react-icons/svg/number-symbol';
import { WrenchRegular } from '@fluentui/react-icons/svg/wrench';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormulaScope } from '../../jobs';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  heading: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  hint: { color: tokens.colorNeutralForeground3 },
});

const SCOPES: readonly FormulaScope[] = ['selection', 'sheet', 'workbook'];

interface FormulaToolsProps {
  readonly isBusy: boolean;
  readonly onRepair: () => void;
  readonly onConvert: (scope: FormulaScope) => void;
  readonly onRestore: (scope: FormulaScope) => void;
}

/** What can be done with all formulas of ours at once. */
export function FormulaTools({ isBusy, onRepair, onConvert, onRestore }: FormulaToolsProps) {
  const styles = useStyles();
  const { t } = useTranslation('formulas');
  return (
    <section className={styles.tools}>
      <Subtitle2Stronger as="h2" className={styles.heading}>
        {t('tools.heading')}
      </Subtitle2Stronger>
      <div className={styles.buttons}>
        <Button size="small" icon={<WrenchRegular />} disabledFocusable={isBusy} onClick={onRepair}>
          {t('tools.repair')}
        </Button>
        <ScopeButton
          label={t('tools.toValues')}
          icon={<NumberSymbolRegular />}
          isBusy={isBusy}
          onChoose={onConvert}
        />
        <ScopeButton
          label={t('tools.back')}
          icon={<ArrowUndoRegular />}
          isBusy={isBusy}
          onChoose={onRestore}
        />
      </div>
      <Caption1 className={styles.hint}>{t('tools.hint')}</Caption1>
    </section>
  );
}

interface ScopeButtonProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly isBusy: boolean;
  readonly onChoose: (scope: FormulaScope) => void;
}

function ScopeButton({ label, icon, isBusy, onChoose }: ScopeButtonProps) {
  const { t } = useTranslation('formulas');
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={icon} disabledFocusable={isBusy}>
          {label}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SCOPES.map((scope) => (
            <MenuItem key={scope} onClick={() => onChoose(scope)}>
              {t(`tools.${scope}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
