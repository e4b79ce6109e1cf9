/** Which names and words the rules of values go by, and which that look like them they leave alone. */
import { inColumns, onPaper, says, type Line } from './one-row';

type Told = readonly [why: string, line: Line];
const paper = (level2: string, name: string, target: string): Told => [
  `${name} ${target}`,
  onPaper(level2, name, target),
];

describe.each<[rule: string, finding: string, told: readonly Told[], silent: readonly Told[]]>([
  [
    'JX049',
    'target vague info',
    [
      paper('社会效益', '群众出行条件', '得到有效改善'),
      paper('社会效益', '群众出行条件', '进一步地提升'),
      paper('社会效益', '群众出行条件', '良 好'),
    ],
    [
      paper('社会效益', '群众出行条件', '断头路打通，出行条件改善'),
      paper('社会效益', '群众出行条件', '提升通村路等级'),
      ['不适用 by its sign', inColumns('社会效益', '群众出行条件', '不适用', '有效提升', null)],
      [
        'adjusted to a figure since',
        { ...onPaper('社会效益', '出行条件', '有效提升'), adjustedTarget: '提升5%', actual: '5%' },
      ],
    ],
  ],
  [
    'JX070',
    'target above warning',
    [
      paper('质量', '验收合格率', '101%'),
      paper('质量', '验收合格率(含初验)', '≥105%'),
      paper('质量', '验收合格率', '95%-105%'),
      paper('服务对象满意度', '群众满意度调查', '≥101%'),
      paper('服务对象满意度', '群众满意率', '≥101%'),
    ],
    [
      paper('质量', '验收合格率', '100%'),
      paper('质量', '验收合格率', '98%-100%'),
      paper('质量', '验收合格率提升幅度', '≥150%'),
      paper('质量', '验收合格率', '≥120分'),
      paper('质量', '验收合格率', '105'),
      paper('质量', '验收合格率', '完成上级任务'),
      paper('服务对象满意度', '满意度测评人数比例', '≥105%'),
      ['不适用 by its sign', inColumns('质量', '验收合格率', '不适用', 105, '%')],
    ],
  ],
  [
    'JX071',
    'target ratio warning',
    [
      paper('质量', '验收合格率', '0.99'),
      paper('质量', '验收合格率', '≥0.01'),
      paper('质量', '验收合格率', '0.9%'),
    ],
    [
      paper('质量', '验收合格率', '1'),
      paper('质量', '验收合格率', '0'),
      paper('质量', '验收合格率', '-0.5'),
      paper('质量', '验收合格率', '0.9-0.95'),
      paper('质量', '验收合格率', '0.9‰'),
      paper('质量', '验收合格率', '全部合格'),
      ['不适用 by its sign', inColumns('质量', '验收合格率', '不适用', 0.95, '%')],
    ],
  ],
  [
    'JX072',
    'target low warning',
    [
      paper('服务对象满意度', '群众满意度', '≥89.9%'),
      paper('服务对象满意度', '群众满意度', '≥1.1%'),
      paper('服务对象满意度', '表示满意的群众比例', '≥80%'),
      paper('社会效益', '群众满意度', '≥80%'),
    ],
    [
      paper('服务对象满意度', '群众满意度', '≥90%'),
      paper('服务对象满意度', '群众满意度', '≥1%'),
      paper('服务对象满意度', '群众满意度', '≥80分'),
      paper('服务对象满意度', '群众满意度', '比较高'),
      paper('服务对象满意度', '回访群众比例', '≥80%'),
      paper('社会效益', '表示满意的群众比例', '≥80%'),
      paper('服务对象满意度', '群众不满意率', '≤5%'),
      ['不适用 by its sign', inColumns('服务对象满意度', '群众满意度', '不适用', 80, '%')],
    ],
  ],
  [
    'JX073',
    'target full info',
    [paper('服务对象满意度', '群众满意度', '＝100%'), paper('服务对象满意度', '群众满意率', '≥100%')],
    [
      paper('服务对象满意度', '群众满意度', '99.9%'),
      paper('服务对象满意度', '群众满意度', '≤100%'),
      paper('服务对象满意度', '群众满意度', '100%-120%'),
      paper('服务对象满意度', '群众满意度', '100分'),
      ['不适用 by its sign', inColumns('服务对象满意度', '群众满意度', '不适用', 100, '%')],
    ],
  ],
  [
    'JX074',
    'target floor warning',
    [
      paper('经济成本', '项目总成本', '≥60万元'),
      paper('经济成本', '汇率结算支出', '>5万元'),
      paper('经济成本', '渠道维护费用', '≥60'),
      ['成本 as first level alone', { ...onPaper('运行成本', '设备电费', '≥5万元'), level1: '成本指标' }],
      ['成本 as second level alone', onPaper('经济成本', '设备电费', '≥5万元')],
      ['经济成本 among outputs', { ...onPaper('经济成本', '设备电费', '≥5万元'), level1: '产出指标' }],
      [
        'the sign with the value beside a sign column',
        inColumns('经济成本', '项目总成本', null, '≥60', '万元'),
      ],
    ],
    [
      paper('经济成本', '项目总成本', '≤60万元'),
      paper('经济成本', '成本控制率', '≥95元'),
      paper('经济成本', '成本核算次数', '≥4'),
      paper('经济成本', '项目总成本', '≥60分'),
      paper('数量', '设备电费', '≥5万元'),
      ['不适用 as its value', inColumns('经济成本', '维护费用', '≥', '不适用', null)],
    ],
  ],
  [
    'JX075',
    'target wanted warning',
    [
      paper('质量', '验收合格率', '＜95%'),
      paper('社会效益', '学员就业率', '≤75%'),
      paper('社会效益', '垃圾收集率(含转运)', '≤75%'),
    ],
    [
      paper('社会效益', '学员就业率排名', '≤3名'),
      paper('社会效益', '学员就业率', '75%'),
      ['不适用 as its value', inColumns('质量', '验收合格率', '≤', '不适用', null)],
    ],
  ],
  [
    'JX075',
    'target unwanted warning',
    [
      paper('质量', '安全事故', '≥2起'),
      paper('质量', '安全事故发生率', '＞2%'),
      paper('质量', '设备故障率', '≥2%'),
      paper('数量', '投诉案件数量', '≥2件'),
      paper('质量', '未处理投诉件数', '≥2件'),
      paper('质量', '业务办理差错数', '≥2件'),
      paper('质量', '处置不当事故数', '≥2起'),
    ],
    [
      paper('质量', '设备故障率下降幅度', '≥2%'),
      paper('质量', '安全事故演练次数', '≥2次'),
      paper('数量', '受理投诉案件数量', '≥200件'),
      paper('数量', '受理消费投诉件数', '≥300件'),
      paper('数量', '调解处理投诉数量(件)', '≥50'),
      paper('数量', '查处违法案件数', '≥10件'),
    ],
  ],
  [
    'JX080',
    'target floor error',
    [paper('数量', '改造泵站数量', '≥0座'), paper('数量', '改造泵站数量', '>0座')],
    [
      paper('数量', '改造泵站数量', '≥1座'),
      paper('质量', '安全事故数', '≥0起'),
      paper('数量', '改造泵站数量', '0座'),
      ['不适用 as its value', inColumns('数量', '改造泵站', '≥', '不适用', '座')],
    ],
  ],
  [
    'JX087',
    'target time warning',
    [
      ...['年', '个月', '月', '周', '季', '天', '日', '小时', '分钟'].map((unit) =>
        paper('数量', '安装路灯数', `≥2${unit}`),
      ),
      paper('数量', '制作标识牌', '2年'),
      paper('数量', '制作标志牌数量', '2年'),
      paper('数量', '印制宣传手册等', '2年'),
      paper('数量', '制作宣传横幅(公益类)', '2年'),
    ],
    [
      paper('数量', '安装路灯数', '≥2天线'),
      paper('数量', '安装设备', '≥2台月'),
      paper('数量', '安装设备', '≥2'),
      paper('数量', '安装设备', '按月安装'),
      paper('数量', '安装设备', '连续6个月'),
      paper('数量', '定期更换设备', '6个月'),
      paper('数量', '安装路灯控制箱', '6个月'),
      paper('数量', '制作标语牌', '6个月'),
      paper('数量', '购置(租赁)设备', '6个月'),
      paper('数量', '购置设备(含安装)后运行', '6个月'),
      paper('质量', '安装设备', '6个月'),
      ['不适用 by its sign', inColumns('数量', '安装设备', '不适用', 6, '月')],
    ],
  ],
  [
    'JX080',
    'target wanted warning',
    [paper('质量', '验收合格率', '0%'), paper('社会效益', '学员就业率', '＝0%')],
    [
      paper('质量', '验收合格率', '≤0%'),
      paper('质量', '验收合格率', '＜0%'),
      paper('质量', '验收合格率', '0%-5%'),
      ['qualitative by its sign', inColumns('质量', '验收合格率', '定性', 0, '%')],
    ],
  ],
])('%s %s', (rule, finding, told, silent) => {
  it.each(told)('is said of %s', (_, line) => expect(says(rule, line)).toEqual([finding]));
  it.each(silent)('is not said of %s', (_, line) => expect(says(rule, line)).toEqual([]));
});
