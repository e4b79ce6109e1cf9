import { contains } from '../../address';
import type { Address, FieldValue } from '../../grid';
import { squeeze, textOf } from '../../indicator';
import type { FormInstance } from '../../recognise/types';
import { basis, defineRule } from '../define';
import { isUnticked } from './choices';

/** The label; behind a colon its answer may stand in the same cell. */
const LABEL = /^[*★]?(项目(?:属性|类别|类型|性质|分类))(?:$|[:：](.*))/s;
/** The words by which forms of any province tell kinds of projects apart. */
const KNOWN =
  /新增|新建|新设|续建|扩建|改建|迁建|延续|持续|连续|接续|经常|常年|常规|一次|阶段|临时|跨年|长期|短期|中期|年度|当年|结转|历年|特定目标|运转|人员|公用|支出|专项|转移|基建|基本建设|工程|建设|购置|采购|维修|修缮|信息化|科研|补助|补贴|民生|产业|发展|事业|服务|保障|政府|部门|单位|本级|上级|中央|省|市|县|区|重点|重大|一般|其他|其它|资本|类|续|无|非/;

/** A number or letter alone may be the number of a choice. */
const WORDS = /[\u4e00-\u9fff]{2}/;

interface Choice {
  readonly label: string;
  readonly field: FieldValue;
}

/** Every line of the form's head that asks what kind of project it is: some forms print three. */
function* choicesOf({ grid, area, headerRows }: FormInstance): Generator<Choice> {
  const spanAt = (cell: Address) => grid.merges.find((merge) => contains(merge, cell));
  for (let row = area.top; row < headerRows.top; row++) {
    for (let col = area.left; col <= area.right; col++) {
      const text = grid.value(row, col);
      const [, label, own = ''] = (typeof text === 'string' && LABEL.exec(text.trim())) || [];
      if (label === undefined) continue;
      if (textOf(own) !== null) {
        yield { label, field: { value: own, cell: { row, col } } };
        continue;
      }
      const beside = { row, col: (spanAt({ row, col })?.right ?? col) + 1 };
      yield { label, field: { value: grid.value(beside.row, beside.col), cell: beside } };
    }
  }
}

/** 新增 or 延续, 经常性 or 一次性: what is audited of a project depends on it. */
export const jx005 = defineRule({
  id: 'JX005',
  scope: 'form',
  severity: 'warning',
  forms: ['T', 'M', 'S'],
  basis: { zh: `${basis.peers.zh}、${basis.publishedForms.zh}`, en: 'Peer practice; published forms' },
  title: {
    zh: '项目属性应从规定选项中选定',
    en: 'The project attribute is one of the given choices',
  },
  advice: {
    zh: '在选项的方框内打“√”，或填写“新增”“延续”“经常性”“一次性”等规定选项。',
    en: 'Tick a box, or write one of the choices, such as 新增, 延续, 经常性, 一次性.',
  },
  messages: {
    unticked: {
      zh: '“{{label}}”的选项都没有勾选，请在相应方框内打“√”。',
      en: 'None of the choices of "{{label}}" is ticked; tick the one that applies.',
    },
    unknown: {
      zh: '“{{label}}”填写“{{value}}”，不是规定选项（新增/延续、经常性/一次性等），请核对。',
      en: '"{{label}}" reads "{{value}}", which is none of the choices (新增/延续, 经常性/一次性 …); check it.',
    },
  },
  check({ form, report }) {
    for (const { label, field } of choicesOf(form)) {
      const value = textOf(field.value);
      if (value === null) continue;
      if (isUnticked(value)) report({ message: 'unticked', cell: field.cell, data: { label } });
      // 项目类别 and 项目类型 have lists of their own in every province.
      else if (label === '项目属性' && WORDS.test(value) && !KNOWN.test(squeeze(value)))
        report({
          message: 'unknown',
          cell: field.cell,
          data: { label, value },
          actual: field.value,
        });
    }
  },
});
