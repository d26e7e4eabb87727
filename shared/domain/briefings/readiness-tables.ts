import type { DocumentLang } from '../documents/document.ts';
import type { BriefingFigures, ReadinessRow } from './figures.ts';
import { distanceText } from './draft-risks.ts';
import { listed } from './phrases.ts';
import type { BriefingTable, TableCell } from './table.ts';
import { BRIEFING_WORDS } from './words.ts';

const shareOf = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
const changeOf = ({ ready, before }: ReadinessRow): number | null => (before === null ? null : ready - before.ready);

/** Categories, or venues, beside what they were at the last briefing. */
function readinessTable(
  rows: readonly ReadinessRow[],
  total: ReadinessRow | null,
  what: { readonly title: string; readonly first: string },
  lang: DocumentLang,
): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  const row = (one: ReadinessRow, name = one.name[lang]): TableCell[] => [
    name,
    words.states[one.state],
    one.required,
    one.ready,
    shareOf(one.ready, one.required),
    changeOf(one),
    one.tested,
    one.criticalRed,
    one.red,
    one.stale,
  ];
  return {
    title: what.title,
    columns: [
      { title: what.first, width: 102, kind: 'text' },
      { title: words.state, width: 48, kind: 'text' },
      { title: words.required, width: 50, kind: 'count' },
      { title: words.ready, width: 37, kind: 'count' },
      { title: words.share, width: 66, kind: 'share', meter: true },
      { title: words.change, width: 44, kind: 'change' },
      { title: words.tested, width: 40, kind: 'count' },
      { title: words.criticalRed, width: 44, kind: 'count' },
      { title: words.red, width: 26, kind: 'count' },
      { title: words.stale, width: 34, kind: 'count' },
    ],
    rows: [...rows.map((one) => row(one)), ...(total ? [row(total, words.total)] : [])],
  };
}

export const categoryTable = (
  { readiness: { categories, total } }: BriefingFigures,
  lang: DocumentLang,
): BriefingTable =>
  readinessTable(
    categories,
    total,
    { title: BRIEFING_WORDS[lang].byCategory, first: BRIEFING_WORDS[lang].category },
    lang,
  );

export const venueTable = ({ readiness: { venues } }: BriefingFigures, lang: DocumentLang): BriefingTable =>
  readinessTable(venues, null, { title: BRIEFING_WORDS[lang].byVenue, first: BRIEFING_WORDS[lang].venue }, lang);

export function criticalTable({ readiness: { critical } }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  return {
    title: words.critical,
    columns: [
      { title: words.item, width: 34, kind: 'text' },
      { title: words.count, width: 10, kind: 'count' },
      { title: words.place, width: 56, kind: 'text' },
    ],
    rows: critical.map(({ name, count, places }) => [
      name[lang],
      count,
      `${listed(
        places.map((place) => place[lang]),
        'zh',
      ).replaceAll('、', lang === 'zh' ? '、' : ', ')}${count > places.length ? (lang === 'zh' ? ' 等' : ' …') : ''}`,
    ]),
  };
}

export function blankTable({ coverage: { blanks } }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  const news = (fresh: boolean | null): string | null => (fresh === null ? null : fresh ? words.fresh : words.known);
  return {
    title: words.coverage,
    columns: [
      { title: words.venue, width: 25, kind: 'text' },
      { title: words.capability, width: 21, kind: 'text' },
      { title: words.news, width: 12, kind: 'text' },
      { title: words.mend, width: 42, kind: 'text' },
    ],
    rows: blanks.map(({ venueName, capabilityName, fresh, mend }) => [
      venueName[lang],
      capabilityName[lang],
      news(fresh),
      mend === null
        ? words.nobody
        : lang === 'zh'
          ? `${mend.name.zh}，${distanceText(mend.metres).zh}（${mend.lacks.zh}）`
          : `${mend.name.en}, ${distanceText(mend.metres).en} (${mend.lacks.en})`,
    ]),
  };
}

/** Blank spots venue by venue, most first: for when there are too many to read one by one. */
export function blankSummary({ coverage: { blanks } }: BriefingFigures, lang: DocumentLang): BriefingTable {
  const words = BRIEFING_WORDS[lang];
  const byVenue = new Map<string, (typeof blanks)[number][]>();
  for (const blank of blanks) {
    const known = byVenue.get(blank.venue);
    if (known) known.push(blank);
    else byVenue.set(blank.venue, [blank]);
  }
  return {
    title: words.coverage,
    columns: [
      { title: words.venue, width: 20, kind: 'text' },
      { title: words.spots, width: 10, kind: 'count' },
      { title: words.fresh, width: 10, kind: 'count' },
      { title: words.capability, width: 60, kind: 'text' },
    ],
    rows: [...byVenue.values()]
      .toSorted((a, b) => b.length - a.length)
      .map((some) => [
        some[0]?.venueName[lang] ?? '',
        some.length,
        some.some(({ fresh }) => fresh === null) ? null : some.filter(({ fresh }) => fresh).length,
        firstOf(
          some.map(({ capabilityName }) => capabilityName[lang]),
          lang,
        ),
      ]),
  };
}

/** Services named of each venue. */
const NAMED = 8;

function firstOf(names: readonly string[], lang: DocumentLang): string {
  const rest = names.length - NAMED;
  const shown = names.slice(0, NAMED);
  if (lang === 'zh') return rest > 0 ? `${shown.join('、')}等 ${names.length} 项` : shown.join('、');
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
}
