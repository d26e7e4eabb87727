import type { DocumentLang } from '../documents/document.ts';
import { amountText, momentText, spanText } from '../documents/moment-text.ts';
import type { FactName } from '../incidents/facts.ts';
import type { Named, ReportFacts } from './report-facts.ts';
import type { ReportPart } from './report.ts';
import { FACT_WORDS, STAGE_WORDS, TYPE_WORDS, VALUE_WORDS, type Both } from './words.ts';

/** A part as the facts give it. Empty: they do not. `asks`: facts that nobody stated and that would say more. */
export type DraftedPart = { readonly text: string; readonly asks: readonly FactName[] };
export type DraftedContents = Readonly<Record<ReportPart, DraftedPart>>;

const HOUR_MS = 3_600_000;

/**
 * The ten parts of a situation report as far as facts give them, in plain sentences. Nothing is supposed: a part without a fact stays
 * empty, and says which facts would fill it.
 */
export function draftContents(given: ReportFacts, lang: DocumentLang): DraftedContents {
  const say = wordsFor(lang);
  return {
    time: { text: times(given, say), asks: [] },
    place: { text: places(given, say), asks: [] },
    nature: { text: say.nature(given.title, TYPE_WORDS[given.type][lang]), asks: [] },
    grade: grade(given, say),
    cause: { text: '', asks: [] },
    harm: asked(harm(given, say), given, ['harm', 'injuries', 'media']),
    scope: asked(scope(given, say), given, ['provincesDown', 'outletsDown', 'people', 'inServiceHours']),
    loss: asked(loss(given, say), given, ['sum']),
    trend: { text: trend(given, say), asks: [] },
    measures: {
      text: sentence(
        given.measures.map((measure) => measure[lang]),
        say,
      ),
      asks: [],
    },
  };
}

type Say = ReturnType<typeof wordsFor>;

/** Sentences of one language. */
function wordsFor(lang: DocumentLang) {
  const zh = lang === 'zh';
  return {
    lang,
    comma: zh ? '、' : ', ',
    stop: (parts: readonly string[]): string =>
      parts.length === 0 ? '' : `${parts.join(zh ? '；' : '; ')}${zh ? '。' : '.'}`,
    named: ({ name, nameEn }: Named): string => (zh ? name : (nameEn ?? name)),
    at: (label: Both, moment: string): string => (zh ? `${label.zh} ${moment}` : `${label.en} ${moment}`),
    nature: (title: string, type: string): string => (zh ? `${title}（${type}）。` : `${title} (${type}).`),
    pick: (text: Both): string => (zh ? text.zh : text.en),
  };
}

function times(
  { eventAt, discoveredAt, receivedAt, downSince, restoredAt, closedAt, zone }: ReportFacts,
  say: Say,
): string {
  const moment = (at: number): string => momentText(at, zone, say.lang);
  const lines: [Both, number | null][] = [
    [{ zh: '发生', en: 'Happened' }, eventAt],
    [{ zh: '发现', en: 'found' }, discoveredAt],
    [{ zh: '接报', en: 'reported to the centre' }, receivedAt],
    [{ zh: '中断开始', en: 'down since' }, downSince],
    [{ zh: '恢复', en: 'restored' }, restoredAt],
    [{ zh: '处置完毕', en: 'closed' }, closedAt],
  ];
  return say.stop(lines.flatMap(([label, at]) => (at === null ? [] : [say.at(label, moment(at))])));
}

function places({ places: known, systems }: ReportFacts, say: Say): string {
  const listed = known.map((place) => {
    const address =
      place.address === null || place.address === ''
        ? ''
        : say.pick({ zh: `，${place.address}`, en: `, ${place.address}` });
    return say.pick({
      zh: `${say.named(place)}（${place.code}${address}）`,
      en: `${say.named(place)} (${place.code}${address})`,
    });
  });
  const parts = [
    ...(listed.length > 0 ? [listed.join(say.comma)] : []),
    ...(systems.length > 0
      ? [say.pick({ zh: '涉及系统：', en: 'Systems: ' }) + systems.map(say.named).join(say.comma)]
      : []),
  ];
  return say.stop(parts);
}

function grade(given: ReportFacts, say: Say): DraftedPart {
  const { grade: found, clause, override, scheme, missingFacts } = given;
  const asks = [...missingFacts];
  const basis = say.pick({ zh: `依据《${say.named(scheme)}》`, en: `by the scheme "${say.named(scheme)}"` });
  const word =
    found &&
    say.pick({ zh: `${found.code} 级（${say.named(found)}）`, en: `Grade ${found.code} (${say.named(found)})` });
  if (override) {
    const decided = word ?? say.pick({ zh: '不定级', en: 'No grade' });
    return {
      text: say.stop([
        decided,
        basis,
        say.pick({
          zh: `${override.by}人工定级，理由：${override.reason}`,
          en: `set by ${override.by}, because: ${override.reason}`,
        }),
      ]),
      asks,
    };
  }
  if (word !== null) return { text: say.stop([word, basis, ...(clause ? [say.pick(clause)] : [])]), asks };
  // Facts that are not known may still grade it: then nobody may say that it has none.
  if (asks.length > 0) return { text: '', asks };
  return {
    text: say.stop([say.pick({ zh: '按已知事实未达到任何级别', en: 'The known facts reach no grade' }), basis]),
    asks,
  };
}

