import 'i18next';
import type { resources } from './resources';

/** Lets the compiler check every key given to `t`. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'pane';
    resources: (typeof resources)['zh-CN'];
  }
}
