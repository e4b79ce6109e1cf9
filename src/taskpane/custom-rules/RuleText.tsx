import { Body1, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { isUnary, type Clause, type RuleParts } from './sentence';

const useStyles = makeStyles({
  text: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  code: { fontFamily: tokens.fontFamilyMonospace, color: tokens.colorNeutralForeground2 },
});

interface RuleTextProps {
  readonly parts: RuleParts;
  readonly condition: string;
}

/** The rule as a sentence, and as it will stand on the sheet. */
export function RuleText({ parts: { when, then }, condition }: RuleTextProps) {
  const styles = useStyles();
  const { t } = useTranslation('pane');
  const named = (name: string): string => {
    const sum = /^sum\(指标\.(.+)\)$/.exec(name);
    return sum ? t('ownRule.sumOf', { field: sum[1] }) : `“${name}”`;
  };
  const said = ({ left, operator, field, value }: Clause): string => {
    const operated = t(`ownRule.operator.${operator}`);
    const right = isUnary(operator) ? '' : field === null ? value.trim() : named(field);
    return t('ownRule.clause', { left: named(left), operator: operated, right }).trim();
  };
  return (
    <div className={styles.text}>
      <Body1>
        {when
          ? t('ownRule.sentenceWhen', { when: said(when), then: said(then) })
          : t('ownRule.sentence', { then: said(then) })}
      </Body1>
      <Caption1 className={styles.code} lang="zh-CN">
        {condition}
      </Caption1>
    </div>
  );
}
