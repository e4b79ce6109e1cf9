import { basis, defineRule } from '../define';
import { cornerOf, EVERY_FORM } from './parts';

/** A protected sheet can be audited, but its findings can only be listed. */
export const jx246 = defineRule({
  id: 'JX246',
  scope: 'sheet',
  severity: 'info',
  forms: EVERY_FORM,
  basis: basis.peers,
  title: {
    zh: '受保护的工作表无法标出问题',
    en: 'Findings cannot be marked on a protected sheet',
  },
  advice: {
    zh: '需要在表上看到标记的，先撤销工作表保护；否则按清单逐项改正。',
    en: 'Unprotect the sheet to see the marks on it, or work through the list.',
  },
  messages: {
    protected: {
      zh: '工作表“{{sheet}}”受保护，不能设置格式：问题只能列出，不能标在表上。',
      en: 'The sheet "{{sheet}}" is protected against formats: findings are listed, but not marked on it.',
    },
  },
  check({ grid, forms, report }) {
    const [form] = forms;
    if (!form || !grid.state?.refusesMarks) return;
    report({ message: 'protected', cell: cornerOf(form), data: { sheet: grid.sheet } });
  },
});
