import type { DocumentLang } from '../documents/document.ts';
import type { AarSection } from './aar.ts';
import type { ActionStage } from './corrective-action.ts';
import type { DrillRating, DrillResult, DrillRole, DrillType } from './drill.ts';
import type { TimingKind, TimingOutcome } from './timing.ts';

type Words<K extends string> = Readonly<Record<DocumentLang, Readonly<Record<K, string>>>>;

export const SECTION_WORDS: Words<AarSection> = {
  zh: {
    summary: '摘要',
    course: '演练经过',
    timings: '计时与目标',
    objectives: '目标与评定',
    strengths: '做得好的',
    improvements: '需要改进的',
    plan: '整改计划',
  },
  en: {
    summary: 'Summary',
    course: 'Conduct',
    timings: 'Timings against targets',
    objectives: 'Objectives and ratings',
    strengths: 'Strengths',
    improvements: 'Areas for improvement',
    plan: 'Improvement plan',
  },
};

export const OUTCOME_WORDS: Words<TimingOutcome> = {
  zh: {
    'in-time': '达标',
    late: '超时',
    missed: '到时未完成',
    open: '结束时未到时限',
    done: '完成，无时限',
    'not-done': '未完成，无时限',
    skipped: '略过',
    withdrawn: '已撤销',
  },
  en: {
    'in-time': 'in time',
    late: 'late',
    missed: 'target missed',
    open: 'still in time at the end',
    done: 'done, no target',
    'not-done': 'not done, no target',
    skipped: 'left out',
    withdrawn: 'withdrawn',
  },
};

export const KIND_WORDS: Words<TimingKind> = {
  zh: { detection: '发现', 'first-report': '首报', step: '处置步骤', clock: '报告时限' },
  en: { detection: 'Detection', 'first-report': 'First report', step: 'Playbook step', clock: 'Report clock' },
};

export const RATING_WORDS: Words<DrillRating> = {
  zh: { P: '完成', S: '有些困难', M: '困难较大', U: '未能完成' },
  en: { P: 'performed', S: 'some challenges', M: 'major challenges', U: 'unable to perform' },
};

export const RESULT_WORDS: Words<DrillResult> = {
  zh: { passed: '通过', partly: '部分通过', failed: '未通过' },
  en: { passed: 'passed', partly: 'partly passed', failed: 'failed' },
};

export const TYPE_WORDS: Words<DrillType> = {
  zh: {
    tabletop: '桌面推演',
    'walk-through': '走场演练',
    'site-simulation': '实地模拟',
    'test-event': '测试赛',
    'full-scale': '全要素演练',
  },
  en: {
    tabletop: 'Tabletop',
    'walk-through': 'Walk-through',
    'site-simulation': 'Site simulation',
    'test-event': 'Test event',
    'full-scale': 'Full scale',
  },
};

export const ROLE_WORDS: Words<DrillRole> = {
  zh: { player: '参演', controller: '导调', evaluator: '评估', observer: '观摩' },
  en: { player: 'players', controller: 'controllers', evaluator: 'evaluators', observer: 'observers' },
};

export const ACTION_WORDS: Words<ActionStage> = {
  zh: { open: '待整改', done: '待核实', verified: '已核实', withdrawn: '已撤回' },
  en: { open: 'open', done: 'to be verified', verified: 'verified', withdrawn: 'withdrawn' },
};
