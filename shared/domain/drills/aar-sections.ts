import type { ChartBar, DocumentBlock, DocumentLang } from '../documents/document.ts';
import { momentText } from '../documents/moment-text.ts';
import type { AarSection } from './aar.ts';
import type { AarFigures } from './aar-figures.ts';
import { ACTION_WORDS, KIND_WORDS, OUTCOME_WORDS, RATING_WORDS } from './aar-words.ts';
import { DRILL_RATINGS } from './drill.ts';
import { durationText } from './duration-text.ts';
import type { TimingOutcome } from './timing.ts';

const NOT_KEPT: ReadonlySet<TimingOutcome> = new Set(['late', 'missed']);
const NONE = '—';

/** Figures and charts of a section, after what is written in it. */
export function sectionBlocks(section: AarSection, figures: AarFigures, lang: DocumentLang): DocumentBlock[] {
  switch (section) {
    case 'summary':
      return [];
    case 'course':
      return timeline(figures, lang);
    case 'timings':
      return timings(figures, lang);
    case 'objectives':
      return objectives(figures, lang);
    case 'strengths':
    case 'improvements':
      return observations(figures, section, lang);
    case 'plan':
      return actions(figures, lang);
  }
}

const pick = (lang: DocumentLang, text: string, textEn: string | null): string =>
  lang === 'zh' ? text : (textEn ?? text);
const time = (ms: number | null): string => (ms === null ? NONE : durationText(ms));

function timings({ timings: all }: AarFigures, lang: DocumentLang): DocumentBlock[] {
  if (all.length === 0) return [];
  const words = WORDS[lang];
  const bars = all.flatMap(({ name, nameEn, tookMs, targetMs, outcome }): ChartBar[] =>
    tookMs === null
      ? []
      : [
          {
            label: pick(lang, name, nameEn),
            value: tookMs,
            shown: targetMs === null ? time(tookMs) : `${time(tookMs)} / ${time(targetMs)}`,
            ...(targetMs !== null && { target: targetMs }),
            alert: outcome === 'late',
          },
        ],
  );
  return [
    ...(bars.length === 0 ? [] : [{ kind: 'bars', title: words.timingChart, items: bars } as const]),
    {
      kind: 'table',
      columns: [
        { title: words.what, share: 46 },
        { title: words.kind, share: 16 },
        { title: words.took, share: 12, align: 'right' },
        { title: words.target, share: 12, align: 'right' },
        { title: words.outcome, share: 22 },
      ],
      rows: all.map(({ name, nameEn, kind, tookMs, targetMs, outcome }) => [
        pick(lang, name, nameEn),
        KIND_WORDS[lang][kind],
        time(tookMs),
        time(targetMs),
        `${NOT_KEPT.has(outcome) ? '▲ ' : ''}${OUTCOME_WORDS[lang][outcome]}`,
      ]),
    },
  ];
}

function objectives({ objectives: all, ratings }: AarFigures, lang: DocumentLang): DocumentBlock[] {
  const words = WORDS[lang];
  const counted = [
    ...DRILL_RATINGS.map((rating) => ({
      label: `${rating} ${RATING_WORDS[lang][rating]}`,
      value: ratings[rating],
      alert: rating === 'M' || rating === 'U',
    })),
    ...(ratings.unrated > 0 ? [{ label: words.unrated, value: ratings.unrated, alert: false }] : []),
  ];
  return [
    {
      kind: 'bars',
      title: words.ratingChart,
      items: counted.map((bar) => ({ ...bar, shown: String(bar.value) })),
    },
    {
      kind: 'table',
      columns: [
        { title: words.objective, share: 44 },
        { title: words.rating, share: 22 },
        { title: words.took, share: 12, align: 'right' },
        { title: words.target, share: 12, align: 'right' },
        { title: words.notes, share: 30 },
      ],
      rows: all.map((one) => [
        [
          pick(lang, one.text, one.textEn),
          ...(one.itemName === null
            ? []
            : [`${pick(lang, one.itemName, one.itemNameEn)}${one.critical ? ` · ${words.critical}` : ''}`]),
        ].join('\n'),
        one.rating === null ? words.unrated : `${one.rating} ${RATING_WORDS[lang][one.rating]}`,
        time(one.tookMs),
        time(one.targetMs),
        one.ratings
          .map(({ evaluator, rating, note }) => `${evaluator} ${rating}${note === null ? '' : `${words.colon}${note}`}`)
          .join('\n'),
      ]),
    },
  ];
}

