import { Button, Caption1, Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  assignmentsOf,
  fieldsFor,
  withAssignments,
  type Assignment,
  type InterchangeLayout,
  type UnplacedText,
} from '../../core/interchange';
import { localized, type Language } from '../../i18n';
import { NoticeBar } from '../shell/NoticeBar';
import { CheckList } from './CheckList';

const useStyles = makeStyles({
  editor: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  note: { color: tokens.colorNeutralForeground3 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  field: { display: 'block', color: tokens.colorNeutralForeground3 },
  change: { flexShrink: 0 },
  open: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  limit: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  narrow: { minWidth: 0, width: '7em' },
  select: { minWidth: 0, width: '100%' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface LayoutEditorProps {
  readonly layout: InterchangeLayout;
  /** Texts of the blank file that were not understood. */
  readonly unplaced: readonly UnplacedText[];
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onSave: (layout: InterchangeLayout) => void;
  readonly onCancel: () => void;
}

/** What is filled in where by a layout, for a person to look through and put right before it is kept. */
export function LayoutEditor(props: LayoutEditorProps) {
  const { layout, unplaced, isBusy, language, onSave, onCancel } = props;
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const [name, setName] = useState(layout.name);
  const [assignments, setAssignments] = useState(() => assignmentsOf(layout, unplaced));
  const [open, setOpen] = useState<number | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const editor = useRef<HTMLDivElement>(null);
  // It was asked for: the keyboard goes on here.
  useEffect(() => editor.current?.focus({ preventScroll: true }), []);
  const fields = useMemo(
    () => new Map([null, ...layout.tables.keys()].map((table) => [table, fieldsFor(layout, table)])),
    [layout],
  );
  const nameOf = ({ table, field }: Assignment): string => {
    const info = field === null ? undefined : fields.get(table)!.get(field);
    return info ? localized(info.name, language) : (field ?? t('platform.leftOut'));
  };
  const change = (index: number, to: Partial<Assignment>) =>
    setAssignments((now) => now.map((one, at) => (at === index ? { ...one, ...to } : one)));
  const save = () => {
    const result = withAssignments(layout, name.trim(), assignments);
    setProblems(result.problems.map(({ text }) => localized(text, language)));
    if (result.layout) onSave(result.layout);
  };
  return (
    <div ref={editor} tabIndex={-1} role="group" aria-label={t('platform.review')} className={styles.editor}>
      <Caption1 className={styles.note}>
        {t('platform.reviewAbout', { count: layout.anchors.length })}
      </Caption1>
      <Field label={t('platform.layoutName')}>
        <Input value={name} maxLength={60} onChange={(_, { value }) => setName(value)} />
      </Field>
      <ul className={styles.list} aria-label={t('platform.review')}>
        {assignments.map((one, index) => (
          <li key={`${one.table} ${one.at}`}>
            <div className={styles.line}>
              <span className={styles.text}>
                {t('platform.printed', { label: one.label ?? '', at: one.at })}
                <Caption1 className={styles.field}>
                  {one.limit
                    ? t(`platform.upTo.${one.limit.unit}`, { field: nameOf(one), count: one.limit.most })
                    : nameOf(one)}
                </Caption1>
              </span>
              <Button
                className={styles.change}
                appearance="subtle"
                size="small"
                aria-expanded={open === index}
                aria-label={t('platform.changeAt', { at: one.at })}
                onClick={() => setOpen(open === index ? null : index)}
              >
                {t('platform.change')}
              </Button>
            </div>
            {open === index && (
              <div className={styles.open}>
                <Field label={t('platform.field')}>
                  <Select
                    className={styles.select}
                    value={one.field ?? ''}
                    onChange={(_, { value }) => change(index, { field: value === '' ? null : value })}
                  >
                    <option value="">{t('platform.leftOut')}</option>
                    {[...fields.get(one.table)!].map(([path, info]) => (
                      <option key={path} value={path}>
                        {localized(info.name, language)}
                      </option>
                    ))}
                  </Select>
                </Field>
                <LimitFields one={one} onChange={(limit) => change(index, { limit })} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {problems.length > 0 && <NoticeBar intent="warning" text={t('platform.notKept')} />}
      <CheckList sentences={problems} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isBusy || name.trim() === ''} onClick={save}>
          {t('platform.keep')}
        </Button>
        <Button onClick={onCancel}>{t('platform.cancelReview')}</Button>
      </div>
    </div>
  );
}

interface LimitFieldsProps {
  readonly one: Assignment;
  readonly onChange: (limit: Assignment['limit']) => void;
}

/** The longest text that the platform takes there; nothing typed means that no limit of its own is known. */
function LimitFields({ one: { limit }, onChange }: LimitFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('rollup');
  const unit = limit?.unit ?? 'bytes';
  return (
    <div className={styles.limit}>
      <Field label={t('platform.limit')}>
        <Input
          className={styles.narrow}
          type="number"
          min={1}
          value={limit === null ? '' : String(limit.most)}
          onChange={(_, { value }) => onChange(value === '' ? null : { most: Number(value), unit })}
        />
      </Field>
      <Field label={t('platform.limitUnit')}>
        <Select
          className={styles.narrow}
          value={unit}
          disabled={limit === null}
          onChange={(_, { value }) =>
            limit && onChange({ ...limit, unit: value === 'characters' ? 'characters' : 'bytes' })
          }
        >
          <option value="bytes">{t('platform.bytes')}</option>
          <option value="characters">{t('platform.characters')}</option>
        </Select>
      </Field>
    </div>
  );
}
