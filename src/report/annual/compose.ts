import type { Profile } from '../../core/profile/types';
import { countyFigures, type Rollup } from '../../core/rollup';
import { Figures } from './figures';
import {
  heading,
  named,
  paragraph,
  say,
  type AnnualReport,
  type Block,
  type Piece,
  type PrintedFigure,
} from './model';
import { groupProblems, type ProblemCount } from './problem-groups';
import { evaluation } from './sections/evaluation';
import { exAnte, goals } from './sections/goals';
import { monitoring } from './sections/monitoring';
import { nextSteps } from './sections/next-steps';
import { organisation } from './sections/organisation';
import { column, type SectionContext } from './sections/parts';
import { problems as problemSection } from './sections/problems';

const TITLE = '全面实施预算绩效管理总结报告';

/** The figures that sentences name, each once, in the order of their first appearance. */
function figuresIn(blocks: readonly Block[]): PrintedFigure[] {
  const seen = new Map<string, PrintedFigure>();
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const piece of block.pieces)
      if (typeof piece !== 'string' && piece.kind === 'figure' && piece.id !== null && !seen.has(piece.id))
        seen.set(piece.id, piece);
  }
  return [...seen.values()];
}

function annexOf(figures: readonly PrintedFigure[], profile: Profile): AnnualReport['annex'] {
  return {
    title: '本报告数据的来源和计算方法',
    blocks: [
      paragraph(
        ...say`本报告的数据由收到的绩效表格汇总计算，口径为“${named(`${profile.name.zh}（${profile.id} ${profile.version}）`)}”。百分数、金额、得分四舍五入；空白不作零，不能计算的以“—”表示。每个数据在汇总工作簿中可逐级查到来源文件、工作表和单元格。`,
      ),
      {
        kind: 'table',
        id: '数据来源',
        caption: '正文所用数据及计算方法',
        columns: [column('数据', 36, 'left'), column('数值', 18), column('计算方法', 46, 'left')],
        rows: figures.map((figure): Piece[] => [named(figure.name), figure, named(figure.method)]),
      },
    ],
  };
}

/**
 * The county's annual report as content: sections, sentences, tables and charts, every number of them a figure with
 * its method. A stage of which nothing was handed in is a sentence that says so.
 * @param problems what the audit of the same files found, by rule; `null` where none was run
 */
export function composeAnnualReport(
  rollup: Rollup,
  profile: Profile,
  problems: readonly ProblemCount[] | null,
): AnnualReport {
  const county = countyFigures(rollup);
  const figures = new Figures({ rollup, county, profile, problems });
  const groups = problems === null ? null : groupProblems(problems);
  const context: SectionContext = { rollup, county, profile, figures, groups };
  const year = figures.get('年度');
  const lead = [
    paragraph(
      ...say`根据${rollup.hasRoster ? '各预算单位' : '各单位'}报送的绩效表格，对${year.value === null ? '本' : say`${year}`}年度预算绩效管理工作情况汇总如下。各项数据的计算方法见附件。`,
    ),
  ];
  const body = [
    ...organisation(context),
    heading(1, '年度预算绩效工作开展完成情况'),
    ...exAnte(context),
    ...goals(context),
    ...monitoring(context),
    ...evaluation(context),
    ...problemSection(context),
    ...nextSteps(context),
  ];
  return {
    title: `${year.value === null ? '' : `${year.text}年度`}${TITLE}`,
    lead,
    body,
    annex: annexOf(figuresIn([...lead, ...body]), profile),
    figures: figures.all,
  };
}
