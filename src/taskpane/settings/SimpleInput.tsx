import { Input, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ChoiceSpec, NumberSpec, TextSpec } from '../../core/profile/field-types';
import { localized, type Language } from '../../i18n';

interface SimpleInputProps {
  readonly spec: NumberSpec | ChoiceSpec | TextSpec;
  readonly typed: string;
  readonly language: Language;
  readonly onType: (typed: string) => void;
  /** Where no label stands before it. */
  readonly label?: string | undefined;
}

const NARROW = { minWidth: 0, width: '100%' } as const;

/**
 * One number, word or choice. A number is typed as text: what a browser makes of a number field loses full-width
 * digits, and whatever is not finished yet.
 */
export function SimpleInput({ spec, typed, language, onType, label }: SimpleInputProps) {
  const { t } = useTranslation('settings');
  if (spec.kind === 'choice') {
    return (
      <Select
        style={NARROW}
        size="small"
        aria-label={label}
        value={typed}
        onChange={(_, { value }) => onType(value)}
      >
        {spec.choices.map(({ value, name }) => (
          <option key={value} value={String(value)}>
            {localized(name, language)}
          </option>
        ))}
      </Select>
    );
  }
  return (
    <Input
      style={NARROW}
      size="small"
      aria-label={label}
      value={typed}
      {...(spec.kind === 'number' && {
        inputMode: 'decimal' as const,
        contentAfter: spec.unit === 'count' ? null : t(`unit.${spec.unit}`),
        placeholder: spec.none && localized(spec.none, language),
      })}
      onChange={(_, { value }) => onType(value)}
    />
  );
}
