import type { FieldKind } from '../forms';
import type { RegisterColumn } from './types';

type Further = Pick<RegisterColumn, 'synonyms' | 'choices' | 'hint' | 'quotient' | 'width'>;

/** A column with its Chinese and English label. */
export function column(
  id: string,
  zh: string,
  en: string,
  kind: FieldKind,
  further: Partial<Further> = {},
): RegisterColumn {
  return { id, label: { zh, en }, kind, synonyms: [], ...further };
}

export const sequence = column('sequence', '序号', 'No.', 'number', { synonyms: ['编号'], width: 6 });

export const unitName = column('unitName', '单位名称', 'Unit', 'text', {
  synonyms: ['单位', '预算单位', '部门', '部门名称', '填报单位', '部门（单位）名称', '预算单位名称'],
  width: 24,
});

export const projectName = column('projectName', '项目名称', 'Project', 'text', {
  synonyms: ['项目', '专项名称', '资金名称'],
  width: 28,
});

export const department = column('department', '主管部门', 'Department in charge', 'text', {
  synonyms: ['主管单位', '预算主管部门', '主管部门名称', '一级预算单位'],
  width: 20,
});

export const projectCount = column('projectCount', '项目数', 'Projects', 'number', {
  synonyms: ['项目个数', '项目数量', '项目数（个）'],
  width: 9,
});

export const remark = column('remark', '备注', 'Remark', 'text', { synonyms: ['说明'], width: 18 });

/** A count of something, in a narrow column. */
export const count = (id: string, zh: string, en: string, synonyms: readonly string[] = []): RegisterColumn =>
  column(id, zh, en, 'number', { synonyms, width: 9 });
