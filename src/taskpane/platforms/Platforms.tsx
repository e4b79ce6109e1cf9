import { useEffect, useState } from 'react';
import { presets, type InterchangeLayout } from '../../core/interchange';
import type { Profile } from '../../core/profile/types';
import type { Workbook } from '../../host/workbook';
import type { Language } from '../../i18n';
import { changeOwnLayouts, readOwnLayouts, type OwnLayouts } from '../../jobs/own-layouts';
import type { PaneActions } from '../state/usePane';
import { Layouts } from './Layouts';
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

/** Changes the workbook's own layouts and gives those that it has then. */
export type ChangeLayouts = (
  to: (layouts: readonly InterchangeLayout[]) => readonly InterchangeLayout[],
) => Promise<readonly InterchangeLayout[]>;

/** Exchange with the platforms: out, in, and the layouts for both. */
export function Platforms(props: PlatformsProps) {
  const { workbook } = props;
  const [own, setOwn] = useState<OwnLayouts>({ layouts: [], refused: 0 });
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const found = await readOwnLayouts(workbook);
      if (isCurrent) setOwn(found);
    };
    // A host that is busy has its say when one of them is stored.
    void look().catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [workbook]);
  const change: ChangeLayouts = async (to) => {
    const layouts = await changeOwnLayouts(workbook, to);
    setOwn({ layouts, refused: 0 });
    return layouts;
  };
  const all = { ...props, layouts: [...presets, ...own.layouts] };
  return (
    <>
      <PlatformExport {...all} />
      <PlatformImport {...all} />
      <Layouts {...all} ownLayouts={own.layouts} refused={own.refused} onChange={change} />
    </>
  );
}
