import type { Profile } from '../../profile/types';
import { byteLength, characterLength } from '../../text-length';
import { basis, defineRule } from '../define';
import { typedTexts, type TextKind } from './texts';

interface Limit {
  readonly most: number;
  readonly unit: 'bytes' | 'chars';
}

function limitOf(kind: TextKind, { limits }: Profile): Limit | null {
  switch (kind) {
    case 'project':
      return { most: limits.projectNameBytes, unit: 'bytes' };
    case 'unit':
      return { most: limits.unitNameBytes, unit: 'bytes' };
    case 'goal':
    case 'reason':
      return { most: limits.narrativeChars, unit: 'chars' };
    case 'name':
    case 'value':
      return { most: limits.indicatorChars, unit: 'chars' };
    case 'header':
      return null;
  }
}

/** What does not fit a platform's field is cut there without a word. */
export const jx015 = defineRule({
  id: 'JX015',
  scope: 'project',
  severity: 'warning',
  forms: ['T', 'M', 'S', 'D'],
  basis: basis.platform,
  title: {
    zh: '文字长度不应超过平台字段长度',
    en: 'Texts fit the fields of the platforms',
  },
  advice: {
    zh: '精简文字；完整说明可另附材料。',
    en: 'Shorten the text; a full account may be attached.',
  },
  messages: {
    bytes: {
      zh: '文字长 {{length}} 字节，平台字段最多 {{most}} 字节（一个汉字 3 字节），请精简。',
      en: 'The text takes {{length}} bytes, the platform field {{most}} (3 per Chinese character); shorten it.',
    },
    chars: {
      zh: '文字长 {{length}} 字，平台字段最多 {{most}} 字，请精简。',
      en: 'The text has {{length}} characters, the platform field takes {{most}}; shorten it.',
    },
  },
  // A sentence where a name belongs is too long by nature.
  supersedes: ['JX044'],
  check({ form, project, profile, report }) {
    for (const { kind, text, cell } of typedTexts(form, project)) {
      const limit = limitOf(kind, profile);
      if (!limit) continue;
      const content = text.trim();
      const length = limit.unit === 'bytes' ? byteLength(content) : characterLength(content);
      if (length <= limit.most) continue;
      report({
        message: limit.unit,
        cell,
        data: { length, most: limit.most },
        expected: limit.most,
        actual: length,
      });
    }
  },
});
