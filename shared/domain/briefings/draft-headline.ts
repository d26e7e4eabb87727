import { utcToZoned } from '../../kernel/zone-time.ts';
import type { Both } from '../reports/words.ts';
import { percentOf, type BriefingFigures } from './figures.ts';
import { onlyClosed } from './lack-text.ts';
import { capital, counted, countText, currencyName, isAre, listed, lowered } from './phrases.ts';

type Sentence = (figures: BriefingFigures) => Both | null;

/** The sentences a briefing opens with, from its figures alone: the message first, then one line each. */
export function draftHeadline(figures: BriefingFigures): Both {
  const sentences = [message, countdown, readiness, coverage, incidents, reports, reporting, drills, stock].flatMap(
    (sentence) => sentence(figures) ?? [],
  );
  return { zh: sentences.map(({ zh }) => zh).join('\n'), en: sentences.map(({ en }) => en).join('\n') };
}

/** What a leader must know if only one line is read. */
const message: Sentence = ({
  readiness: { total },
  coverage: { blanks },
  incidents: { open },
  reports: { overdue },
}) => {
  const percent = percentOf(total.ready, total.required);
  if (percent === null)
    return {
      zh: '尚未登记任何准备事项，无法说明就绪程度。',
      en: 'No readiness items are required yet, so nothing can be said of readiness.',
    };
  const troubles: (Both & { readonly count: number })[] = [
    { count: total.criticalRed, zh: '项关键红项', en: counted(total.criticalRed, 'critical red item') },
    { count: blanks.length, zh: '处服务空白点', en: counted(blanks.length, 'blank spot') },
    { count: open, zh: '起未结事件', en: counted(open, 'open incident') },
    { count: overdue, zh: '份报告逾期', en: counted(overdue, 'overdue report') },
  ].filter(({ count }) => count > 0);
  const lead = { zh: `总体就绪 ${percent}%`, en: `Readiness stands at ${percent}%` };
  if (troubles.length === 0)
    return {
      zh: `${lead.zh}，无关键红项、无服务空白点、无未结事件。`,
      en: `${lead.en}, with no critical red item, no blank spot and no open incident.`,
    };
  const needs = troubles.length === 1 && troubles[0]?.count === 1 ? 'needs' : 'need';
  return {
    zh: `${lead.zh}；须关注 ${troubles.map(({ count, zh }) => `${countText(count)} ${zh}`).join('、')}。`,
    en: `${lead.en}; ${listed(
      troubles.map(({ en }) => en),
      'en',
    )} ${needs} attention.`,
  };
};

const DAY_MS = 86_400_000;

/** Whole calendar days in the zone of the event. */
function daysBetween(from: number, to: number, zone: string): number {
  const day = (at: number): number => {
    const { y, m, d } = utcToZoned(at, zone);
    return Date.UTC(y, m - 1, d) / DAY_MS;
  };
  return day(to) - day(from);
}

const countdown: Sentence = ({ at, zone, event }) => {
  if (event === null) return null;
  const { name } = event;
  // Whole days, as the countdown of the screens has them.
  const whole = Math.floor((event.opensAt - at) / DAY_MS);
  const ahead = daysBetween(at, event.opensAt, zone);
  if (whole > 0)
    return {
      zh: `距${name.zh}开幕还有 ${countText(whole)} 天。`,
      en: `${name.en} opens in ${counted(whole, 'day')}.`,
    };
  if (at < event.opensAt)
    return ahead === 0
      ? { zh: `${name.zh}今天开幕。`, en: `${name.en} opens today.` }
      : { zh: `${name.zh}明天开幕。`, en: `${name.en} opens tomorrow.` };
  if (at <= event.closesAt)
    return {
      zh: `${name.zh}已进入第 ${countText(1 - ahead)} 天。`,
      en: `${name.en} is in its day ${countText(1 - ahead)}.`,
    };
  return { zh: `${name.zh}已闭幕。`, en: `${name.en} has closed.` };
};

const readiness: Sentence = ({ since, readiness: { total, critical } }) => {
  if (total.required === 0) return null;
  const change = total.before === null ? null : total.ready - total.before.ready;
  const [zhChange, enChange] =
    change === null
      ? ['', '']
      : change === 0
        ? ['，与上次汇报持平', `, as many as at briefing No. ${since.number ?? 0}`]
        : [
            `，较上次汇报${change > 0 ? '增加' : '减少'} ${countText(Math.abs(change))} 项`,
            `, ${countText(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than at briefing No. ${since.number ?? 0}`,
          ];
  const named = critical.slice(0, 2);
  const [zhRed, enRed] =
    total.criticalRed === 0
      ? ['无关键红项。', 'No critical item is red.']
      : [
          `关键红项 ${countText(total.criticalRed)} 项，${critical.length > named.length ? '主要是' : '为'}${named.map(({ name, count }) => `“${name.zh}”（${countText(count)} 处）`).join('、')}。`,
          `${capital(counted(total.criticalRed, 'critical item'))} ${isAre(total.criticalRed)} red${critical.length > named.length ? ', mainly' : ':'} ${listed(
            named.map(({ name, count }) => `"${name.en}" at ${counted(count, 'place')}`),
            'en',
          )}.`,
        ];
  return {
    zh: `应备 ${countText(total.required)} 项，就绪 ${countText(total.ready)} 项${zhChange}；其中 ${countText(total.tested)} 项经测试或演练验证。${zhRed}`,
    en: `${countText(total.ready)} of ${counted(total.required, 'required item')} ${isAre(total.ready)} ready${enChange}; ${countText(total.tested)} of them ${total.tested === 1 ? 'has' : 'have'} been shown to work by a test or drill. ${enRed}`,
  };
};

