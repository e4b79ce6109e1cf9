import type { LocalizedText } from './text';

/** Where a rule or a threshold comes from when no regulation says it, by the names the catalogue uses. */
export const basis = {
  platform: { zh: '平台实践', en: 'Platform practice' },
  peers: { zh: '同行实践', en: 'Peer practice' },
  publishedForms: { zh: '公开表样', en: 'Published forms' },
  good: { zh: '良好实践', en: 'Good practice' },
  report2020: { zh: '2020年度报告', en: 'Annual report 2020' },
} as const satisfies Readonly<Record<string, LocalizedText>>;
