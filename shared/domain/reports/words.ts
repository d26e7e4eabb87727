import type { FactName } from '../incidents/facts.ts';
import type { IncidentStage, IncidentType } from '../incidents/stage.ts';
import type { ReportPart, SituationReportKind } from './report.ts';

/** A text in both languages of the product. */
export type Both = { readonly zh: string; readonly en: string };

export const PART_WORDS: Readonly<Record<ReportPart, Both>> = {
  time: { zh: '时间', en: 'Time' },
  place: { zh: '地点', en: 'Place' },
  nature: { zh: '性质', en: 'Nature' },
  grade: { zh: '级别', en: 'Grade' },
  cause: { zh: '原因', en: 'Cause' },
  harm: { zh: '危害程度', en: 'Degree of harm' },
  scope: { zh: '影响范围', en: 'Scope' },
  loss: { zh: '可能损失', en: 'Possible loss' },
  trend: { zh: '发展趋势', en: 'Trend' },
  measures: { zh: '拟采取措施', en: 'Measures planned' },
};

export const KIND_WORDS: Readonly<Record<SituationReportKind, Both>> = {
  first: { zh: '首报', en: 'Initial report' },
  'follow-up': { zh: '续报', en: 'Follow-up report' },
  final: { zh: '终报', en: 'Final report' },
};

export const STAGE_WORDS: Readonly<Record<IncidentStage, Both>> = {
  open: { zh: '已登记，尚未处置', en: 'Recorded, not yet being handled' },
  handling: { zh: '处置中', en: 'Being handled' },
  contained: { zh: '已得到控制', en: 'Contained' },
  closed: { zh: '处置完毕', en: 'Closed' },
};

export const TYPE_WORDS: Readonly<Record<IncidentType, Both>> = {
  'armed-robbery': { zh: '持械抢劫', en: 'Armed robbery' },
  fraud: { zh: '诈骗冒领', en: 'Fraud' },
  theft: { zh: '盗窃', en: 'Theft' },
  fire: { zh: '火灾', en: 'Fire' },
  'bank-run': { zh: '挤兑', en: 'Bank run' },
  disturbance: { zh: '滋事纠纷', en: 'Disturbance' },
  poisoning: { zh: '投毒中毒', en: 'Poisoning' },
  earthquake: { zh: '地震', en: 'Earthquake' },
  'system-outage': { zh: '系统中断', en: 'System outage' },
  'cyber-attack': { zh: '病毒或入侵', en: 'Virus or intrusion' },
  'accounts-frozen': { zh: '账户被冻结', en: 'Accounts frozen' },
  'terror-unrest': { zh: '恐怖或骚乱', en: 'Terror or unrest' },
  'natural-disaster': { zh: '自然灾害', en: 'Natural disaster' },
  epidemic: { zh: '疫情', en: 'Epidemic' },
  'power-failure': { zh: '停电', en: 'Power failure' },
  'counterfeit-cards': { zh: '伪卡', en: 'Counterfeit cards' },
  'counterfeit-notes': { zh: '假币', en: 'Counterfeit notes' },
  other: { zh: '其他', en: 'Other' },
};

export const FACT_WORDS: Readonly<Record<FactName, Both>> = {
  provincesDown: { zh: '中断省份数', en: 'provinces out' },
  outletsDown: { zh: '中断网点数', en: 'outlets out' },
  hoursDown: { zh: '中断时长', en: 'hours down' },
  inServiceHours: { zh: '是否在业务服务时段', en: 'whether in service hours' },
  harm: { zh: '危害', en: 'harm' },
  repairFailed: { zh: '抢修是否失败', en: 'whether the repair failed' },
  'likely.provincesDown': { zh: '可能中断的省份数', en: 'provinces likely to be out' },
  'likely.hoursDown': { zh: '可能中断的时长', en: 'hours likely to be down' },
  'likely.harm': { zh: '可能造成的危害', en: 'harm it is likely to cause' },
  people: { zh: '涉及人数', en: 'people concerned' },
  sum: { zh: '涉及金额', en: 'sum concerned' },
  scope: { zh: '风险范围', en: 'reach of the risk' },
  injuries: { zh: '伤亡人数', en: 'people hurt' },
  media: { zh: '媒体是否关注', en: 'whether the media took it up' },
};

/** Words of harm and reach that facts name; what is not here is shown as it was typed. */
export const VALUE_WORDS: Readonly<Record<string, Both>> = {
  'economic-disorder': { zh: '经济秩序混乱', en: 'economic disorder' },
  'major-loss': { zh: '重大经济损失', en: 'major economic loss' },
  'financial-stability': { zh: '影响金融稳定', en: 'financial stability affected' },
  'especially-grave': { zh: '对公众利益造成特别严重的危害', en: 'especially grave harm to the public' },
  grave: { zh: '对银行或客户利益造成严重危害', en: 'grave harm to the bank or its customers' },
  considerable: { zh: '对银行或客户利益造成较大危害', en: 'considerable harm to the bank or its customers' },
  none: { zh: '目前没有造成危害', en: 'no harm so far' },
  local: { zh: '局部', en: 'local' },
  regional: { zh: '区域性', en: 'regional' },
  systemic: { zh: '系统性', en: 'systemic' },
};
