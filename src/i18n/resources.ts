import enCli from './locales/en-US/cli.json';
import enConsistency from './locales/en-US/consistency.json';
import enFormulas from './locales/en-US/formulas.json';
import enHelp from './locales/en-US/help.json';
import enHost from './locales/en-US/host.json';
import enPane from './locales/en-US/pane.json';
import enReport from './locales/en-US/report.json';
import enRollup from './locales/en-US/rollup.json';
import enSettings from './locales/en-US/settings.json';
import enWorkbench from './locales/en-US/workbench.json';
import zhCli from './locales/zh-CN/cli.json';
import zhConsistency from './locales/zh-CN/consistency.json';
import zhFormulas from './locales/zh-CN/formulas.json';
import zhHelp from './locales/zh-CN/help.json';
import zhHost from './locales/zh-CN/host.json';
import zhPane from './locales/zh-CN/pane.json';
import zhReport from './locales/zh-CN/report.json';
import zhRollup from './locales/zh-CN/rollup.json';
import zhSettings from './locales/zh-CN/settings.json';
import zhWorkbench from './locales/zh-CN/workbench.json';

/** The interface's texts, one namespace for each room that speaks. Rule texts stand with their rules. */
export const resources = {
  'zh-CN': {
    pane: zhPane,
    formulas: zhFormulas,
    help: zhHelp,
    host: zhHost,
    cli: zhCli,
    consistency: zhConsistency,
    report: zhReport,
    rollup: zhRollup,
    settings: zhSettings,
    workbench: zhWorkbench,
  },
  'en-US': {
    pane: enPane,
    formulas: enFormulas,
    help: enHelp,
    host: enHost,
    cli: enCli,
    consistency: enConsistency,
    report: enReport,
    rollup: enRollup,
    settings: enSettings,
    workbench: enWorkbench,
  },
};

export type Namespace = keyof (typeof resources)['zh-CN'];

/** Names of the namespaces. */
export const NAMESPACES = Object.keys(resources['zh-CN']) as Namespace[];
