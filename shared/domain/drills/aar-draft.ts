import type { DocumentLang } from '../documents/document.ts';
import { momentText } from '../documents/moment-text.ts';
import { everySection, type AarSection, type AarTexts } from './aar.ts';
import type { AarFigures } from './aar-figures.ts';
import { drillTitle } from './drill-title.ts';
import { RATING_WORDS, RESULT_WORDS, TYPE_WORDS } from './aar-words.ts';
import { DRILL_RATINGS } from './drill.ts';
import { durationWords } from './duration-text.ts';
import type { Timing } from './timing.ts';

/** What the figures say of each section by themselves, in both languages. A section that they say nothing of is empty. */
export function draftTexts(figures: AarFigures): AarTexts {
  return everySection((section) => ({ zh: DRAFTS[section](figures, 'zh'), en: DRAFTS[section](figures, 'en') }));
}

type Draft = (figures: AarFigures, lang: DocumentLang) => string;

const DRAFTS: Readonly<Record<AarSection, Draft>> = {
  summary: (figures, lang) => {
    const { drill, places, lastedMs, zone } = figures;
    const when = drill.startedAt === null ? null : momentText(drill.startedAt, zone, lang);
    const lasted = lastedMs === null ? null : durationWords(lastedMs, lang);
    const result = drill.result === null ? null : RESULT_WORDS[lang][drill.result];
    return lang === 'zh'
      ? sentences([
          `${TYPE_WORDS.zh[drill.type]}“${drill.title}”${when === null ? '' : `于 ${when} `}在 ${places.length} 个点位举行${lasted === null ? '' : `，历时 ${lasted}`}`,
          ...(drill.endedBecause === null ? [] : [drill.endedBecause.zh]),
          result === null ? '结论尚未作出' : `结论：${result}`,
          ratingsSaid(figures, lang),
          timingsSaid(figures, lang),
          actionsSaid(figures, lang),
        ])
      : sentences(
          [
            `The ${TYPE_WORDS.en[drill.type].toLowerCase()} "${drillTitle(drill, 'en')}" was held${when === null ? '' : ` on ${when}`} at ${plural(places.length, 'place')}${lasted === null ? '' : ` and took ${lasted}`}`,
            ...(drill.endedBecause === null ? [] : [drill.endedBecause.en]),
            result === null ? 'It is not concluded yet' : `Result: ${result}`,
            ratingsSaid(figures, lang),
            timingsSaid(figures, lang),
            actionsSaid(figures, lang),
          ],
          'en',
        );
  },
  course: ({ drill, injects, entries, incidents, pausedMs, timings }, lang) => {
    if (drill.elsewhere)
      return lang === 'zh' ? '演练不在控制台上进行，事后登记。' : 'Held without the console and recorded afterwards.';
    const [detection, first] = ['detection', 'first-report'].map((kind) => timings.find((one) => one.kind === kind));
    const zh = [
      `脚本 ${injects.total} 条情景，发出 ${injects.released} 条，其中手动 ${injects.byHand} 条`,
      `参演人员登记 ${entries} 条，开立事件 ${incidents.length} 起`,
      took('发现', detection, lang),
      took('首次报告', first, lang),
      ...(pausedMs > 0 ? [`暂停 ${durationWords(pausedMs, lang)}，不计入用时`] : []),
    ];
    const en = [
      `${injects.released} of ${plural(injects.total, 'inject')} released, ${injects.byHand} of them by hand`,
      `Players logged ${plural(entries, 'line')} and opened ${plural(incidents.length, 'incident')}`,
      took('Detection', detection, lang),
      took('First report', first, lang),
      ...(pausedMs > 0 ? [`Paused for ${durationWords(pausedMs, lang)}, which does not count`] : []),
    ];
    return sentences(lang === 'zh' ? zh : en, lang);
  },
  timings: ({ timings, outcomes }, lang) => {
    const bad = timings.filter(({ outcome }) => outcome === 'late' || outcome === 'missed');
    const targeted = outcomes['in-time'] + bad.length;
    if (targeted === 0) return lang === 'zh' ? '没有到时限的计时。' : 'Nothing that was timed had come to its target.';
    if (bad.length === 0)
      return lang === 'zh' ? `${targeted} 项全部达标。` : `All ${targeted} that came to their target were in time.`;
    return bad.map((one) => `${nameOf(one, lang)}${lang === 'zh' ? '：' : ': '}${overSaid(one, lang)}`).join('\n');
  },
  objectives: (figures, lang) => {
    const weak = figures.objectives.filter(({ rating }) => rating === 'M' || rating === 'U');
    const head = ratingsSaid(figures, lang);
    const lines = weak.map(
      (one) =>
        `${lang === 'zh' ? one.text : (one.textEn ?? one.text)}${lang === 'zh' ? '：' : ': '}${one.rating ?? ''} ${one.rating === null ? '' : RATING_WORDS[lang][one.rating]}`,
    );
    return [sentences([head], lang), ...lines].filter((line) => line !== '').join('\n');
  },
  strengths: ({ strengths, observations }) =>
    [strengths ?? '', ...observations.filter(({ kind }) => kind === 'strength').map(({ text }) => text)]
      .filter((line) => line.trim() !== '')
      .join('\n'),
  improvements: ({ findings, observations }) =>
    [findings ?? '', ...observations.filter(({ kind }) => kind === 'improvement').map(({ text }) => text)]
      .filter((line) => line.trim() !== '')
      .join('\n'),
  plan: (figures, lang) => sentences([actionsSaid(figures, lang)], lang),
};

