/** The pane's views beside the audit: each is fetched when it is looked at for the first time, and stays then. */
import type { ComponentType } from 'react';
import type { Workbook } from '../../host/workbook';
import type { Language } from '../../i18n';
import type { LiveControl } from '../live/useRecheck';
import type { WorkbookProfile } from '../profile/useWorkbookProfile';
import type { PaneState, View } from '../state/state';
import type { PaneActions } from '../state/usePane';
import { fetched } from './fetched';

export interface ViewProps {
  readonly workbook: Workbook;
  /** The profile (口径) of the workbook, and how it is changed. */
  readonly own: WorkbookProfile;
  readonly language: Language;
  readonly state: PaneState;
  readonly actions: PaneActions;
  readonly live: LiveControl;
  readonly onLanguage: (language: Language) => void;
  /** Opens what puts rules of one's own together. */
  readonly onOwnRules: () => void;
  /** Shows again what the pane says when it is opened for the first time. */
  readonly onIntroduction: () => void;
  /** False while another view is looked at: what was typed here waits. */
  readonly isShown: boolean;
}

/** A view that keeps what was chosen in it while another one is looked at. */
export type KeptView = Exclude<View, 'audit'>;

export const keptViews: Readonly<Record<KeptView, ComponentType<ViewProps>>> = {
  templates: fetched(async () => {
    const { TemplatesView } = await import(/* webpackChunkName: "templates" */ '../templates/TemplatesView');
    return TemplatesView;
  }),
  formulas: fetched(async () => {
    const { FormulasView } = await import(/* webpackChunkName: "formulas" */ '../formulas/FormulasView');
    return FormulasView;
  }),
  rollup: fetched(async () => {
    const { RollupView } = await import(/* webpackChunkName: "rollup" */ '../rollup/RollupView');
    return RollupView;
  }),
  settings: fetched(async () => {
    const { SettingsView } = await import(/* webpackChunkName: "settings" */ '../settings/SettingsView');
    return SettingsView;
  }),
  help: fetched(async () => {
    const { HelpView } = await import(/* webpackChunkName: "help" */ '../help/HelpView');
    return HelpView;
  }),
};

/** The tabs, in the order of the year's work, and the help has none. */
export const VIEWS: readonly Exclude<View, 'help'>[] = [
  'audit',
  'templates',
  'rollup',
  'formulas',
  'settings',
];
