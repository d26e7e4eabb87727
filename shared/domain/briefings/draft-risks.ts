import type { Both } from '../reports/words.ts';
import type { BriefingFigures } from './figures.ts';
import { amountOf, counted, countText, currencyName, isAre, lowered, someOf } from './phrases.ts';

/** So many are drafted at most, the gravest first; people add their own. */
const MOST = 5;
const NAMED = 3;

/** What may go wrong next, by the figures alone: critical reds, open grave incidents, late reports, blank spots, cash, overdue work. */
export function draftRisks(figures: BriefingFigures): Both[] {
  const { readiness, incidents, reports, coverage, stock, actions, drills } = figures;
  const risks: (Both | null)[] = [
    ...incidents.items
      .filter(({ severity, stage }) => severity !== null && stage !== 'closed')
      .toSorted((a, b) => (a.severity ?? 0) - (b.severity ?? 0))
      .slice(0, 1)
      .map(({ number, title, type, grade }) => ({
        zh: `事件 #${number}“${title ?? type.zh}”${grade === null ? '' : `（${grade.zh}）`}仍在处置，可能影响对客服务。`,
        en: `Incident #${number}, ${title === null ? type.en.toLowerCase() : `"${title}"`}${grade === null ? '' : `, ${lowered(grade.en)}`}, is still open and may affect service to customers.`,
      })),
    ...readiness.critical.slice(0, 2).map(({ name, count, places }) => ({
      zh: `关键事项“${name.zh}”在${someOf(
        places.map(({ zh }) => zh),
        count,
        NAMED,
        'zh',
      )}为红色。`,
      en: `The critical item "${name.en}" is red at ${someOf(
        places.map(({ en }) => en),
        count,
        NAMED,
        'en',
      )}.`,
    })),
    reports.overdue > 0
      ? {
          zh: `${countText(reports.overdue)} 份事件报告已过时限仍未报出。`,
          en: `${counted(reports.overdue, 'report')} on incidents ${isAre(reports.overdue)} past the limit and not made.`,
        }
      : null,
    coverage.blanks.length > 0 ? blankRisk(coverage.blanks) : null,
    stock.below > 0 ? stockRisk(stock) : null,
    actions.overdue > 0
      ? {
          zh: `演练查出的整改逾期 ${countText(actions.overdue)} 项，同样的问题可能在赛时重现。`,
          en: `${counted(actions.overdue, 'corrective action')} from drills ${isAre(actions.overdue)} overdue; the same faults may come back during the event.`,
        }
      : null,
    drills.programme.failed > 0
      ? {
          zh: `${countText(drills.programme.failed)} 处演练未通过，尚未复演。`,
          en: `${counted(drills.programme.failed, 'drill')} failed and ${drills.programme.failed === 1 ? 'has' : 'have'} not been repeated.`,
        }
      : null,
  ];
  return risks.flatMap((risk) => risk ?? []).slice(0, MOST);
}

function blankRisk(blanks: BriefingFigures['coverage']['blanks']): Both {
  const venues = [...new Map(blanks.map(({ venue, venueName }) => [venue, venueName])).values()];
  const total = venues.length;
  return {
    zh: `${someOf(
      venues.map(({ zh }) => zh),
      total,
      NAMED,
      'zh',
    )}周边共有 ${countText(blanks.length)} 项服务空白。`,
    en: `${counted(blanks.length, 'service')} ${isAre(blanks.length)} out of reach at ${someOf(
      venues.map(({ en }) => en),
      total,
      NAMED,
      'en',
    )}.`,
  };
}

function stockRisk({ currencies, below }: BriefingFigures['stock']): Both {
  const short = currencies.filter((one) => one.below > 0);
  const names = (lang: 'zh' | 'en'): string[] => short.map(({ currency }) => currencyName(currency, lang));
  return {
    zh: `${names('zh').slice(0, NAMED).join('、')}${short.length > NAMED ? `等 ${short.length} 种货币` : ''}共有 ${countText(below)} 处低于最低库存，客流高峰时可能断兑。`,
    en: `${counted(below, 'stock')} of ${someOf(names('en'), short.length, NAMED, 'en')} ${isAre(below)} below the minimum and may run out at peak hours.`,
  };
}

