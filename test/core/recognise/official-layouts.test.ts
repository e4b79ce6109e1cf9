/** The three printed arrangements of 项目支出绩效自评表, each value at its cell. */
import {
  fieldsOf,
  formOf,
  fundColumnsOf,
  fundsOf,
  goalsOf,
  layout,
  levelsOf,
  projectsOf,
  rowsOf,
  totalsOf,
} from '../../support/layout';

test('reads the form of 财预〔2020〕10号 as the ministry printed it', () => {
  const form = formOf(
    layout(`
      附件1
      项目支出绩效自评表 | < | < | < | < | < | < | < | <
      （2020年度） | < | < | < | < | < | < | < | <
      项目名称 | 东塘水库除险加固 | < | < | < | < | < | < | <
      主管部门 | 临溪县水利局 | < | < | 实施单位 | 临溪县水库管理所 | < | < | <
      项目资金⏎（万元） | | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
      ^ | 年度资金总额 | < | 180 | 200 | 190 | 10 | 0.95 | 9.5
      ^ | 其中：当年财政拨款 | < | 150 | 150 | 142 | — | 0.9467 | —
      ^ | 上年结转资金 | < | 30 | 50 | 48 | — | 0.96 | —
      ^ | 其他资金 | < | | | | — | | —
      年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | <
      ^ | 完成大坝防渗和溢洪道加固。 | < | < | < | 大坝防渗和溢洪道加固已完工。 | < | < | <
      绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
      ^ | 产出指标 | 数量指标 | 加固坝体长度 | ≥320米 | 326米 | 25 | 25 |
      ^ | ^ | ^ | 溢洪道改造 | 1处 | 1处 | 10 | 10 |
      ^ | ^ | 时效指标 | 汛前完工率 | 100% | 90% | 15 | 13.5 | 闸门到货晚，已与厂家约定交期。
      ^ | 效益指标 | 社会效益⏎指标 | 受益人口 | ≥2600人 | 2600人 | 30 | 30 |
      ^ | 满意度指标 | 服务对象⏎满意度指标 | 下游群众满意度 | ≥90% | 93% | 10 | 10 |
      总分 | < | < | < | < | < | 100 | 98 | 优
    `),
  );

  expect(form.definition.id).toBe('project-selfeval');
  expect(form.title).toEqual({ value: '项目支出绩效自评表', cell: { row: 1, col: 0 } });
  expect(form.year).toEqual({ value: 2020, cell: { row: 2, col: 0 } });
  expect(fieldsOf(form)).toEqual({
    projectName: 'B4 东塘水库除险加固',
    department: 'B5 临溪县水利局',
    implementingUnit: 'F5 临溪县水库管理所',
  });
  expect(form.funds!.unit).toBe('万元');
  expect(fundColumnsOf(form)).toEqual([
    'initialBudget',
    'annualBudget',
    'executed',
    'weight',
    'executionRate',
    'score',
  ]);
  expect(fundsOf(form)).toEqual([
    ['total', 'D7 180', 'E7 200', 'F7 190', 'G7 10', 'H7 0.95', 'I7 9.5'],
    ['fiscal', 'D8 150', 'E8 150', 'F8 142', 'G8', 'H8 0.9467', 'I8'],
    ['carriedOver', 'D9 30', 'E9 50', 'F9 48', 'G9', 'H9 0.96', 'I9'],
    ['other', 'D10', 'E10', 'F10', 'G10', 'H10', 'I10'],
  ]);
  expect(goalsOf(form)).toEqual({
    expectedGoal: 'B12 完成大坝防渗和溢洪道加固。',
    actualGoal: 'F12 大坝防渗和溢洪道加固已完工。',
  });
  expect(form.headerRows).toEqual({ top: 12, bottom: 12 });
  expect(rowsOf(form, 'level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason')).toEqual([
    'B14 产出指标 · C14 数量指标 · D14 加固坝体长度 · E14 ≥320米 · F14 326米 · G14 25 · H14 25 · I14',
    'B14 产出指标 · C14 数量指标 · D15 溢洪道改造 · E15 1处 · F15 1处 · G15 10 · H15 10 · I15',
    'B14 产出指标 · C16 时效指标 · D16 汛前完工率 · E16 100% · F16 90% · G16 15 · H16 13.5 · I16 闸门到货晚，已与厂家约定交期。',
    'B17 效益指标 · C17 社会效益\n指标 · D17 受益人口 · E17 ≥2600人 · F17 2600人 · G17 30 · H17 30 · I17',
    'B18 满意度指标 · C18 服务对象\n满意度指标 · D18 下游群众满意度 · E18 ≥90% · F18 93% · G18 10 · H18 10 · I18',
  ]);
  expect(levelsOf(form)).toEqual([
    'B14 产出指标: 14 15 16',
    'B17 效益指标: 17',
    'B18 满意度指标: 18',
    'C14 数量指标: 14 15',
    'C16 时效指标: 16',
    'C17 社会效益指标: 17',
    'C18 服务对象满意度指标: 18',
  ]);
  expect(projectsOf(form)).toEqual([['临溪县水库管理所', '东塘水库除险加固', [14, 15, 16, 17, 18]]]);
  expect(totalsOf(form)).toEqual({ totalWeight: 'G19 100', totalScore: 'H19 98', grade: 'I19 优' });
});