function observations(
  { observations: all, hotWash, zone }: AarFigures,
  section: 'strengths' | 'improvements',
  lang: DocumentLang,
): DocumentBlock[] {
  const words = WORDS[lang];
  const kind = section === 'strengths' ? 'strength' : 'improvement';
  const rows = all
    .filter((one) => one.kind === kind || (section === 'improvements' && one.kind === 'note'))
    .map(({ at, evaluator, text }) => [momentText(at, zone, lang), text, evaluator]);
  const noted: DocumentBlock[] =
    rows.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: [
              { title: words.time, share: 26 },
              { title: words.observed, share: 56 },
              { title: words.evaluator, share: 18 },
            ],
            rows,
          },
        ];
  if (section === 'strengths' || hotWash === null || hotWash.trim() === '') return noted;
  return [...noted, { kind: 'heading', level: 2, text: words.hotWash }, { kind: 'paragraph', text: hotWash.trim() }];
}

function actions({ actions: all, zone }: AarFigures, lang: DocumentLang): DocumentBlock[] {
  if (all.length === 0) return [];
  const words = WORDS[lang];
  return [
    {
      kind: 'table',
      columns: [
        { title: words.action, share: 40 },
        { title: words.place, share: 22 },
        { title: words.owner, share: 16 },
        { title: words.due, share: 20 },
        { title: words.stage, share: 12 },
      ],
      rows: all.map((one) => [
        [one.text, ...(one.verification === null ? [] : [`${words.verifiedBy}${one.verification}`])].join('\n'),
        [
          pick(lang, one.placeName, one.placeNameEn),
          ...(one.itemName === null ? [] : [pick(lang, one.itemName, one.itemNameEn)]),
        ].join('\n'),
        one.owner ?? NONE,
        momentText(one.dueAt, zone, lang),
        ACTION_WORDS[lang][one.stage],
      ]),
    },
  ];
}

function timeline({ timeline: lines, zone }: AarFigures, lang: DocumentLang): DocumentBlock[] {
  if (lines.length === 0) return [];
  const words = WORDS[lang];
  return [
    {
      kind: 'table',
      columns: [
        { title: words.time, share: 26 },
        { title: words.happened, share: 58 },
        { title: words.by, share: 16 },
      ],
      rows: lines.map(({ at, text, textEn, by }) => [
        momentText(at, zone, lang),
        pick(lang, text, textEn),
        by === null ? words.console : by.name === undefined ? by.post : `${by.post} ${by.name}`,
      ]),
    },
  ];
}

const WORDS = {
  zh: {
    timingChart: '用时（条）与目标（竖线）',
    ratingChart: '评定分布（目标数）',
    what: '计时项',
    kind: '类别',
    took: '用时',
    target: '目标',
    outcome: '结果',
    objective: '目标',
    rating: '评定',
    notes: '评估员',
    unrated: '未评定',
    critical: '关键',
    colon: '：',
    time: '时间',
    observed: '观察',
    evaluator: '评估员',
    hotWash: '现场讲评',
    action: '整改措施',
    place: '点位与事项',
    owner: '责任人',
    due: '期限',
    stage: '状态',
    verifiedBy: '核实方式：',
    happened: '情况',
    by: '岗位',
    console: '控制台',
  },
  en: {
    timingChart: 'Time taken (bar) and target (line)',
    ratingChart: 'Ratings (objectives)',
    what: 'What was timed',
    kind: 'Kind',
    took: 'Took',
    target: 'Target',
    outcome: 'Outcome',
    objective: 'Objective',
    rating: 'Rating',
    notes: 'Evaluators',
    unrated: 'not rated',
    critical: 'critical',
    colon: ': ',
    time: 'Time',
    observed: 'Observation',
    evaluator: 'Evaluator',
    hotWash: 'Hot wash',
    action: 'Corrective action',
    place: 'Place and item',
    owner: 'Owner',
    due: 'Due',
    stage: 'State',
    verifiedBy: 'To be verified by: ',
    happened: 'What happened',
    by: 'Post',
    console: 'Console',
  },
} as const;