/** What the leaders are asked to decide, by the figures alone. */
export function draftDecisions(figures: BriefingFigures): Both[] {
  const { coverage, stock, reports, actions, readiness } = figures;
  const decisions: Both[] = [
    ...reports.owed
      .filter(({ state }) => state === 'overdue')
      .slice(0, 1)
      .map(({ incident, recipient }) => ({
        zh: `请责成立即补报事件 #${incident}：报${recipient.zh}。`,
        en: `Have the overdue report on incident #${incident} made at once (owed to: ${lowered(recipient.en)}).`,
      })),
    ...(readiness.critical[0] ? [criticalDecision(readiness.critical[0])] : []),
    ...mends(coverage.blanks),
    ...shortfalls(stock.currencies),
    ...(actions.overdue > 0
      ? [
          {
            zh: `请督办 ${countText(actions.overdue)} 项逾期整改，明确完成时限。`,
            en: `Set a new limit for the ${actions.overdue === 1 ? 'overdue corrective action' : counted(actions.overdue, 'overdue corrective action')} and follow ${actions.overdue === 1 ? 'it' : 'them'} up.`,
          },
        ]
      : []),
  ];
  return decisions.slice(0, MOST);
}

function criticalDecision({ name, count, places }: BriefingFigures['readiness']['critical'][number]): Both {
  return {
    zh: `请确定“${name.zh}”的整改责任人与时限（${someOf(
      places.map(({ zh }) => zh),
      count,
      NAMED,
      'zh',
    )}）。`,
    en: `Name who puts "${name.en}" right, and by when, at ${someOf(
      places.map(({ en }) => en),
      count,
      NAMED,
      'en',
    )}.`,
  };
}

/** The place whose mending closes most blank spots, nearest first. */
function mends(blanks: BriefingFigures['coverage']['blanks']): Both[] {
  const byPlace = new Map<string, { name: Both; spots: (typeof blanks)[number][] }>();
  for (const blank of blanks) {
    if (blank.mend === null) continue;
    const known = byPlace.get(blank.mend.place) ?? { name: blank.mend.name, spots: [] };
    known.spots.push(blank);
    byPlace.set(blank.mend.place, known);
  }
  const [best] = [...byPlace.values()].toSorted((a, b) => b.spots.length - a.spots.length);
  const first = best?.spots[0];
  if (!best || !first?.mend) return [];
  const { lacks, metres } = first.mend;
  if (best.spots.length === 1)
    return [
      {
        zh: `请同意由${best.name.zh}（距${first.venueName.zh} ${distanceText(metres).zh}，现缺：${lacks.zh}）补上“${first.capabilityName.zh}”。`,
        en: `Agree that ${best.name.en}, ${distanceText(metres).en} from ${first.venueName.en}, provides "${first.capabilityName.en}" (it lacks: ${lacks.en}).`,
      },
    ];
  return [
    {
      zh: `请同意优先补强${best.name.zh}，可消除 ${countText(best.spots.length)} 处服务空白点。`,
      en: `Agree to strengthen ${best.name.en} first: it would close ${counted(best.spots.length, 'blank spot')}.`,
    },
  ];
}

/** `800 米`, `1.2 公里`; metres, straight line. */
export function distanceText(metres: number): Both {
  if (metres < 1000) return { zh: `${Math.round(metres)} 米`, en: `${Math.round(metres)} m` };
  const kilometres = (metres / 1000).toFixed(1).replace(/\.0$/, '');
  return { zh: `${kilometres} 公里`, en: `${kilometres} km` };
}

/** Cash to be brought so that every minimum is met, for the currency that is short at most places. */
function shortfalls(currencies: BriefingFigures['stock']['currencies']): Both[] {
  const [worst] = currencies.filter(({ below }) => below > 0).toSorted((a, b) => b.below - a.below);
  if (!worst) return [];
  const { currency, below, short } = worst;
  return [
    {
      zh: `请批准向 ${countText(below)} 个点位调拨${currencyName(currency, 'zh')} ${amountOf(currency, short)}，补足最低库存。`,
      en: `Approve moving ${currency} ${amountOf(currency, short)} to ${counted(below, 'place')} to reach the minimum.`,
    },
  ];
}
