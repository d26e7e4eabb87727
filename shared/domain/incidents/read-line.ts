import type { IncidentType } from './stage.ts';

/** What a line of the duty log says about an incident, as far as its words tell. Only what was said is there; nothing is guessed. */
export type ReadLine = {
  readonly type: IncidentType | null;
  readonly provincesDown?: number;
  readonly outletsDown?: number;
  /** For how long it had been down when the line was said, in minutes. */
  readonly minutesDown?: number;
  readonly people?: number;
  /** Yuan. */
  readonly sum?: number;
  readonly injuries?: number;
  readonly media?: true;
  readonly repairFailed?: true;
};

/** Words that name a type, the particular before the general: "powder fire in a system room" is a fire. */
const TYPES: readonly (readonly [IncidentType, RegExp])[] = [
  ['armed-robbery', /抢劫|持枪|持刀|robbe|armed/i],
  ['terror-unrest', /恐怖|爆炸|骚乱|terror|bomb|riot/i],
  ['poisoning', /中毒|投毒|毒气|poison/i],
  ['earthquake', /地震|震感|earthquake/i],
  ['fire', /火灾|着火|起火|火情|冒烟|失火|\bfire\b|smoke/i],
  ['bank-run', /挤兑|集中(取款|支取)|排队取款|bank run/i],
  ['fraud', /诈骗|冒领|冒名|冒充|fraud|impersonat/i],
  ['theft', /盗窃|被盗|失窃|被撬|theft|stolen|burglar/i],
  ['counterfeit-cards', /伪卡|假卡|克隆卡|(counterfeit|cloned?) cards?/i],
  ['counterfeit-notes', /假币|假钞|counterfeit|fake notes?/i],
  ['disturbance', /闹事|滋事|吵闹|纠纷|聚集|起哄|disturb|brawl/i],
  ['cyber-attack', /病毒|入侵|勒索|黑客|攻击|virus|intru|ransom|hack/i],
  ['accounts-frozen', /账户.{0,6}冻结|冻结.{0,6}账户|accounts? frozen/i],
  ['natural-disaster', /台风|洪水|暴雨|内涝|typhoon|flood/i],
  ['epidemic', /疫情|传染|epidemic|outbreak/i],
  ['power-failure', /停电|断电|供电|跳闸|power (cut|failure|outage|loss)|no power/i],
  [
    'system-outage',
    /系统|中断|宕机|网银|核心业务|卡交换|无法登录|网络中断|system|outage|online banking|core banking|card switch/i,
  ],
];

const NUMBER = '([\\d.,]+|[一二两三四五六七八九十百]+)';
const rule = (pattern: string): RegExp => new RegExp(pattern, 'i');
const PROVINCES = rule(`${NUMBER}\\s*(?:个)?(?:省|provinces?)`);
const OUTLETS = rule(`${NUMBER}\\s*(?:个|家)?(?:网点|支行|outlets?|branches)`);
const HOURS = rule(`${NUMBER}\\s*(?:个)?(半)?(?:小时|钟头|hours?|hrs?|h\\b)(半)?`);
const MINUTES = rule(`${NUMBER}\\s*(?:分钟|分(?![行之])|minutes?|mins?|min\\b)`);
const INJURED = rule(`${NUMBER}\\s*(?:个|名)?人?(?:受伤|轻伤|重伤|injured)`);
const PEOPLE = rule(`${NUMBER}\\s*(?:余|多)?(?:个|名|位)?(?:人|客户|顾客|people|customers|persons)`);
const SUM = rule(`${NUMBER}\\s*(亿|万|million)?\\s*(?:元|yuan|RMB)`);

/** Reads the type and the facts that the words of a line say, in Chinese or English. */
export function readLine(text: string): ReadLine {
  const type = TYPES.find(([, words]) => words.test(text))?.[0] ?? null;
  const injuries = numberIn(INJURED, text);
  // "3 人受伤" says who was hurt, not how many are affected.
  const people = numberIn(PEOPLE, text.replace(INJURED, ''));
  const facts = {
    provincesDown: numberIn(PROVINCES, text),
    outletsDown: numberIn(OUTLETS, text),
    minutesDown: minutesIn(text),
    people,
    sum: sumIn(text),
    injuries,
    media: /媒体|记者|热搜|media|press\b|journalist/i.test(text) ? (true as const) : undefined,
    repairFailed: /抢修(未果|失败|无效)|repair (has )?failed/i.test(text) ? (true as const) : undefined,
  };
  return { type, ...(Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as object) };
}

function numberIn(pattern: RegExp, text: string): number | undefined {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? undefined : (readNumber(found) ?? undefined);
}

function minutesIn(text: string): number | undefined {
  if (/(^|[^一二两三四五六七八九十\d个])半(?:个)?(?:小时|钟头)|half an hour/i.test(text)) return 30;
  const hours = HOURS.exec(text);
  const whole = hours?.[1] === undefined ? null : readNumber(hours[1]);
  const half = hours?.[2] !== undefined || hours?.[3] !== undefined ? 30 : 0;
  const minutes = numberIn(MINUTES, text);
  if (whole === null && minutes === undefined) return undefined;
  return Math.round((whole ?? 0) * 60 + (whole === null ? 0 : half) + (minutes ?? 0));
}

function sumIn(text: string): number | undefined {
  const found = SUM.exec(text);
  const value = found?.[1] === undefined ? null : readNumber(found[1]);
  if (value === null) return undefined;
  const unit = found?.[2]?.toLowerCase();
  const times = unit === '亿' ? 100_000_000 : unit === '万' ? 10_000 : unit === 'million' ? 1_000_000 : 1;
  return Math.round(value * times * 100) / 100;
}

const DIGITS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** `12`, `1,200`, `1.5`, `十二`, `二百三十`; null when it is none. */
function readNumber(said: string): number | null {
  if (/^[\d.,]+$/.test(said)) {
    const value = Number(said.replaceAll(',', ''));
    return Number.isFinite(value) ? value : null;
  }
  let total = 0;
  let digit: number | null = null;
  for (const sign of said) {
    const known = DIGITS[sign];
    if (known !== undefined) digit = known;
    else {
      total += (digit ?? 1) * (sign === '百' ? 100 : 10);
      digit = null;
    }
  }
  return total + (digit ?? 0);
}
