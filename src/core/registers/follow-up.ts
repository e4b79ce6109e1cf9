import { column, projectName, remark, sequence, unitName } from './column';
import type { RegisterDefinition } from './types';

/** 问题整改及结果应用台账: what an evaluation found, what became of it, and what followed for the budget. */
export const issueLog: RegisterDefinition = {
  id: 'issue-log',
  name: { zh: '问题整改及结果应用台账', en: 'Issues, their remedy and consequences' },
  titleWords: ['问题整改', '整改台账', '结果应用', '整改情况'],
  columns: [
    sequence,
    unitName,
    projectName,
    column('origin', '问题来源', 'Found by', 'choice', {
      synonyms: ['来源'],
      choices: { values: ['绩效监控', '绩效自评', '重点评价', '审计', '其他'], isOpen: true },
      width: 11,
    }),
    column('issue', '存在问题', 'Issue', 'longText', {
      synonyms: ['问题', '主要问题', '发现的问题', '发现问题', '问题描述'],
      width: 32,
    }),
    column('remedy', '整改措施', 'Remedy', 'longText', {
      synonyms: ['改进措施', '整改意见', '整改要求'],
      width: 32,
    }),
    column('responsible', '责任人', 'Responsible', 'text', {
      synonyms: ['责任单位', '整改责任人', '负责人'],
      width: 10,
    }),
    column('due', '整改时限', 'Due', 'date', { synonyms: ['整改期限', '完成时限', '完成时间'], width: 12 }),
    column('status', '整改状态', 'Status', 'choice', {
      synonyms: ['整改情况', '完成情况', '整改结果', '整改进展'],
      choices: { values: ['已完成', '整改中', '未整改'], isOpen: true },
      width: 10,
    }),
    column('consequence', '结果应用', 'Consequence', 'longText', {
      synonyms: ['结果应用情况', '应用情况', '预算安排意见'],
      choices: { values: ['优先保障', '调减预算', '取消项目', '完善政策', '通报'], isOpen: true },
      width: 16,
    }),
    remark,
  ],
  required: ['issue', 'remedy'],
  basis: '中发〔2018〕34号',
};

/** 佐证材料清单: what proves the actual values. */
export const evidenceList: RegisterDefinition = {
  id: 'evidence-list',
  name: { zh: '佐证材料清单', en: 'List of evidence' },
  titleWords: ['佐证材料', '证明材料', '支撑材料'],
  columns: [
    sequence,
    projectName,
    column('indicator', '三级指标', 'Indicator', 'text', {
      synonyms: ['指标名称', '对应指标', '绩效指标'],
      width: 26,
    }),
    column('document', '材料名称', 'Document', 'text', {
      synonyms: ['佐证材料', '佐证材料名称', '证明材料', '资料名称'],
      width: 30,
    }),
    column('documentType', '材料类型', 'Kind of document', 'choice', {
      synonyms: ['材料类别', '类型'],
      choices: {
        values: ['文件', '合同', '验收报告', '财务凭证', '统计报表', '问卷', '照片', '其他'],
        isOpen: true,
      },
      width: 11,
    }),
    column('reference', '文号/页码', 'Reference', 'text', {
      synonyms: ['文号', '页码', '凭证号'],
      width: 16,
    }),
    column('location', '存放位置', 'Kept at', 'text', {
      synonyms: ['存放地点', '路径', '附件', '附件名称'],
      width: 20,
    }),
    column('providedOn', '提供日期', 'Provided on', 'date', { synonyms: ['日期', '形成日期'], width: 12 }),
    remark,
  ],
  required: ['document'],
  basis: '财预〔2020〕10号',
};
