/** Self-evaluation forms as clerks make of them: moved, retyped, unmerged, copied below each other. */
import {
  fieldsOf,
  formOf,
  formsOf,
  fundsOf,
  goalsOf,
  layout,
  levelsOf,
  projectsOf,
  rowsOf,
  totalsOf,
} from '../../support/layout';

test('finds a form that starts anywhere, below other lines and with an empty column in front', () => {
  const form = formOf(
    layout(
      `
      附件2：
      | 临溪县财政局关于开展2020年度项目支出绩效自评工作的通知附表 | < | < | < | < | < | <

      | 项目支出绩效自评表 | < | < | < | < | < | <
      | （2020年度） | < | < | < | < | < | <
      | | | | | | | 单位：万元
      | 项目名称 | 中心卫生院设备更新 | < | < | < | < | <

      | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      | 产出指标 | 数量指标 | 购置彩超 | 2台 | 2台 | 50 | 50
      | 效益指标 | 社会效益指标 | 诊疗人次 | ≥8000人次 | 8126人次 | 40 | 40
      `,
      { origin: 'F9' },
    ),
  );

  expect(form.title).toEqual({ value: '项目支出绩效自评表', cell: { row: 11, col: 6 } });
  expect(fieldsOf(form)).toEqual({ projectName: 'H15 中心卫生院设备更新' });
  expect(rowsOf(form, 'level1', 'level2', 'name', 'target', 'actual', 'weight', 'score')).toEqual([
    'G18 产出指标 · H18 数量指标 · I18 购置彩超 · J18 2台 · K18 2台 · L18 50 · M18 50',
    'G19 效益指标 · H19 社会效益指标 · I19 诊疗人次 · J19 ≥8000人次 · K19 8126人次 · L19 40 · M19 40',
  ]);
  expect(form.funds).toBeNull();
});

test('fills 一级 and 二级 down, merged, half unmerged, repeated or typed once', () => {
  const form = formOf(
    layout(`
      项目支出绩效自评表
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 清运垃圾量 | ≥900吨 | 930吨 | 20 | 20
      ^ | ^ | 新增垃圾桶 | 150个 | 150个 | 10 | 10
       | | 清运车次 | ≥600次 | 612次 | 10 | 10
       | 质量指标 | 日产日清率 | 100% | 100% | 10 | 10
      效益指标 | | 村容改善的村 | 12个 | 12个 | 15 | 15
      效益指标 | 生态效益指标 | 无害化处理率 | ≥95% | 96% | 15 | 15
      效益指标 | 生态效益指标 | 焚烧点取缔 | 3处 | 3处 | 5 | 5
      满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥90% | 91% | 10 | 10
    `),
  );

  expect(rowsOf(form, 'level1', 'level2', 'name')).toEqual([
    'A3 产出指标 · B3 数量指标 · C3 清运垃圾量',
    'A3 产出指标 · B3 数量指标 · C4 新增垃圾桶',
    'A3 产出指标 · B3 数量指标 · C5 清运车次',
    'A3 产出指标 · B6 质量指标 · C6 日产日清率',
    // A new 一级 does not inherit the 二级 of the one before.
    'A7 效益指标 · B7 · C7 村容改善的村',
    'A8 效益指标 · B8 生态效益指标 · C8 无害化处理率',
    'A9 效益指标 · B9 生态效益指标 · C9 焚烧点取缔',
    'A10 满意度指标 · B10 服务对象满意度指标 · C10 村民满意度',
  ]);
  expect(levelsOf(form)).toEqual([
    'A3 产出指标: 3 4 5 6',
    'A7 效益指标: 7 8 9',
    'A10 满意度指标: 10',
    'B3 数量指标: 3 4 5',
    'B6 质量指标: 6',
    'B8 生态效益指标: 8 9',
    'B10 服务对象满意度指标: 10',
  ]);
});

