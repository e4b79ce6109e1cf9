import { useTranslation } from 'react-i18next';
import type { Profile } from '../../core/profile';
import type { FieldPath } from '../../core/profile/field-types';
import { basisOf, profileFields, valueAt } from '../../core/profile/fields';
import { localized, type Language } from '../../i18n';
import { BandsEditor } from './BandsEditor';
import { fieldDraft, type BandDraft, type DraftProblem, type FieldDraft } from './field-draft';
import type { QualitativeDraft, SchemeDraft } from './field-draft';
import { FieldFrame } from './FieldFrame';
import { QualitativeEditor } from './QualitativeEditor';
import { SchemesEditor } from './SchemesEditor';
import { SimpleInput } from './SimpleInput';
import { problemText, rangeText, valueText } from './value-text';

interface FieldEditorProps {
  readonly path: FieldPath;
  readonly typed: FieldDraft;
  readonly problems: readonly DraftProblem[];
  /** The shipped profile that this one extends. */
  readonly base: Profile;
  readonly language: Language;
  readonly onType: (path: FieldPath, typed: FieldDraft) => void;
}

/** One field of the profile, by what may stand in it. */
export function FieldEditor({ path, typed, problems, base, language, onType }: FieldEditorProps) {
  const { t } = useTranslation('settings');
  const { name, value: spec } = profileFields[path];
  const shown = localized(name, language);
  const shippedValue = valueAt(base, path);
  const shipped = fieldDraft(spec, shippedValue);
  const differs = JSON.stringify(typed) !== JSON.stringify(shipped);
  const range = spec.kind === 'number' ? rangeText(spec, t) : null;
  const hint = [t('fields.basis', { basis: localized(basisOf(path, base.id), language) }), range];
  const type = (changed: FieldDraft) => onType(path, changed);
  const editor = () => {
    switch (spec.kind) {
      case 'number':
      case 'choice':
        return <SimpleInput spec={spec} typed={typed as string} language={language} onType={type} />;
      case 'bands':
        return (
          <BandsEditor spec={spec} bands={typed as readonly BandDraft[]} language={language} onBands={type} />
        );
      case 'schemes':
        return <SchemesEditor schemes={typed as readonly SchemeDraft[]} onSchemes={type} />;
      case 'qualitative':
        return (
          <QualitativeEditor
            bands={typed as readonly QualitativeDraft[]}
            language={language}
            onBands={type}
          />
        );
    }
  };
  return (
    <FieldFrame
      name={shown}
      hint={hint.filter((part) => part !== null).join(' · ')}
      problem={problems.map((one) => problemText(one, t, language)).join(language === 'zh' ? '' : ' ')}
      isGroup={spec.kind !== 'number' && spec.kind !== 'choice'}
      shipped={
        differs
          ? {
              text: t('fields.shipped', { value: valueText(spec, shippedValue, t, language) }),
              action: t('fields.restore'),
              label: t('fields.restoreOf', { field: shown }),
              onRestore: () => type(shipped),
            }
          : null
      }
    >
      {editor()}
    </FieldFrame>
  );
}
