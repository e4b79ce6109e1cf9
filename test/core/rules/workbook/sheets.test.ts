import { ruleCases } from '../../../support/rule-cases';
import { FORM, LEDGER, MONITORING, sheetOf } from './grids';

ruleCases('JX241', {
  valid: [
    { name: 'nothing hidden', table: sheetOf(FORM, { state: {} }) },
    { name: 'a host that does not know', table: sheetOf(MONITORING) },
    { name: 'a blank column hidden', table: sheetOf(FORM, { hiddenCols: ['J'] }) },
    { name: 'remarks hidden', table: sheetOf(MONITORING, { hiddenCols: ['F'], values: { F5: '按期' } }) },
    {
      name: 'a printed line hidden that nobody used',
      table: sheetOf(`${MONITORING}      效益指标 | 社会效益指标 | | | |\n`, { hiddenRows: [7] }),
    },
    {
      name: 'lists for drop-downs on a hidden sheet',
      table: sheetOf('选项 | 说明\n确定能 | 一\n有可能 | 二', { state: { visibility: 'hidden' } }),
    },
    {
      name: 'rows hidden outside of the form',
      table: sheetOf(`${FORM}注：|\n草稿 | 1\n`, { hiddenRows: [15] }),
    },
  ],
  invalid: [
    {
      name: 'a form on a hidden sheet',
      table: sheetOf(FORM, { state: { visibility: 'hidden' } }),
      findings: [{ cell: 'A1', message: 'sheet', severity: 'warning' }],
    },
    {
      name: 'on one that no menu shows',
      table: sheetOf(MONITORING, { state: { visibility: 'veryHidden' } }),
      findings: [{ cell: 'A1', message: 'sheet' }],
    },
    {
      name: 'indicators hidden',
      table: sheetOf(FORM, { hiddenRows: [9, 10] }),
      findings: [{ cell: 'C9', message: 'rows' }],
    },
    {
      name: 'money hidden',
      table: sheetOf(FORM, { hiddenRows: [6] }),
      findings: [{ cell: 'A6', message: 'rows' }],
    },
    {
      name: 'points hidden',
      table: sheetOf(FORM, { hiddenCols: ['F'] }),
      findings: [{ cell: 'F7', message: 'columns' }],
    },
    {
      name: 'rows of a list, hidden by a filter',
      table: sheetOf(LEDGER, { hiddenRows: [3, 4] }),
      findings: [{ cell: 'E3', message: 'rows', severity: 'info' }],
    },
  ],
});

ruleCases('JX243', {
  valid: [
    { name: 'numbers', table: sheetOf(FORM) },
    { name: 'points with their word', table: sheetOf(FORM, { values: { F8: '20分', G8: '20分' } }) },
    { name: 'words and fillers', table: sheetOf(MONITORING, { values: { C3: '已支付', D3: '/' } }) },
    {
      name: 'a text that a formula makes',
      table: sheetOf(FORM, { values: { G8: '20' }, formulas: { G8: '=TEXT(F8,"0")' } }),
    },
    { name: 'a number among the targets', table: sheetOf(FORM, { values: { D11: '12' } }) },
  ],
  invalid: [
    {
      name: 'points as text',
      table: sheetOf(FORM, { values: { F8: '20', F9: ' 20 ' } }),
      findings: [{ cell: 'F8', message: 'text', severity: 'info' }],
    },
    {
      name: 'money as text, in full width',
      table: sheetOf(MONITORING, { values: { B3: '１５０', C3: '1,090.5' } }),
      findings: [{ cell: 'B3' }],
    },
    {
      name: 'points of a ledger as text',
      table: sheetOf(LEDGER, { values: { H4: '20', H6: '20.0' } }),
      findings: [{ cell: 'H4' }],
    },
    {
      name: 'the total as text',
      table: sheetOf(FORM, { values: { G13: '97' } }),
      findings: [{ cell: 'G13' }],
    },
  ],
});

const joined = `
  项目支出绩效自评表 | < | < | < | < | < | <
  一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  产出指标 | 数量指标 | 养护里程 | ≥100公里 | 100公里 | 20 | 20
  ^ | ^ | ^ | ≥20公里 | 20公里 | 20 | 20
  效益指标 | 社会效益指标 | 受益村 | ≥12个 | 12个 | 30 | 30
`;

ruleCases('JX244', {
  valid: [
    { name: 'levels merged', table: sheetOf(FORM) },
    { name: 'levels left blank instead', table: sheetOf(FORM.replaceAll('^', ' ')) },
    {
      name: 'points merged over two indicators',
      table: sheetOf(FORM.replace('450处 | 20 | 18', '450处 | ^ | ^')),
    },
    { name: 'covered cells that repeat the value', table: sheetOf(FORM, { values: { A9: '产出指标' } }) },
    {
      name: 'a name without values below it',
      table: sheetOf(joined.replace('≥20公里 | 20公里 | 20 | 20', ' | | |')),
    },
  ],
  invalid: [
    {
      name: 'a value under a merge',
      table: sheetOf(FORM, { values: { A10: '成本指标' } }),
      findings: [{ cell: 'A8', message: 'covered', severity: 'info' }],
    },
    {
      name: 'one name over two indicators',
      table: sheetOf(joined),
      findings: [{ cell: 'C3', message: 'joined' }],
    },
    {
      name: 'one cell for target and result',
      table: sheetOf(MONITORING.replace('≥95% | 96%', '合格 | <')),
      findings: [{ cell: 'D6', message: 'across' }],
    },
  ],
});

ruleCases('JX246', {
  valid: [
    { name: 'not protected', table: sheetOf(FORM, { state: {} }) },
    { name: 'a host that does not know', table: sheetOf(MONITORING) },
    {
      name: 'a protected sheet without a form',
      table: sheetOf('选项\n一\n二', { state: { refusesMarks: true } }),
    },
  ],
  invalid: [
    {
      name: 'a protected form',
      table: sheetOf(FORM, { state: { refusesMarks: true } }),
      findings: [{ cell: 'A1', message: 'protected', severity: 'info' }],
    },
    {
      name: 'a protected monitoring form',
      table: sheetOf(MONITORING, { state: { refusesMarks: true } }),
      findings: [{ cell: 'A1' }],
    },
    {
      name: 'a protected ledger',
      table: sheetOf(LEDGER, { state: { refusesMarks: true } }),
      findings: [{ cell: 'A1' }],
    },
  ],
});
