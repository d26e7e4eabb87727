import { code, text } from '../../../shared/contract/common.ts';

export const LOG_VIEWS = ['all', 'new', 'significant'] as const;
export type LogView = (typeof LOG_VIEWS)[number];

/** Hours back that can be chosen at once: a shift, a day, three days. */
export const LOG_SPANS = [8, 24, 72] as const;

/** What the list shows; it stands in the address, so that it can be linked to and is there after a reload. */
export type LogFilters = {
  readonly view: LogView;
  readonly text: string;
  readonly place: string | null;
  readonly category: string | null;
  readonly post: string | null;
  /** Hours of event time back from now; null when `from` and `to` (UTC ms) say it. */
  readonly span: number | null;
  readonly from: number | null;
  readonly to: number | null;
};

const instantOf = (raw: string | null): number | null => {
  const at = raw === null || raw === '' ? Number.NaN : Number(raw);
  return Number.isSafeInteger(at) ? at : null;
};

export function filtersOf(search: URLSearchParams): LogFilters {
  const value = (name: string): string | null => code.safeParse(search.get(name)).data ?? null;
  return {
    view: LOG_VIEWS.find((view) => view === search.get('view')) ?? 'all',
    text: text(200).safeParse(search.get('text') ?? '').data ?? '',
    place: value('place'),
    category: value('category'),
    post: value('post'),
    span: LOG_SPANS.find((span) => String(span) === search.get('span')) ?? null,
    from: instantOf(search.get('from')),
    to: instantOf(search.get('to')),
  };
}

/** The same as parameters of the address; what filters nothing is left out. */
export function searchOf(filters: LogFilters): Record<string, string | undefined> {
  const { view, text: words, place, category, post, span, from, to } = filters;
  return {
    view: view === 'all' ? undefined : view,
    text: words === '' ? undefined : words,
    place: place ?? undefined,
    category: category ?? undefined,
    post: post ?? undefined,
    span: span === null ? undefined : String(span),
    from: from === null ? undefined : String(from),
    to: to === null ? undefined : String(to),
  };
}

export const isFiltered = ({ view: _view, ...rest }: LogFilters): boolean =>
  Object.values(rest).some((value) => value !== null && value !== '');

const STEP_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;

/** What is asked of the core at `now` (UTC ms). A span moves on in steps, so that the list is not read anew every second. */
export function requestOf(filters: LogFilters, now: number) {
  const { view, text: words, place, category, post, span, from, to } = filters;
  const since = span === null ? from : Math.floor(now / STEP_MS) * STEP_MS - span * HOUR_MS;
  return {
    ...(words.trim() !== '' && { text: words }),
    ...(place !== null && { place }),
    ...(category !== null && { category }),
    ...(post !== null && { post }),
    ...(since !== null && { from: since }),
    ...(span === null && to !== null && { to }),
    ...(view === 'new' && { triage: 'new' as const, standing: true }),
    ...(view === 'significant' && { significant: true, standing: true }),
  };
}
