import { presets, type InterchangeLayout } from '../../core/interchange';
import type { Profile } from '../../core/profile/types';
import type { Workbook } from '../../host/workbook';
import type { Language } from '../../i18n';
import type { PaneActions } from '../state/usePane';
import { PlatformExport } from './PlatformExport';
import { PlatformImport } from './PlatformImport';

interface PlatformsProps {
  readonly workbook: Workbook;
  readonly profile: Profile;
  readonly isBusy: boolean;
  readonly language: Language;
  readonly onStart: PaneActions['start'];
  readonly onSelect: PaneActions['select'];
}

export interface PlatformProps extends PlatformsProps {
  /** Those that ship, and those of the workbook. */
  readonly layouts: readonly InterchangeLayout[];
}

/** Exchange with the platforms: out, and in. */
export function Platforms(props: PlatformsProps) {
  return (
    <>
      <PlatformExport {...props} layouts={presets} />
      <PlatformImport {...props} layouts={presets} />
    </>
  );
}
