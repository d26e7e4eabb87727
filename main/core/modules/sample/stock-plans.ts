import type { Pieces } from '../../../../shared/domain/stock/movement.ts';
import { CHANGE_CURRENCY } from '../../../../shared/domain/stock/position.ts';
import { LIMIT_ITEM, PACKS_ITEM, SMALL_NOTES_ITEM } from '../../../../shared/domain/stock/stock-verdicts.ts';
import type { CellPlan } from './cell-plans.ts';
import { cellTimeline } from './cell-timeline.ts';
import { DAY_MS, type SampleCalendar } from './sample-calendar.ts';
import { fraction, wholeBetween } from './seeded.ts';
import { minorUnits, piecesOf, type CurrencyPlan, type StockFile } from './stock-file.ts';

/** What was counted of a currency at a place, oldest first. */
export type CountPlan = {
  readonly place: string;
  readonly currency: string;
  readonly counts: readonly { readonly at: number; readonly pieces: readonly Pieces[] }[];
};

/** What is asked for at a place, in minor units. */
export type LevelPlan = {
  readonly place: string;
  readonly currency: string;
  readonly minimum: number;
  readonly safety: number;
  readonly limit: number | null;
  readonly daily: number;
};

/** Between two regular counts that are kept in the ledger: not every round, or the sample would hold little else. */
const APART_MS = 6 * DAY_MS;

export const currencyOf = (item: string): string | null =>
  item === SMALL_NOTES_ITEM
    ? CHANGE_CURRENCY
    : item.startsWith('fx-cash-')
      ? item.slice('fx-cash-'.length).toUpperCase()
      : null;

/** Levels of every place that must hold a currency; without a limit where the story has none. */
export function levelPlans(plans: readonly CellPlan[], file: StockFile): LevelPlan[] {
  const unlimited = new Set(
    plans.filter(({ cell, outcome }) => cell.item.code === LIMIT_ITEM && outcome !== 'ready').map(placeOf),
  );
  return plans.flatMap(({ cell }) => {
    const currency = currencyOf(cell.item.code);
    const asked = currency === null ? undefined : file.currencies[currency];
    if (currency === null || asked === undefined) return [];
    const percent = cell.place.type === 'fx-point' ? file.fxPointPercent : 100;
    const place = cell.place.code;
    return [
      {
        place,
        currency,
        minimum: minorUnits(asked.minimum, currency, percent),
        safety: minorUnits(asked.safety, currency, percent),
        limit: unlimited.has(place) ? null : minorUnits(asked.limit, currency, percent),
        daily: minorUnits(asked.daily, currency, percent),
      },
    ];
  });
}

/** Fewest packs by place, where the story has them under way at all. */
export function packMinimums(plans: readonly CellPlan[], { packs }: StockFile): Map<string, number> {
  return new Map(
    plans
      .filter(({ cell, outcome }) => cell.item.code === PACKS_ITEM && outcome !== 'open')
      .map(({ cell: { place } }) => [
        place.code,
        packs.places[place.code] ?? packs[place.type === 'fx-point' ? 'fx-point' : 'branch'],
      ]),
  );
}

/**
 * Counts that lead to what each cell of cash is worth in the story: the last one was made when its evidence was seen, above the
 * minimum where it is ready, below where it is not. Cells on which work has only begun were never counted.
 */
export function countPlans(plans: readonly CellPlan[], file: StockFile, calendar: SampleCalendar): CountPlan[] {
  const levels = new Map(levelPlans(plans, file).map((level) => [`${level.place} ${level.currency}`, level]));
  const packsWanted = packMinimums(plans, file);
  const fewPacks = new Set(
    plans.filter(({ cell, outcome }) => cell.item.code === PACKS_ITEM && outcome === 'partial').map(placeOf),
  );
  return plans.flatMap((plan) => {
    const currency = currencyOf(plan.cell.item.code);
    const asked = currency === null ? undefined : file.currencies[currency];
    const place = placeOf(plan);
    const level = levels.get(`${place} ${currency}`);
    if (currency === null || asked === undefined || level === undefined) return [];
    const seen = cellTimeline(plan, calendar).filter(({ status }) => status === 'ready' || status === 'not-ready');
    const last = seen.at(-1);
    if (last === undefined || ['partial', 'late', 'open', 'overdue'].includes(plan.outcome)) return [];
    const moments = kept(
      seen.slice(0, -1).map(({ observedAt }) => observedAt),
      last.observedAt,
    );
    const scarce = currency === CHANGE_CURRENCY && fewPacks.has(place) ? (packsWanted.get(place) ?? 0) : null;
    const counts = moments.map((at, index) => ({
      at,
      pieces: usual(asked, level, `${index === moments.length - 1 ? 'now' : index} ${place}`, scarce),
    }));
    const told = file.told.find((one) => one.place === place && one.currency === currency);
    if (told && last.status === 'not-ready')
      counts.splice(-1, 1, { at: last.observedAt, pieces: toldPieces(counts, told.pieces) });
    return [{ place, currency, counts }];
  });
}

const placeOf = ({ cell }: CellPlan): string => cell.place.code;

/** Moments far enough apart, the last one always. */
function kept(moments: readonly number[], last: number): number[] {
  const chosen = [last];
  for (const at of moments.toReversed()) if ((chosen[0] ?? at) - at >= APART_MS) chosen.unshift(at);
  return chosen;
}

/** One place in six lies between minimum and safety stock; with `scarce` the five-yuan notes make only part of so many packs. */
function usual({ mix }: CurrencyPlan, level: LevelPlan, seed: string, scarce: number | null): Pieces[] {
  const { currency, minimum, safety, place } = level;
  const thin = currency !== CHANGE_CURRENCY && fraction(`thin ${place} ${currency}`) < 0.17;
  const low = thin ? minimum : safety;
  const high = thin ? safety : Math.min(safety * 2, level.limit ?? safety * 2);
  const room = high - low;
  const amount = low + Math.floor((room * wholeBetween(`stock ${seed} ${currency}`, thin ? 20 : 10, 75)) / 100);
  const shares = piecesOf(mix);
  const whole = shares.reduce((sum, { pieces }) => sum + pieces, 0);
  return shares.map(({ denomination, pieces }) => {
    const count = Math.ceil((amount * pieces) / whole / denomination);
    const few = scarce !== null && denomination === 500;
    return {
      denomination,
      pieces: few
        ? Math.floor((scarce * 4 * wholeBetween(`packs ${place}`, 25, 90)) / 100)
        : scarce === null
          ? count
          : Math.ceil(count * 1.5),
    };
  });
}

/** The told pieces, and none of the other notes that were there before. */
function toldPieces(counts: CountPlan['counts'], told: Readonly<Record<string, number>>): Pieces[] {
  const before =
    counts.length > 1 ? counts.flatMap(({ pieces }) => pieces.map(({ denomination }) => denomination)) : [];
  const denominations = new Set([...before, ...Object.keys(told).map(Number)]);
  return [...denominations]
    .toSorted((a, b) => b - a)
    .map((denomination) => ({ denomination, pieces: told[String(denomination)] ?? 0 }));
}