function ratingsSaid({ objectives, ratings }: AarFigures, lang: DocumentLang): string {
  const given = DRILL_RATINGS.filter((rating) => ratings[rating] > 0).map((rating) =>
    lang === 'zh' ? `${rating} ${ratings[rating]} 项` : `${ratings[rating]} ${rating}`,
  );
  if (given.length === 0) return lang === 'zh' ? '目标没有评定' : 'The objectives were not rated';
  const left = ratings.unrated;
  return lang === 'zh'
    ? `${objectives.length} 项目标：${given.join('、')}${left > 0 ? `，未评 ${left} 项` : ''}`
    : `Of ${plural(objectives.length, 'objective')}: ${given.join(', ')}${left > 0 ? `, ${left} not rated` : ''}`;
}

function timingsSaid({ outcomes }: AarFigures, lang: DocumentLang): string {
  const late = outcomes.late + outcomes.missed;
  const targeted = outcomes['in-time'] + late;
  if (targeted === 0) return '';
  return lang === 'zh'
    ? `到时限的计时 ${targeted} 项：达标 ${outcomes['in-time']} 项，未达标 ${late} 项`
    : `${outcomes['in-time']} of ${targeted} timings with a target were in time, ${late} were not`;
}

function actionsSaid({ actionCounts: { total, open } }: AarFigures, lang: DocumentLang): string {
  if (total === 0) return lang === 'zh' ? '没有整改措施' : 'No corrective action was raised';
  return lang === 'zh'
    ? `整改措施 ${total} 项，未了结 ${open} 项`
    : `${plural(total, 'corrective action')}, ${open} still open`;
}

function took(what: string, timing: Timing | undefined, lang: DocumentLang): string {
  const ms = timing?.tookMs ?? null;
  if (ms === null) return lang === 'zh' ? `${what}：没有` : `${what}: none`;
  return lang === 'zh' ? `${what}用时 ${durationWords(ms, lang)}` : `${what} after ${durationWords(ms, lang)}`;
}

function overSaid({ tookMs, targetMs }: Timing, lang: DocumentLang): string {
  const target = durationWords(targetMs ?? 0, lang);
  if (tookMs === null) return lang === 'zh' ? `目标 ${target}，没有完成` : `target ${target}, not done`;
  const over = durationWords(tookMs - (targetMs ?? 0), lang);
  return lang === 'zh'
    ? `用时 ${durationWords(tookMs, lang)}，超过目标 ${over}`
    : `took ${durationWords(tookMs, lang)}, ${over} over its target`;
}

const nameOf = ({ name, nameEn }: Timing, lang: DocumentLang): string => (lang === 'zh' ? name : (nameEn ?? name));

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`;

function sentences(parts: readonly string[], lang: DocumentLang = 'zh'): string {
  const said = parts.map((part) => part.trim()).filter((part) => part !== '');
  if (said.length === 0) return '';
  return lang === 'zh' ? `${said.join('。')}。` : `${said.join('. ')}.`;
}