test('keeps a 二级 that stands over several rows of which each repeats its 一级', () => {
  const form = formOf(
    layout(`
      项目支出绩效自评表
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 修建水渠 | ≥3公里 | 3公里 | 20 | 20
      产出指标 | ^ | 修建泵站 | 2座 | 2座 | 20 | 20
      产出指标 | 质量指标 | 验收合格率 | 100% | 100% | 10 | 10
      产出指标 | | 返工次数 | ≤1次 | 0次 | 10 | 10
    `),
  );

  expect(rowsOf(form, 'level1', 'level2', 'name')).toEqual([
    'A3 产出指标 · B3 数量指标 · C3 修建水渠',
    'A4 产出指标 · B3 数量指标 · C4 修建泵站',
    'A5 产出指标 · B5 质量指标 · C5 验收合格率',
    'A6 产出指标 · B5 质量指标 · C6 返工次数',
  ]);
});

test('reads on when indicators are named like a note or a total', () => {
  const form = formOf(
    layout(`
      项目支出绩效自评表
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 说明会场次 | ≥4场 | 4场 | 20 | 20
      ^ | ^ | 负责人培训人次 | ≥30人次 | 31人次 | 20 | 20
      ^ | ^ | 合计新建点位 | 9个 | 9个 | 10 | 10
      ^ | 质量指标 | 审核人员持证率 | 100% | 100% | 10 | 10
       | | 改进措施落实率 | 100% | 100% | 10 | 10
       | | 负责人：持证上岗 | 100% | 100% | 0 | 0
      效益指标 | 社会效益指标 | 存在问题整改率 | ≥95% | 96% | 20 | 20
    `),
  );

  expect(rowsOf(form, 'name', 'score')).toEqual([
    'C3 说明会场次 · G3 20',
    'C4 负责人培训人次 · G4 20',
    'C5 合计新建点位 · G5 10',
    'C6 审核人员持证率 · G6 10',
    'C7 改进措施落实率 · G7 10',
    'C8 负责人：持证上岗 · G8 0',
    'C9 存在问题整改率 · G9 20',
  ]);
});

test('reads past an inserted 序号 column, also where it pushed the answers to the right', () => {
  const form = formOf(
    layout(`
      项目支出绩效自评表 | < | < | < | < | < | < | < | <
      项目名称 | | 老旧小区改造 | < | < | < | < | < | <
      主管部门 | | 临溪县住建局 | < | < | 实施单位 | 临溪县房管所 | < | <
      联系人 | | | < | < | 联系电话 | | < | <
      绩效指标 | 序号 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      ^ | 1 | 产出指标 | 数量指标 | 改造栋数 | 14栋 | 14栋 | 30 | 30
      ^ | 2 | ^ | ^ | 加装电梯 | 5部 | 5部 | 20 | 20
      ^ | 3 | 效益指标 | 社会效益指标 | 惠及户数 | ≥420户 | 436户 | 30 | 30
      ^ | 4 | 满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90% | 95% | 10 | 10
      合计 | < | < | < | < | < | < | 90 | 90
    `),
  );

  expect(fieldsOf(form)).toEqual({
    projectName: 'C2 老旧小区改造',
    department: 'C3 临溪县住建局',
    implementingUnit: 'G3 临溪县房管所',
    contact: 'B4',
    phone: 'G4',
  });
  expect(rowsOf(form, 'sequence', 'level1', 'level2', 'name', 'weight')).toEqual([
    'B6 1 · C6 产出指标 · D6 数量指标 · E6 改造栋数 · H6 30',
    'B7 2 · C6 产出指标 · D6 数量指标 · E7 加装电梯 · H7 20',
    'B8 3 · C8 效益指标 · D8 社会效益指标 · E8 惠及户数 · H8 30',
    'B9 4 · C9 满意度指标 · D9 服务对象满意度指标 · E9 居民满意度 · H9 10',
  ]);
  expect(totalsOf(form)).toEqual({ totalWeight: 'H10 90', totalScore: 'I10 90' });
});

