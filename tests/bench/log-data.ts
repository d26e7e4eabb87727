import type { FieldValue } from '../../shared/domain/change-log/change.ts';
import { rowKey } from '../../shared/domain/change-log/row-key.ts';

/** One entry of the duty log as the bench makes it. */
export type BenchEntry = {
  readonly id: string;
  readonly text: string;
  readonly place: string;
  readonly category: string;
  readonly post: string;
  readonly at: number;
};

const SUBJECTS = ['萧山宾馆', '滨江支行', '城东网点', '奥体中心', '西湖医院', '临平自助银行', '指定酒店', '外币兑换点'];
const THINGS = [
  'ATM',
  'POS 终端',
  '外卡受理',
  '欧元现钞',
  '小额零钞',
  'UPS',
  '叫号机',
  '翻译设备',
  '无障碍坡道',
  '网络专线',
];
const EVENTS = ['停用', '断网', '停电', '已恢复', '完成巡查', '需要补充', '排队较长', '客户投诉', '已报修', '演练结束'];
const REMARKS = [
  '值班长已知悉',
  '等科技部答复',
  'called the vendor',
  '已拍照留存',
  '预计半小时',
  '无人员受伤',
  'see handover',
];
const CATEGORIES = ['system-outage', 'power-failure', 'complaint', 'patrol', 'other'];
const POSTS = ['值班员', '值班长', '科技部值班', '网点负责人'];
const MINUTE_MS = 60_000;

/** The `index`-th entry: always the same, every word often, a few words hardly ever. `start` in UTC ms. */
export function benchEntry(index: number, start: number): BenchEntry {
  const pick = (words: readonly string[], step: number): string => words[Math.floor(index / step) % words.length] ?? '';
  const rare = index % 9973 === 0 ? '，发现可疑假币' : '';
  const number = `${(index * 7919) % 1000}号`;
  return {
    id: `bench-${String(index).padStart(7, '0')}`,
    text: `${pick(SUBJECTS, 1)}${number}${pick(THINGS, 3)}${pick(EVENTS, 7)}，${pick(REMARKS, 11)}${rare}`,
    place: `P${String(index % 500).padStart(5, '0')}`,
    category: pick(CATEGORIES, 13),
    post: pick(POSTS, 17),
    at: start + index * MINUTE_MS,
  };
}

export const ENTRY_COLUMNS = [
  'text',
  'eventTime',
  'entryTime',
  'post',
  'place',
  'category',
  'priority',
  'triage',
] as const;

/** The entry as a row of a batch change. */
export function entryRow({ id, text, at, post, place, category }: BenchEntry): FieldValue[] {
  return [rowKey([id]), text, at, at, post, place, category, 'routine', 'new'];
}

/** What is searched for: one character, two, a phrase, rare and frequent, Latin, two parts, and with a place. */
export const SEARCHES: readonly { readonly text: string; readonly place?: string }[] = [
  { text: '停电' },
  { text: '宾馆' },
  { text: '假币' },
  { text: '外币兑换点' },
  { text: '电' },
  { text: 'ATM' },
  { text: 'vendor' },
  { text: '滨江 断网' },
  { text: '欧元现钞需要补充' },
  { text: '投诉', place: 'P00123' },
];
