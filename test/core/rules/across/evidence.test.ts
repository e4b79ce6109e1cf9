import { ruleCases } from '../../../support/rule-cases';
import { evaluation, indicators, register } from './projects';

const NAMES = indicators.map(({ name }) => String(name));
const list = (lines: string) =>
  register(
    '佐证材料',
    `
    2024年佐证材料清单 | < | < | < | < | < | <
    序号 | 项目名称 | 三级指标 | 材料名称 | 文号/页码 | 存放位置 | 备注
    ${lines}
    `,
  );
const lineFor = (name: string, index: number, document = `${name}验收单`, more = ' | | ') =>
  `${index + 1} | 公共文化服务提升项目 | ${name} | ${document} | 第${index + 1}页${more}`;
const complete = NAMES.map((name, index) => lineFor(name, index)).join('\n    ');

const clean = { name: 'evidence for every indicator', table: [evaluation(), list(complete)] };

ruleCases('JX230', {
  valid: [
    clean,
    { name: 'no list of evidence', table: [evaluation()] },
    {
      name: 'the list of another project',
      table: [evaluation({ name: '图书馆运行维护项目' }), list(lineFor(NAMES[0]!, 0))],
    },
    {
      name: 'a list that goes by projects',
      table: [evaluation(), list('1 | 公共文化服务提升项目 | | 工程竣工验收报告 | 第3页 | | ')],
    },
  ],
  invalid: [
    {
      name: 'two indicators without',
      table: [
        evaluation(),
        list(
          NAMES.slice(0, 3)
            .map((name, index) => lineFor(name, index))
            .join('\n    '),
        ),
      ],
      findings: [
        { sheet: '自评表', at: { row: 3, column: 'name' }, message: 'missing', severity: 'warning' },
        { sheet: '自评表', at: { row: 4, column: 'name' }, message: 'missing' },
      ],
    },
    {
      name: 'in another file',
      table: [
        evaluation({ file: 'a.xlsx', indicators: indicators.slice(0, 2) }),
        { ...list(lineFor(NAMES[0]!, 0)), file: '清单.xlsx' },
      ],
      findings: [{ sheet: '自评表', at: { row: 1, column: 'name' } }],
    },
    {
      name: 'a line that names no document',
      table: [
        evaluation({ indicators: indicators.slice(0, 2) }),
        list(`${lineFor(NAMES[0]!, 0)}\n    ${lineFor(NAMES[1]!, 1, '')}`),
      ],
      findings: [{ sheet: '自评表', at: { row: 1, column: 'name' } }],
    },
  ],
});

const files = ['自评表.xlsx', '竣工验收报告.pdf', '演出照片.JPG'];

ruleCases('JX231', {
  valid: [
    { ...clean, fileNames: files },
    {
      name: 'files that are there',
      table: [list('1 | 公共文化服务提升项目 | | 竣工验收报告.pdf | | 附件/演出照片.jpg | ')],
      fileNames: files,
    },
    {
      name: 'nobody knows what lies beside it',
      table: [list('1 | 公共文化服务提升项目 | | 合同.pdf | | | ')],
    },
    {
      name: 'papers in a cupboard',
      table: [list('1 | 公共文化服务提升项目 | | 中标通知书 | | 档案柜3 | ')],
      fileNames: files,
    },
  ],
  invalid: [
    {
      name: 'a file that is not there',
      table: [list('1 | 公共文化服务提升项目 | | 施工合同.pdf | | | ')],
      fileNames: files,
      findings: [
        { sheet: '佐证材料', cell: 'D3', message: 'missing', severity: 'info', actual: '施工合同.pdf' },
      ],
    },
    {
      name: 'under its place',
      table: [list('1 | 公共文化服务提升项目 | | 演出照片 | | 附件\\演出照片.png | ')],
      fileNames: files,
      findings: [{ sheet: '佐证材料', cell: 'F3' }],
    },
    {
      name: 'one of two',
      table: [
        list(
          '1 | 公共文化服务提升项目 | | 竣工验收报告.pdf | | | \n    2 | 公共文化服务提升项目 | | 问卷汇总.docx | | | ',
        ),
      ],
      fileNames: files,
      findings: [{ sheet: '佐证材料', cell: 'D4' }],
    },
  ],
});

const cited = (document: string, reference = '', remark = '') =>
  list(
    `1 | 公共文化服务提升项目 | | ${document} | ${reference} | |
    2 | 图书馆运行维护项目 | | ${document} | ${reference} | | ${remark}`,
  );

ruleCases('JX232', {
  valid: [
    clean,
    { name: 'a document for everybody', table: [cited('县级财政专项资金管理办法')] },
    { name: 'explained', table: [cited('广场监控设备采购合同', '', '两个项目合并采购')] },
    {
      name: 'one project, two indicators',
      table: [
        list(
          '1 | 公共文化服务提升项目 | a | 广场监控设备采购合同 | | | \n    2 | 公共文化服务提升项目 | b | 广场监控设备采购合同 | | | ',
        ),
      ],
    },
  ],
  invalid: [
    {
      name: 'one contract for two projects',
      table: [cited('广场监控设备采购合同')],
      findings: [{ sheet: '佐证材料', cell: 'D4', message: 'shared', severity: 'warning' }],
    },
    {
      name: 'the same page of the same receipt',
      table: [cited('第012号记账凭证', '第5页')],
      findings: [{ sheet: '佐证材料', cell: 'D4' }],
    },
    {
      name: 'in two files',
      table: [
        { ...list('1 | 公共文化服务提升项目 | | 音响设备验收单 | | | '), file: 'a.xlsx' },
        {
          grid: register(
            '清单二',
            `
          2024年佐证材料清单 | < | < | < | < | < | <
          序号 | 项目名称 | 三级指标 | 材料名称 | 文号/页码 | 存放位置 | 备注
          1 | 图书馆运行维护项目 | | 音响设备验收单 | | |
        `,
          ).grid,
          file: 'b.xlsx',
        },
      ],
      findings: [{ sheet: '清单二', cell: 'D3' }],
    },
  ],
});