const coverage: Sentence = (figures) => {
  const { blanks, closed, cells } = figures.coverage;
  if (cells === 0) return null;
  if (blanks.length === 0)
    return { zh: '各场馆周边无服务空白点。', en: 'No service is missing within reach of any venue.' };
  const venues = new Set(blanks.map(({ venue }) => venue)).size;
  const hour = onlyClosed(figures);
  const fresh = blanks.filter((one) => one.fresh === true).length;
  const change =
    closed === null
      ? { zh: '', en: '' }
      : {
          zh: `（新增 ${countText(fresh)} 处，消除 ${countText(closed.length)} 处）`,
          en: ` (${countText(fresh)} new, ${countText(closed.length)} closed since the last briefing)`,
        };
  return {
    zh: `服务空白点 ${countText(blanks.length)} 处，涉及 ${countText(venues)} 个场馆${change.zh}${hour > 0 ? `，其中 ${countText(hour)} 处范围内有点位、只是当时未营业` : ''}。`,
    en: `There ${isAre(blanks.length)} ${counted(blanks.length, 'blank spot')} at ${counted(venues, 'venue')}${change.en}${hour > 0 ? `; at ${countText(hour)} of them a place within reach is only not open at that hour` : ''}.`,
  };
};

const incidents: Sentence = ({ incidents: { open, opened, closed, items } }) => {
  if (open + opened + closed === 0) return { zh: '期间无突发事件。', en: 'There were no incidents.' };
  const graded = items.filter(({ severity, stage }) => severity !== null && stage !== 'closed');
  const worst = graded.toSorted((a, b) => (a.severity ?? 0) - (b.severity ?? 0))[0]?.grade ?? null;
  return {
    zh: `未结突发事件 ${countText(open)} 起${worst === null ? '' : `，最高为${/^[0-9A-Z]/i.test(worst.zh) ? ' ' : ''}${worst.zh}`}；期间新发 ${countText(opened)} 起，办结 ${countText(closed)} 起。`,
    en: `${open === 0 ? 'No incident is open' : `${counted(open, 'incident')} ${isAre(open)} open`}${worst === null ? '' : `, the worst of them ${lowered(worst.en)}`}; ${countText(opened)} ${opened === 1 ? 'was' : 'were'} opened and ${countText(closed)} closed in the period.`,
  };
};

const reports: Sentence = ({ reports: { timely, late, overdue, running } }) => {
  if (timely + late + overdue + running === 0) return null;
  return {
    zh: `事件报告：按时 ${countText(timely)} 份，迟报 ${countText(late)} 份，逾期未报 ${countText(overdue)} 份，时限未到 ${countText(running)} 份。`,
    en: `Reports on incidents: ${countText(timely)} in time, ${countText(late)} late, ${countText(overdue)} overdue and ${countText(running)} not yet due.`,
  };
};

const reporting: Sentence = ({ reporting: { expected, inTime, late, missing } }) => {
  if (expected === 0) return null;
  return {
    zh: `网点定时报告：应报 ${countText(expected)} 份，按时 ${countText(inTime)} 份，迟报 ${countText(late)} 份，未报 ${countText(missing)} 份。`,
    en: `Outlets reporting in: ${countText(inTime)} of ${counted(expected, 'report')} came in time, ${countText(late)} late; ${countText(missing)} ${isAre(missing)} missing.`,
  };
};

const drills: Sentence = ({ drills: { held }, actions: { open, overdue } }) => {
  if (held.length + open === 0) return null;
  return {
    zh: `期间完成演练 ${countText(held.length)} 场；未销号整改 ${countText(open)} 项，其中逾期 ${countText(overdue)} 项。`,
    en: `${held.length === 0 ? 'No drill was concluded' : `${counted(held.length, 'drill')} ${held.length === 1 ? 'was' : 'were'} concluded`} in the period; ${counted(open, 'corrective action')} ${isAre(open)} open, ${countText(overdue)} of them overdue.`,
  };
};

const stock: Sentence = ({ stock: { currencies, below } }) => {
  if (currencies.length === 0) return null;
  if (below === 0) return { zh: '各币种库存均不低于最低库存。', en: 'No stock of currency is below its minimum.' };
  const short = currencies.filter((one) => one.below > 0);
  return {
    zh: `库存低于最低标准 ${countText(below)} 处，涉及${listed(
      short.map(({ currency }) => currencyName(currency, 'zh')),
      'zh',
    )}。`,
    en: `Stock lies below the minimum in ${counted(below, 'case')}, in ${listed(
      short.map(({ currency }) => currency),
      'en',
    )}.`,
  };
};
