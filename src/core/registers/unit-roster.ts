import { column, department, remark, sequence, unitName } from './column';
import type { RegisterDefinition } from './types';

/** 单位花名册: who has to hand in, and whom to call. */
export const unitRoster: RegisterDefinition = {
  id: 'unit-roster',
  name: { zh: '单位花名册', en: 'Roster of units' },
  titleWords: ['花名册', '单位名册', '预算单位一览', '单位名单'],
  columns: [
    sequence,
    column('unitCode', '单位代码', 'Unit code', 'text', {
      synonyms: ['单位编码', '预算单位编码', '预算单位代码', '部门编码', '部门代码'],
      width: 12,
    }),
    unitName,
    department,
    column('unitType', '单位类别', 'Kind of unit', 'choice', {
      synonyms: ['单位性质', '单位类型'],
      choices: { values: ['行政单位', '参公事业单位', '公益一类', '公益二类', '乡镇（街道）'], isOpen: true },
      width: 14,
    }),
    column('section', '归口科室', 'Section in charge', 'text', {
      synonyms: ['归口股室', '对口科室', '业务科室', '业务股室'],
      width: 14,
    }),
    column('contact', '联系人', 'Contact', 'text', {
      synonyms: ['绩效联系人', '经办人', '填报人'],
      width: 10,
    }),
    column('phone', '联系电话', 'Phone', 'text', { synonyms: ['电话', '联系方式', '手机'], width: 14 }),
    remark,
  ],
  required: ['unitName'],
  basis: '县级绩效管理台账',
};
