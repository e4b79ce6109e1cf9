import { useEffect, useRef, useState } from 'react';
import { presets, type InterchangeLayout } from '../../core/interchange';
import type { Profile } from '../../core/profile/types';
import type { Workbook } from '../../host/workbook';
import type { Language } from '../../i18n';
import type { ChosenFile } from '../../jobs/chosen-files';
import { changeOwnLayouts, readOwnLayouts, type OwnLayouts } from '../../jobs/own-layouts';
import type { PaneActions } from '../state/usePane';
import { Layouts } from './Layouts';
import { PlatformExport } from './PlatformExport';
import { PlatformImport } from './PlatformImport';
import { useLayoutWork, type ChangeLayouts } from './useLayoutWork';

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
  const work = useLayoutWork({ ...props, ownLayouts: own.layouts, onChange: change });
  const [isOpen, onOpen] = useState(false);
  const summary = useRef<HTMLElement>(null);
  const learnFrom = (blank: ChosenFile) => {
    onOpen(true);
    summary.current?.focus();
    work.learn(blank);
  };
  const all = { ...props, layouts: [...presets, ...own.layouts] };
  return (
    <>
      <PlatformExport {...all} onLearn={learnFrom} />
      <PlatformImport {...all} />
      <Layouts
        {...all}
        ownLayouts={own.layouts}
        refused={own.refused}
        work={work}
        fold={{ isOpen, onOpen }}
        summary={summary}
      />
    </>
  );
}