test.each([
  ['a line over the whole width', '备注：得分一栏按财预〔2020〕10号计算。 | < | < | < | < | < | <'],
  ['a line in the first cell only', '注：1.得分精确到小数点后两位。'],
  ['a labelled line', '其他需要说明的问题 | 无 | < | < | < | < | <'],
  ['signatures', '填表人：陆青 | | 审核人：田野 | | 联系电话：000-5550123'],
  ['a note below the indicators', ' | | 注：数据来自验收报告。'],
])('ends the table before %s', (_, note) => {
  const form = formOf(
    layout(`
      项目支出绩效自评表
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 发放补贴户数 | ≥310户 | 312户 | 60 | 60
      效益指标 | 社会效益指标 | 补贴发放投诉 | ≤2件 | 0件 | 30 | 30
      合计 | | | | | 90 | 90
      ${note}
      ${note}
    `),
  );

  expect(rowsOf(form, 'name', 'weight', 'score')).toEqual([
    'C3 发放补贴户数 · F3 60 · G3 60',
    'C4 补贴发放投诉 · F4 30 · G4 30',
  ]);
  expect(totalsOf(form)).toEqual({ totalWeight: 'F5 90', totalScore: 'G5 90' });
  expect(form.area.bottom).toBe(4);
});

test('reads a header over two rows and a 偏差 column over several', () => {
  const form = formOf(
    layout(`
      项目绩效自评表 | < | < | < | < | < | < | < | <
      绩效指标 | < | < | 指标值 | < | 自评 | < | 偏差原因分析及改进措施 | <
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | ^ | ^
      产出指标 | 数量指标 | 修复古桥 | 3座 | 2座 | 60 | 40 | 一座石料未到。 | <
      效益指标 | 社会效益指标 | 游客数 | ≥1.2万人次 | 1.25万人次 | 30 | 30 | | <
    `),
  );

  expect(form.headerRows).toEqual({ top: 1, bottom: 2 });
  expect(rowsOf(form, 'level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason')).toEqual([
    'A4 产出指标 · B4 数量指标 · C4 修复古桥 · D4 3座 · E4 2座 · F4 60 · G4 40 · H4 一座石料未到。',
    'A5 效益指标 · B5 社会效益指标 · C5 游客数 · D5 ≥1.2万人次 · E5 1.25万人次 · F5 30 · G5 30 · H5',
  ]);
});

test('does not take the title of the 资金 block for one of its columns', () => {
  const form = formOf(
    layout(`
      项目支出绩效自评表
      年度预算数⏎（万元） | | 年初预算数 | 调整后预算数 | 执行数 | 执行率 | 得分
      ^ | 年度资金总额 | 60 | 55 | 55 | 1 | 10
      ^ | 其他资金 | 0 | 5 | 5 | 1 | —
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 巡查次数 | ≥48次 | 50次 | 90 | 90
    `),
  );

  expect(fundsOf(form)).toEqual([
    ['total', 'C3 60', 'D3 55', 'E3 55', 'F3 1', 'G3 10'],
    ['other', 'C4 0', 'D4 5', 'E4 5', 'F4 1', 'G4'],
  ]);
});

test('reads hidden rows and columns like visible ones', () => {
  const form = formOf(
    layout(
      `
      项目支出绩效自评表
      项目名称 | 乡道安保工程
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 安装护栏 | ≥5公里 | 5.2公里 | 40 | 40
       | | 设置标志 | 60块 | 60块 | 20 | 20
      效益指标 | 社会效益指标 | 事故起数 | ≤3起 | 1起 | 30 | 30
      `,
      { hiddenRows: [2, 5], hiddenCols: ['B', 'F'] },
    ),
  );

  expect(fieldsOf(form)).toEqual({ projectName: 'B2 乡道安保工程' });
  expect(rowsOf(form, 'level1', 'level2', 'name', 'weight')).toEqual([
    'A4 产出指标 · B4 数量指标 · C4 安装护栏 · F4 40',
    'A4 产出指标 · B4 数量指标 · C5 设置标志 · F5 20',
    'A6 效益指标 · B6 社会效益指标 · C6 事故起数 · F6 30',
  ]);
});

