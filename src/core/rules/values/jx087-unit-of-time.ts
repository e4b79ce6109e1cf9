import { basis, defineRule } from '../define';

const TIME = /^(?:个?月|年|周|季度?|天|日|小时|分钟)$/;
/** Things that are made or bought by the piece … */
const MADE =
  /^(?:制作|印制|印刷|印发|购置|采购|购买|配备|添置|安装|新建|修建|建造|更换|栽植|补植|悬挂|张贴|设置|新增)/;
const THING =
  /(?:横幅|条幅|标语|展板|宣传[牌栏单册页品]|标[识志]牌|警示牌|公示牌|指示牌|门牌|手册|海报|折页|资料|图书|设备|仪器|器材|车辆|电脑|桌椅|树木|苗木|树苗|路灯|垃圾桶|摄像头|机井|蓄水池|桥梁|公厕)等?$/;
/** … unless it is how long they last, or are kept or hired, that counts. */
const LASTING =
  /服务|保险|租|运维|维护|养护|管护|周期|工期|期限|时长|时间|时限|年限|天数|月数|年数|寿命|质保|保质/;

/** How many banners there are is not told in years. */
export const jx087 = defineRule({
  id: 'JX087',
  scope: 'row',
  severity: 'warning',
  forms: ['T', 'D', 'S'],
  basis: basis.publishedForms,
  title: {
    zh: '按件计数的数量指标不应以时间为单位',
    en: 'Things that are counted are not measured in a unit of time',
  },
  advice: {
    zh: '改用“个”“块”“条”“台”等能计数的单位；指时间的，在指标名称中写明。',
    en: 'Use a unit that counts (个, 块, 条, 台); if time is meant, let the name say so.',
  },
  messages: {
    time: {
      zh: '“{{name}}”数的是实物，单位却是“{{unit}}”。',
      en: '"{{name}}" counts things, yet its unit is "{{unit}}".',
    },
  },
  needs: ['target'],
  check({ row, facts, report }) {
    const { name, level2, target, isNotApplicable } = facts;
    const { unit, number, rest } = target;
    if (isNotApplicable || level2 !== '数量' || unit === null || number === null || rest !== '') return;
    const thing = name.replace(/\([^()]*\)$/, '').replace(/数量?$/, '');
    if (!TIME.test(unit) || !MADE.test(thing) || !THING.test(thing) || LASTING.test(thing)) return;
    const isOwnCell = row.value('meterUnit') !== null;
    report({
      message: 'time',
      cell: row.cell(isOwnCell ? 'meterUnit' : 'target'),
      data: { name, unit },
      actual: row.value(isOwnCell ? 'meterUnit' : 'target'),
    });
  },
});
