/** What a wrong encoding leaves of Chinese text. */
const MOJIBAKE =
  /\ufffd+|锟斤拷|烫烫烫|锘[縉挎]|ï¼.|ï»¿|â€.|[ÃÂ][\u0080-\u00bf]|(?:[\u00e4-\u00e9][\u0080-\u00bf]{2})+|(?<=[\u4e00-\u9fff])\?{3,}/;

/** Slips of this trade's words, each with the honest words around it that only look like it (修复盖板, 合格律师). */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/(?<!(?<!完)成|业)绩校|绩郊|缋效/, '绩效'],
  [/财政拔款/, '财政拨款'],
  [/(?<![选提])拔付/, '拨付'],
  [/预祘/, '预算'],
  [/满意渡/, '满意度'],
  [/(?<!修)复盖(?=率|面|范围)/, '覆盖'],
  [/合格律(?!师)/, '合格率'],
  [/完成律(?!师)/, '完成率'],
  [/及时律(?!师)/, '及时率'],
  [/达标律(?!师)/, '达标率'],
  [/资金到为|到为率/, '到位'],
  [/(?<![自知])己(?=完成|达标|到位|验收|建成|发放|拨付|支付|实施)/, '已'],
  [/(?<![公发])布署/, '部署'],
  [/脱平攻坚/, '脱贫攻坚'],
  [/服务对像/, '服务对象'],
  [/影晌/, '影响'],
  [/可持序/, '可持续'],
  [/修茸/, '修葺'],
  [/松驰/, '松弛'],
  [/项日(?=名称|资金|支出|实施|建设|完成)/, '项目'],
  [/帐蓬/, '帐篷'],
  [/(?<![毕究])竟赛/, '竞赛'],
  [/(?<![毕究])竟争/, '竞争'],
];

/** All of them at once: nearly every text has none. */
const ANY_SLIP = new RegExp(SLIPS.map(([pattern]) => pattern.source).join('|'));

/** Said twice where nothing is ever said twice; 目的的, 的的确确 and 效率率先 are Chinese. */
const DOUBLED =
  /(?<![目标])的的(?!确)|率率(?!先)|，，|、、|；；|：：|(?<!。)。。(?!。)|(满意度|合格率|覆盖率|完成率|达标率|及时率)\1/;

/** Characters that only traditional writing has, with what stands for them here. */
const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [
    ...'項项數数質质驗验實实進进預预資资產产績绩監监測测評评專专門门單单標标準准對对統统籌筹辦办領领導导務务醫医療疗衛卫業业農农發发電电網网環环護护設设計计劃划調调經经濟济體体會会國国縣县鄉乡鎮镇區区學学財财達达補补貼贴貧贫戶户養养積积極极級级報报總总額额億亿圓圆縮缩續续線线組组給给約约純纯縱纵機机構构應应當当開开關关長长時时間间轉转運运輸输車车輛辆場场橋桥塊块號号術术藝艺衆众買买賣卖費费價价執执',
  ].reduce<[string, string][]>(
    (pairs, char, index, all) => (index % 2 === 0 ? [...pairs, [char, all[index + 1]!]] : pairs),
    [],
  ),
);
const ANY_TRADITIONAL = new RegExp(`[${[...TRADITIONAL.keys()].join('')}]`, 'gu');
const HAN = /[\u4e00-\u9fff]/g;
/** More of it than this is a text in traditional writing, and no slip. */
const MOST_TRADITIONAL = 1 / 3;

/** A slip of the pen: what is wrong, and what it should be where that is known. */
export interface Slip {
  readonly kind: 'mojibake' | 'typo' | 'doubled' | 'traditional';
  readonly found: string;
  readonly right: string | null;
}

function traditionalIn(text: string): Slip | null {
  const all = text.match(ANY_TRADITIONAL);
  if (!all) return null;
  const han = text.match(HAN)?.length ?? 0;
  if (all.length > han * MOST_TRADITIONAL) return null;
  const found = [...new Set(all)];
  return {
    kind: 'traditional',
    found: found.join('、'),
    right: found.map((char) => TRADITIONAL.get(char)).join('、'),
  };
}

/** The first slip in a text; `null` when there is none that is certain. */
export function slipIn(text: string): Slip | null {
  const mojibake = MOJIBAKE.exec(text)?.[0];
  if (mojibake !== undefined) return { kind: 'mojibake', found: mojibake, right: null };
  for (const [pattern, right] of ANY_SLIP.test(text) ? SLIPS : []) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return { kind: 'typo', found, right };
  }
  const doubled = DOUBLED.exec(text)?.[0];
  if (doubled !== undefined)
    return { kind: 'doubled', found: doubled, right: doubled.slice(0, doubled.length / 2) };
  return traditionalIn(text);
}