test('keeps printed lines that nobody filled apart from indicators', () => {
  const form = formOf(
    layout(`
      项目支出绩效自评表
      一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
      产出指标 | 数量指标 | 指标1：疏浚河道 | ≥7公里 | 7公里 | 50 | 50
      ^ | ^ | 指标2： | | | |
      ^ | ^ | …… | | | |
      ^ | 质量指标 | / | / | / | / | /
      效益指标 | 生态效益指标 | 指标1：水质达标 | Ⅲ类 | Ⅲ类 | 40 | 40
      ^ | 经济效益指标 | 无 | | | |
    `),
  );

  expect(form.rows.filter(({ isEmptyBranch }) => !isEmptyBranch).map(({ row }) => row + 1)).toEqual([3, 7]);
  expect(form.rows.filter(({ isEmptyBranch }) => isEmptyBranch).map(({ row }) => row + 1)).toEqual([4, 6, 8]);
});

const below = `
  2020年度项目支出绩效自评表 | < | < | < | < | < | < | <
  项目名称 | 村级文化广场建设 | < | < | 实施单位 | 青石镇文化站 | < | <
  项目资金（万元） | | < | 年初预算数 | 全年预算数(A) | 全年执行数(B) | 执行率 | 得分
  ^ | 年度资金总额 | < | 40 | 40 | 40 | 1 | 10
  年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
  ^ | 建成广场2个。 | < | < | 建成广场2个，并已移交。 | < | < | <
  绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  ^ | 产出指标 | 数量指标 | 建成广场 | 2个 | 2个 | 60 | 60
  ^ | 效益指标 | 社会效益指标 | 活动场次 | ≥20场 | 23场 | 30 | 30
  总分 | < | < | < | < | < | 100 | 100
  备注：附移交单。 | < | < | < | < | < | < | <

  2019年度项目支出绩效自评表 | < | < | < | < | < | < | <
  项目名称 | 送戏下乡 | < | < | 实施单位 | 临溪县文化馆 | < | <
  项目资金（元） | | < | 年初预算数 | 全年预算数(A) | 全年执行数(B) | 执行率 | 得分
  ^ | 年度资金总额 | < | 90000 | 90000 | 81000 | 0.9 | 9
  年度总体目标 | 预期目标 | < | < | 实际完成情况 | < | < | <
  ^ | 演出30场。 | < | < | 演出27场。 | < | < | <
  绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
  ^ | 产出指标 | 数量指标 | 演出场次 | 30场 | 27场 | 60 | 54
  ^ | 满意度指标 | 服务对象满意度指标 | 观众满意度 | ≥90% | 94% | 30 | 30
  总分 | < | < | < | < | < | 100 | 93`;