test('reads the arrangement with 分值 before the values, its labels spaced out and its points printed', () => {
  const form = formOf(
    layout(`
      2021 年 度 项 目 支 出 绩 效 自 评 表 | < | < | < | < | < | < | < | <
      项 目 名 称 | < | 县城背街小巷路灯改造 | < | < | < | < | < | <
      主 管 部 门 | < | 临溪县城市管理局 | < | < | 项 目⏎实施单位 | < | 临溪县路灯所 | <
      预算执行⏎情况(10分) | < | | 年初预算数 | 全年预算数⏎（A） | 全年执行数⏎（B） | 分 值 | 执行率⏎（B/A） | 得 分
      ^ | < | 年度资金总额： | 96.5 | 88 | 88 | 10 | 1 | 10
      ^ | < | 其中：财政拨款 | 96.5 | 88 | 88 | — | 1 | —
      绩 效⏎指 标 | 一 级⏎指 标 | 二 级⏎指 标 | 三 级 指 标 | 分 值 | 年度⏎指标值 | 实 际⏎完成值 | 得 分 | 偏差原因分析⏎及改进措施
      ^ | 产出指标(50分) | 数量指标（30分） | 更换路灯盏数 | 30 | ≥210盏 | 214盏 | 30 |
      ^ | ^ | 质量指标 （20分） | 一年内完好率 | 20 | ≥98% | 98.6% | 20 |
      ^ | 效益指标【30分】 | 社会效益 | 覆盖小巷条数 | 30 | 17条 | 17条 | 30 | /
      ^ | 满意度指标⏎10分 | 服务对象满意度 | 居民满意度 | 10 | ≥92% | 90% | 9.78 | 夜间施工扰民，已错时作业。
      总\u3000\u3000分 | < | < | < | 100 | | | 99.78 |
    `),
  );

  expect(form.year?.value).toBe(2021);
  expect(fieldsOf(form)).toEqual({
    projectName: 'C2 县城背街小巷路灯改造',
    department: 'C3 临溪县城市管理局',
    implementingUnit: 'H3 临溪县路灯所',
  });
  expect(form.funds!.printedWeight).toBe(10);
  expect(fundsOf(form)).toEqual([
    ['total', 'D5 96.5', 'E5 88', 'F5 88', 'G5 10', 'H5 1', 'I5 10'],
    ['fiscal', 'D6 96.5', 'E6 88', 'F6 88', 'G6', 'H6 1', 'I6'],
  ]);
  expect(rowsOf(form, 'name', 'weight', 'target', 'actual', 'score', 'reason')).toEqual([
    'D8 更换路灯盏数 · E8 30 · F8 ≥210盏 · G8 214盏 · H8 30 · I8',
    'D9 一年内完好率 · E9 20 · F9 ≥98% · G9 98.6% · H9 20 · I9',
    'D10 覆盖小巷条数 · E10 30 · F10 17条 · G10 17条 · H10 30 · I10',
    'D11 居民满意度 · E11 10 · F11 ≥92% · G11 90% · H11 9.78 · I11 夜间施工扰民，已错时作业。',
  ]);
  expect(levelsOf(form)).toEqual([
    'B8 产出指标 50分: 8 9',
    'B10 效益指标 30分: 10',
    'B11 满意度指标 10分: 11',
    'C8 数量指标 30分: 8',
    'C9 质量指标 20分: 9',
    'C10 社会效益: 10',
    'C11 服务对象满意度: 11',
  ]);
  expect(totalsOf(form)).toEqual({ totalWeight: 'E12 100', totalScore: 'H12 99.78' });
});

test('reads the arrangement without 年初预算数, amounts in 元, labels and answers in one cell', () => {
  const form = formOf(
    layout(`
      乡镇敬老院消防改造项目绩效自评表 | < | < | < | < | < | < | <
      填报单位（盖章）：临溪县民政局 | < | < | < | 填报日期： | < | < | 单位：元
      项目名称 | 乡镇敬老院消防改造 | < | < | 项目实施单位 | 青石镇敬老院 | < | <
      负责人及电话 | 周文 000-5550100 | < | < | 自评年度 | 2020年 | < | <
      预算执行情况（20分） | | < | 预算数(A) | 执行数(B) | 执行率(B/A) | < | 得分(20分*执行率)
      ^ | 年度财政资金总额 | < | 462000 | 450100 | 0.9742 | < | 19.48
      年度绩效目标（80分） | 一级指标 | 二级指标 | 三级指标 | 年初目标值(A) | 实际完成值(B) | < | 得分
      ^ | 产出指标 | 数量指标 | 改造楼栋数 | 4 | 4 | < | 40
      ^ | 效益指标 | 社会效益指标 | 消防验收通过 | 通过 | 通过 | < | 40
      总分 | < | < | < | < | < | < | 99.48
      偏差大或目标未完成原因分析 | 无 | < | < | < | < | < | <
    `),
  );

  expect(form.year).toEqual({ value: 2020, cell: { row: 3, col: 5 } });
  expect(fieldsOf(form)).toEqual({
    unitName: 'A2 临溪县民政局',
    fillDate: 'E2',
    projectName: 'B3 乡镇敬老院消防改造',
    implementingUnit: 'F3 青石镇敬老院',
    contact: 'B4 周文 000-5550100',
    year: 'F4 2020年',
  });
  expect(form.funds!.unit).toBe('元');
  expect(form.funds!.printedWeight).toBe(20);
  expect(fundColumnsOf(form)).toEqual(['annualBudget', 'executed', 'executionRate', 'score']);
  expect(fundsOf(form)).toEqual([['total', 'D6 462000', 'E6 450100', 'F6 0.9742', 'H6 19.48']]);
  expect(rowsOf(form, 'level1', 'level2', 'name', 'target', 'actual', 'score')).toEqual([
    'B8 产出指标 · C8 数量指标 · D8 改造楼栋数 · E8 4 · F8 4 · H8 40',
    'B9 效益指标 · C9 社会效益指标 · D9 消防验收通过 · E9 通过 · F9 通过 · H9 40',
  ]);
  expect(totalsOf(form)).toEqual({ totalScore: 'H10 99.48' });
  expect(form.area.bottom).toBe(9);
});
