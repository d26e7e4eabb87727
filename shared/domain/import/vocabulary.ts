import type { PlaceType } from '../places/place-type.ts';
import type { ReadinessStatus } from '../readiness/status.ts';
import { wordKey } from './normalise.ts';

function index<T extends string>(words: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const map = new Map<string, T>();
  for (const value of Object.keys(words) as T[]) {
    map.set(wordKey(value), value);
    for (const word of words[value].split(' ')) map.set(wordKey(word.replaceAll('_', ' ')), value);
  }
  return map;
}

/**
 * Words for a readiness status. A plain "no" or a cross answers "is it ready?" and so means not ready, never not
 * started. Only explicit words mean not applicable, because that takes a duty away; a dash or a slash is refused.
 */
const STATUS_WORDS: Readonly<Record<ReadinessStatus, string>> = {
  'not-started': '未开始 未启动 没开始 尚未开始 待开始 待办 未着手 not_started notstarted todo to_do pending planned',
  'in-progress':
    '进行中 正在进行 推进中 办理中 整改中 处理中 部分完成 基本完成 准备中 筹备中 进展中 在办 ◐ in_progress ongoing partial partly partially started wip underway',
  ready:
    '是 有 √ ✓ ✔ ☑ ✅ ● 已完成 完成 已就绪 就绪 已准备 准备就绪 已落实 落实 已到位 到位 合格 达标 通过 正常 已办结 办结 具备 已具备 yes y true done ok okay ready complete completed finished pass passed',
  'not-ready':
    '否 无 × ✗ ✘ ☒ ❌ ╳ x ▲ 未完成 没有 未就绪 未准备 未落实 未到位 不合格 不达标 未通过 不通过 异常 未具备 不具备 no n false not_ready not_done incomplete fail failed not_ok nok',
  'not-applicable': '不适用 无需 不需要 不涉及 无此项 免 n/a na not_applicable none_required',
};

const TYPE_WORDS: Readonly<Record<PlaceType, string>> = {
  venue:
    '比赛场馆 场馆 竞赛场馆 赛事场馆 训练场馆 非竞赛场馆 体育场馆 体育场 体育馆 展馆 会场 亚运村 运动员村 stadium arena competition_venue training_venue sports_venue',
  hotel: '定点酒店 酒店 宾馆 指定酒店 接待酒店 签约酒店 饭店 designated_hotel hotels official_hotel',
  hospital: '指定医院 定点医院 医院 医疗机构 保障医院 designated_hospital clinic medical',
  merchant:
    '关联商户 商户 特约商户 重点商户 商家 商店 商场 景区 merchants affiliated_merchant shop store retail retailer',
  branch:
    '营业网点 网点 支行 分行 分理处 营业部 营业厅 银行网点 物理网点 储蓄所 分支机构 outlet bank bank_branch sub_branch subbranch branches',
  'self-service':
    '自助银行 自助网点 离行自助 离行式自助银行 在行自助 自助设备 自助终端 atm atms 自动取款机 取款机 crs self_service self_service_bank selfservice self_service_point',
  'fx-point':
    '外币服务点 外币兑换点 外币代兑点 外币兑换 兑换点 货币兑换点 外汇服务点 外币代兑机构 外币兑换机 fx fx_point fx_service_point currency_exchange exchange exchange_point bureau_de_change foreign_exchange',
  transport:
    '交通枢纽 交通 机场 火车站 高铁站 车站 地铁站 客运站 码头 口岸 station airport railway_station train_station transport_hub transportation hub port',
  'cash-centre': '现金中心 金库 现金库 现金调拨中心 清算中心 钞库 业务库 cash_center cash_centre vault cash_vault',
};

const YES = index({ yes: '是 有 √ ✓ ✔ ☑ ✅ y true 1 ok 已完成 完成 已有 具备 需要 对 启用 on' });
const NO = index({ no: '否 无 × ✗ ✘ ☒ ❌ x n false 0 未完成 没有 不具备 不需要 错 停用 off' });

const STATUSES = index(STATUS_WORDS);
const TYPES = index(TYPE_WORDS);

/** Readiness status for a word such as 已完成, × or done; undefined when it is not known. */
export function statusOf(text: string): ReadinessStatus | undefined {
  return STATUSES.get(wordKey(text));
}

/** Place type for a word such as 定点酒店 or ATM; undefined when it is not known. */
export function placeTypeOf(text: string): PlaceType | undefined {
  return TYPES.get(wordKey(text));
}

/** True or false for 是, ×, Y, 已完成 and kin; undefined when it is neither. */
export function booleanOf(text: string): boolean | undefined {
  const key = wordKey(text);
  return YES.has(key) ? true : NO.has(key) ? false : undefined;
}

/** The words a template offers for a status, in the order of the enumeration. */
export const STATUS_LABELS: Readonly<Record<ReadinessStatus, { readonly zh: string; readonly en: string }>> = {
  'not-started': { zh: '未开始', en: 'not started' },
  'in-progress': { zh: '进行中', en: 'in progress' },
  ready: { zh: '已完成', en: 'ready' },
  'not-ready': { zh: '未就绪', en: 'not ready' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};

/** The words a template offers for a place type. */
export const TYPE_LABELS: Readonly<Record<PlaceType, { readonly zh: string; readonly en: string }>> = {
  venue: { zh: '比赛场馆', en: 'venue' },
  hotel: { zh: '定点酒店', en: 'hotel' },
  hospital: { zh: '指定医院', en: 'hospital' },
  merchant: { zh: '关联商户', en: 'merchant' },
  branch: { zh: '营业网点', en: 'branch' },
  'self-service': { zh: '自助银行', en: 'self-service' },
  'fx-point': { zh: '外币服务点', en: 'fx-point' },
  transport: { zh: '交通枢纽', en: 'transport' },
  'cash-centre': { zh: '现金中心', en: 'cash-centre' },
};
