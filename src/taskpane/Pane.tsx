import { AriaLiveAnnouncer, FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { defaultProfile, type Profile } from '../core/profile';
import type { Workbook } from '../host/workbook';
import { createI18n, localeOf, type Language } from '../i18n';
import { initialLanguage, rememberLanguage } from './shell/language';
import { useTheme, type PaneTheme } from './shell/theme';
import { PaneView, type TaskSource } from './PaneView';

/** A style and not a class: Fluent copies the provider's classes to its overlays, which would cover the pane. */
const FILL = { height: '100%', width: '100%', minWidth: 0 } as const;

export interface PaneProps {
  /** The workbook to audit; another one starts the pane afresh. */
  readonly workbook: Workbook;
  /**
   * Display language of the program that holds the workbook ("zh-CN", "en-US"), for a user who has not chosen
   * one in the pane yet. Without it the browser's counts.
   */
  readonly displayLanguage?: string | undefined;
  /** Called with the language at the start and whenever the user switches it. */
  readonly onLanguage?: ((language: Language) => void) | undefined;
  /** Looks of the program around the pane; without it the system's preference counts. */
  readonly theme?: PaneTheme | undefined;
  /** The profile (口径) to audit by where the workbook names none; the shipped default without it. */
  readonly profile?: Profile | undefined;
  /** Called with the profile at the start and whenever it changes: formulas calculate by it, too. */
  readonly onProfile?: ((profile: Profile) => void) | undefined;
  /** What else may start tasks in the pane. */
  readonly requests?: TaskSource | undefined;
}

/**
 * The task pane. Knows nothing of its host but the workbook port, so that Excel, the workbench and tests
 * mount the same one. Fills the element it is put in; made for 320 px and more.
 */
export function Pane({
  workbook,
  displayLanguage,
  onLanguage,
  theme,
  profile = defaultProfile,
  onProfile,
  requests,
}: PaneProps) {
  const fluentTheme = useTheme(theme);
  const [language, setLanguage] = useState(() => initialLanguage(displayLanguage));
  const i18n = useMemo(() => createI18n(language), [language]);

  useEffect(() => onLanguage?.(language), [language, onLanguage]);

  const choose = (chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <I18nextProvider i18n={i18n} defaultNS="pane">
      <FluentProvider theme={fluentTheme} style={FILL} lang={localeOf(language)}>
        <AriaLiveAnnouncer>
          <PaneView
            key={identityOf(workbook)}
            workbook={workbook}
            profile={profile}
            language={language}
            onLanguage={choose}
            onProfile={onProfile}
            requests={requests}
          />
        </AriaLiveAnnouncer>
      </FluentProvider>
    </I18nextProvider>
  );
}

const identities = new WeakMap<Workbook, number>();
let lastIdentity = 0;

/** A key for React: a result must never be shown over a workbook it was not made from. */
function identityOf(workbook: Workbook): number {
  let identity = identities.get(workbook);
  if (identity === undefined) {
    identity = ++lastIdentity;
    identities.set(workbook, identity);
  }
  return identity;
}
