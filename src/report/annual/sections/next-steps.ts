import { problemId, lightId } from '../count-sources';
import { heading, paragraph, say, type Piece } from '../model';
import type { Section, SectionContext } from './parts';

function corrections({ figures }: SectionContext): Piece[][] {
  const [errors, warnings] = [figures.get(problemId(null, 'error')), figures.get(problemId(null, 'warning'))];
  return [
    ...((errors.value ?? 0) > 0
      ? [say`对审核发现的强制性问题${errors}条，由填报单位逐条改正后重新报送。`]
      : []),
    ...((warnings.value ?? 0) > 0
      ? [say`对核实性问题${warnings}条，由填报单位逐条核实，改正或者作出说明。`]
      : []),
  ];
}

function submissions({ figures }: SectionContext): Piece[][] {
  const [open, unreadable] = [figures.get('未报齐单位数'), figures.get('无法读取文件数')];
  const doubts = figures.get('待确认事项数');
  const [split, merged] = [figures.get('疑似拆分项目数'), figures.get('疑似合并项目数')];
  return [
    ...((open.value ?? 0) > 0 ? [say`由未报齐的${open}家单位补报所缺的表格。`] : []),
    ...(unreadable.value! > 0 ? [say`由报送单位重新提供无法读取的${unreadable}个文件。`] : []),
    ...(doubts.value! > 0 ? [say`与有关单位核对待确认的${doubts}项，统一单位、项目名称后重新汇总。`] : []),
    ...((split.value ?? 0) + (merged.value ?? 0) > 0
      ? [say`对疑似拆分的${split}个、疑似合并的${merged}个项目，与项目台账核对，确属变更的办理变更。`]
      : []),
  ];
}

function progress({ rollup, figures }: SectionContext): Piece[][] {
  if (rollup.monitoring === null) return [];
  const [red, ahead, behind] = [
    figures.get(lightId('红灯')),
    figures.get('监控_正偏差较大的项目数'),
    figures.get('监控_负偏差较大的项目数'),
  ];
  return [
    ...(red.value! > 0 ? [say`对红灯项目${red}个，由项目单位说明进展和措施。`] : []),
    ...(ahead.value! + behind.value! > 0
      ? [
          say`对偏差值较大的项目（完成率高于执行率的${ahead}个，执行率高于完成率的${behind}个），逐个核实支付进度和完成情况。`,
        ]
      : []),
  ];
}

function missingStages({ rollup, figures }: SectionContext): Piece[][] {
  const missing = [
    figures.value('事前评估表数') === null ? '事前绩效评估评分表' : null,
    rollup.settings.departments.projects === 0 ? '部门整体绩效目标表' : null,
    rollup.settings.projects.projects === 0 ? '项目绩效目标表' : null,
    figures.value('整体监控单位数') === null ? '部门整体绩效监控表' : null,
    rollup.monitoring === null ? '项目绩效监控表' : null,
    figures.value('整体自评单位数') === null ? '部门整体支出绩效自评表' : null,
    rollup.selfEvaluation === null ? '项目支出绩效自评表' : null,
  ].filter((name) => name !== null);
  return missing.length === 0 ? [] : [say`补充本次汇总没有收到的材料：${missing.join('、')}。`];
}

/** 下一步工作: what follows from the figures; nothing that nobody has decided. */
export const nextSteps: Section = (context) => {
  const steps = [corrections, submissions, progress, missingStages].flatMap((of) => of(context));
  return [
    heading(1, '下一步工作'),
    ...(steps.length === 0
      ? [paragraph('按照以上数据，没有须继续处理的事项。')]
      : [
          paragraph('根据以上数据，建议做好以下工作，具体安排由财政部门确定。'),
          ...steps.map((pieces) => paragraph(...pieces)),
        ]),
  ];
};