function harm({ facts }: ReportFacts, say: Say): string {
  const parts: string[] = [];
  if (typeof facts.harm === 'string') parts.push(valueText(facts.harm, say));
  if (typeof facts.injuries === 'number')
    parts.push(
      facts.injuries === 0
        ? say.pick({ zh: '无人员伤亡', en: 'nobody hurt' })
        : say.pick({ zh: `伤亡 ${facts.injuries} 人`, en: `people hurt: ${facts.injuries}` }),
    );
  if (typeof facts.media === 'boolean')
    parts.push(
      facts.media
        ? say.pick({ zh: '媒体已关注', en: 'the media have taken it up' })
        : say.pick({ zh: '媒体尚未关注', en: 'not in the media so far' }),
    );
  return sentence(parts, say);
}

function scope({ facts, downSince, restoredAt, at }: ReportFacts, say: Say): string {
  const parts: string[] = [];
  const { provincesDown, outletsDown, hoursDown, inServiceHours, people, scope: reach } = facts;
  if (typeof provincesDown === 'number')
    parts.push(say.pick({ zh: `中断省份 ${provincesDown} 个`, en: `provinces out: ${provincesDown}` }));
  if (typeof outletsDown === 'number')
    parts.push(say.pick({ zh: `中断网点 ${outletsDown} 个`, en: `outlets out: ${outletsDown}` }));
  const ms =
    downSince === null ? (typeof hoursDown === 'number' ? hoursDown * HOUR_MS : null) : (restoredAt ?? at) - downSince;
  if (ms !== null) parts.push(say.pick({ zh: `中断 ${spanText(ms, 'zh')}`, en: `down for ${spanText(ms, 'en')}` }));
  if (typeof inServiceHours === 'boolean')
    parts.push(
      inServiceHours
        ? say.pick({ zh: '在业务服务时段', en: 'in service hours' })
        : say.pick({ zh: '不在业务服务时段', en: 'outside service hours' }),
    );
  if (typeof people === 'number') parts.push(say.pick({ zh: `涉及 ${people} 人`, en: `people concerned: ${people}` }));
  if (typeof reach === 'string')
    parts.push(say.pick({ zh: `风险范围：${valueText(reach, say)}`, en: `reach: ${valueText(reach, say)}` }));
  return sentence(parts, say);
}

function loss({ facts }: ReportFacts, say: Say): string {
  if (typeof facts.sum !== 'number') return '';
  return sentence(
    [say.pick({ zh: `涉及金额 ${amountText(facts.sum)} 元`, en: `sum concerned: ${amountText(facts.sum)} yuan` })],
    say,
  );
}

function trend({ stage, ahead, restoredAt, facts, zone, at }: ReportFacts, say: Say): string {
  const parts: string[] = [];
  // That somebody is at it says nothing of where it is going.
  if (stage === 'contained' || stage === 'closed') parts.push(STAGE_WORDS[stage][say.lang]);
  if (restoredAt !== null)
    parts.push(
      say.pick({
        zh: `业务已于 ${momentText(restoredAt, zone, 'zh')} 恢复`,
        en: `service was restored on ${momentText(restoredAt, zone, 'en')}`,
      }),
    );
  for (const step of ahead)
    parts.push(
      say.pick({
        zh: `如不恢复，${spanText(step.at - at, 'zh')}后（${momentText(step.at, zone, 'zh')}）升为 ${step.code} 级`,
        en: `reaches grade ${step.code} in ${spanText(step.at - at, 'en')} (${momentText(step.at, zone, 'en')}) unless restored`,
      }),
    );
  const likely = facts['likely.harm'];
  if (typeof likely === 'string')
    parts.push(
      say.pick({ zh: `可能造成：${valueText(likely, say)}`, en: `likely to cause: ${valueText(likely, say)}` }),
    );
  return sentence(parts, say);
}

const valueText = (value: string, say: Say): string => VALUE_WORDS[value]?.[say.lang] ?? value;

/** Parts as one sentence that begins with a capital. */
function sentence(parts: readonly string[], say: Say): string {
  const text = say.stop(parts);
  return say.lang === 'en' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

function asked(text: string, { facts }: ReportFacts, names: readonly FactName[]): DraftedPart {
  return { text, asks: names.filter((name) => facts[name] === undefined) };
}

/** Facts named in one language, for "would be said by". */
export function factList(names: readonly FactName[], lang: DocumentLang): string {
  return names.map((name) => FACT_WORDS[name][lang]).join(lang === 'zh' ? '、' : ', ');
}