test('tells two forms one under the other apart', () => {
  const [first, second, ...others] = formsOf(layout(below, { origin: 'B3' }));

  expect(others).toEqual([]);
  expect([first!.year?.value, second!.year?.value]).toEqual([2020, 2019]);
  expect(fieldsOf(first!)).toEqual({
    projectName: 'C4 村级文化广场建设',
    implementingUnit: 'G4 青石镇文化站',
  });
  expect(fieldsOf(second!)).toEqual({ projectName: 'C16 送戏下乡', implementingUnit: 'G16 临溪县文化馆' });
  expect(fundsOf(first!)).toEqual([['total', 'E6 40', 'F6 40', 'G6 40', 'H6 1', 'I6 10']]);
  expect(fundsOf(second!)).toEqual([['total', 'E18 90000', 'F18 90000', 'G18 81000', 'H18 0.9', 'I18 9']]);
  expect([first!.funds!.unit, second!.funds!.unit]).toEqual(['万元', '元']);
  expect(goalsOf(first!)).toEqual({
    expectedGoal: 'C8 建成广场2个。',
    actualGoal: 'F8 建成广场2个，并已移交。',
  });
  expect(goalsOf(second!)).toEqual({ expectedGoal: 'C20 演出30场。', actualGoal: 'F20 演出27场。' });
  expect(rowsOf(first!, 'level1', 'name')).toEqual([
    'C10 产出指标 · E10 建成广场',
    'C11 效益指标 · E11 活动场次',
  ]);
  expect(rowsOf(second!, 'level1', 'name')).toEqual([
    'C22 产出指标 · E22 演出场次',
    'C23 满意度指标 · E23 观众满意度',
  ]);
  expect(totalsOf(first!)).toEqual({ totalWeight: 'H12 100', totalScore: 'I12 100' });
  expect(totalsOf(second!)).toEqual({ totalWeight: 'H24 100', totalScore: 'I24 93' });
});

test.each([
  ['with an empty column between them', ' | '],
  ['without a gap', ''],
])('tells two forms side by side apart, %s', (_, gap) => {
  const [upper, lower] = below.trim().split(/\n\s*\n/);
  const right = lower!.trim().split('\n');
  const drawing = upper!
    .trim()
    .split('\n')
    .map((line, index) => (right[index] === undefined ? line : `${line} | ${gap}${right[index].trim()}`));
  const [first, second, ...others] = formsOf(layout(drawing.join('\n')));
  const shift =
    gap === '' ? ['I', 'J', 'K', 'L', 'M', 'N', 'O', 'P'] : ['J', 'K', 'L', 'M', 'N', 'O', 'P', 'Q'];
  const at = (index: number, row: number) => `${shift[index]}${row}`;

  expect(others).toEqual([]);
  expect([first!.year?.value, second!.year?.value]).toEqual([2020, 2019]);
  expect(fieldsOf(first!)).toEqual({
    projectName: 'B2 村级文化广场建设',
    implementingUnit: 'F2 青石镇文化站',
  });
  expect(fieldsOf(second!)).toEqual({
    projectName: `${at(1, 2)} 送戏下乡`,
    implementingUnit: `${at(5, 2)} 临溪县文化馆`,
  });
  expect(fundsOf(first!)).toEqual([['total', 'D4 40', 'E4 40', 'F4 40', 'G4 1', 'H4 10']]);
  expect(fundsOf(second!)).toEqual([
    [
      'total',
      `${at(3, 4)} 90000`,
      `${at(4, 4)} 90000`,
      `${at(5, 4)} 81000`,
      `${at(6, 4)} 0.9`,
      `${at(7, 4)} 9`,
    ],
  ]);
  expect(goalsOf(second!)).toEqual({
    expectedGoal: `${at(1, 6)} 演出30场。`,
    actualGoal: `${at(4, 6)} 演出27场。`,
  });
  expect(rowsOf(first!, 'level1', 'name', 'score')).toEqual([
    'B8 产出指标 · D8 建成广场 · H8 60',
    'B9 效益指标 · D9 活动场次 · H9 30',
  ]);
  expect(rowsOf(second!, 'level1', 'name', 'score')).toEqual([
    `${at(1, 8)} 产出指标 · ${at(3, 8)} 演出场次 · ${at(7, 8)} 54`,
    `${at(1, 9)} 满意度指标 · ${at(3, 9)} 观众满意度 · ${at(7, 9)} 30`,
  ]);
  expect(totalsOf(first!)).toEqual({ totalWeight: 'G10 100', totalScore: 'H10 100' });
  expect(totalsOf(second!)).toEqual({ totalWeight: `${at(6, 10)} 100`, totalScore: `${at(7, 10)} 93` });
  expect(projectsOf(second!)).toEqual([['临溪县文化馆', '送戏下乡', [8, 9]]]);
});
