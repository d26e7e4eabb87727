import type { FieldValue } from '../../../../shared/domain/change-log/change.ts';
import type { Movement, Pieces } from '../../../../shared/domain/stock/movement.ts';
import { ENTITIES } from '../../store/entities.ts';
import type { CellPlan } from './cell-plans.ts';
import { MINUTE_MS, type SampleCalendar } from './sample-calendar.ts';
import { batch, put, type SampleCommand } from './sample-command.ts';
import { fraction, wholeBetween } from './seeded.ts';
import { SET_UP_DAYS_AGO } from './set-up.ts';
import { minorUnits, piecesOf, type StockFile } from './stock-file.ts';
import { countPlans, levelPlans, packMinimums, type CountPlan } from './stock-plans.ts';

const COLUMNS = ENTITIES.stock_movement.fields satisfies readonly (keyof Movement)[];

const CASH_DESK = { post: '现金管理岗' };

/** Movements that were saved together: an entry of the ledger. */
type Entry = { readonly at: number; readonly kind: string; readonly post: string; readonly rows: readonly Movement[] };

/** How the stock of the sample came to be what it is: levels, what the cash centre sent out, what customers took, and counts. */
export function stockCommands(plans: readonly CellPlan[], file: StockFile, calendar: SampleCalendar): SampleCommand[] {
  const entries = countPlans(plans, file, calendar).flatMap((plan) => entriesOf(plan, file.cashCentre, calendar));
  const sent = entries.flatMap(({ rows }) => rows.filter(({ place }) => place === file.cashCentre));
  return [
    ...setUp(plans, file, calendar),
    ...together([...cashCentre(sent, file, calendar), ...entries]).map((saved) => commandOf(saved, calendar.now)),
  ];
}

/** What one post did of one kind at one moment is one command: the counts of all currencies of a place. */
function together(entries: readonly Entry[]): Entry[] {
  const commands = new Map<string, Entry>();
  for (const one of entries) {
    const key = `${one.at} ${one.kind} ${one.post}`;
    const known = commands.get(key);
    commands.set(key, known ? { ...known, rows: [...known.rows, ...one.rows] } : one);
  }
  return [...commands.values()];
}

function setUp(plans: readonly CellPlan[], file: StockFile, calendar: SampleCalendar): SampleCommand[] {
  const at = (minute: number): number => calendar.daysAgo(SET_UP_DAYS_AGO - 1, minute);
  const level = ['minimum', 'safety', 'stockLimit', 'dailyUse'];
  return [
    {
      at: at(600),
      kind: 'stock.saveRecipe',
      operator: CASH_DESK,
      changes: file.recipes.flatMap(({ code, name, nameEn, currency, pieces }) => [
        put('pack_recipe', [code], { name, nameEn, currency, sample: 1 }),
        ...piecesOf(pieces).map((line) =>
          put('pack_recipe_line', [code, String(line.denomination)], { pieces: line.pieces }),
        ),
      ]),
    },
    {
      at: at(606),
      kind: 'stock.saveLevel',
      operator: CASH_DESK,
      changes: [
        batch('stock_level', level, [
          ...levelPlans(plans, file).map((one) => ({
            key: [one.place, one.currency],
            values: [one.minimum, one.safety, one.limit, one.daily],
          })),
          ...Object.entries(file.currencies).map(([currency, { limit }]) => ({
            key: [file.cashCentre, currency],
            values: [null, null, minorUnits(limit, currency) * 60, null],
          })),
        ]),
      ],
    },
    {
      at: at(611),
      kind: 'stock.savePackLevel',
      operator: CASH_DESK,
      changes: [
        batch(
          'pack_level',
          ['minimum'],
          file.recipes.flatMap(({ code }) =>
            [...packMinimums(plans, file)].map(([place, minimum]) => ({ key: [place, code], values: [minimum] })),
          ),
        ),
      ],
    },
  ];
}

/** Counts of one currency at a place, and before each what explains most of the difference: sent from the cash centre, or taken by customers. */
function entriesOf({ place, currency, counts }: CountPlan, centre: string, calendar: SampleCalendar): Entry[] {
  const entries: Entry[] = [];
  const book = new Map<number, number>();
  const add = (line: Pieces, sign: number): void =>
    void book.set(line.denomination, (book.get(line.denomination) ?? 0) + sign * line.pieces);
  let before = calendar.daysAgo(SET_UP_DAYS_AGO - 1, 640);
  for (const { at, pieces } of counts) {
    const seed = `${place} ${currency} ${pieces.length} ${entries.length}`;
    const change = pieces.map(({ denomination, pieces: counted }) => ({
      denomination,
      pieces: counted - slip(`${seed} ${denomination}`, counted) - (book.get(denomination) ?? 0),
    }));
    const arriving = change.filter((line) => line.pieces > 0);
    const leaving = change.filter((line) => line.pieces < 0).map((line) => ({ ...line, pieces: -line.pieces }));
    const base = { place, currency, id: `SAMPLE-${place}-${currency}-${entries.length}` };
    if (leaving.length > 0)
      entries.push(
        entry('out', 'stock.move', '网点负责人', between(before, at, 35), base, leaving, (line) => [-line.pieces]),
      );
    if (arriving.length > 0) {
      const moved = transfer(centre, between(before, at, 70), { ...base, id: `${base.id}T` }, arriving);
      entries.push(moved);
    }
    for (const line of leaving) add(line, -1);
    for (const line of arriving) add(line, 1);
    const found = pieces.map((line) => ({ ...line, book: book.get(line.denomination) ?? 0 }));
    entries.push({
      at,
      kind: 'stock.count',
      post: '网点负责人',
      rows: found.map((line, index) => ({
        ...row(base, at, `${base.id}C`, index, line.denomination, line.pieces - line.book, 'count'),
        counted: line.pieces,
      })),
    });
    for (const line of pieces) book.set(line.denomination, line.pieces);
    before = at;
  }
  return entries;
}

/** One count in twelve finds a note more or less than the book. */
function slip(seed: string, counted: number): number {
  if (counted === 0 || fraction(`slip ${seed}`) > 0.08) return 0;
  return fraction(`which ${seed}`) < 0.5 ? 1 : -1;
}

const between = (from: number, to: number, percent: number): number =>
  from + Math.floor(((to - from) * percent) / 100 / MINUTE_MS) * MINUTE_MS;

type Base = { readonly place: string; readonly currency: string; readonly id: string };

function row(
  { place, currency }: Base,
  at: number,
  entryId: string,
  index: number,
  denomination: number,
  pieces: number,
  kind: Movement['kind'],
): Movement {
  const none = { counted: null, transfer: null, reverses: null, note: null };
  return { id: `${entryId}.${index}`, place, currency, denomination, pieces, kind, at, entry: entryId, ...none };
}

function entry(
  kind: Movement['kind'],
  command: string,
  post: string,
  at: number,
  base: Base,
  lines: readonly Pieces[],
  pieces: (line: Pieces) => number[],
): Entry {
  const rows = lines.map((line, index) =>
    row(base, at, `${base.id}${kind === 'out' ? 'O' : 'I'}`, index, line.denomination, pieces(line)[0] ?? 0, kind),
  );
  return { at, kind: command, post, rows };
}

function transfer(centre: string, at: number, base: Base, lines: readonly Pieces[]): Entry {
  const ends = [
    ...lines.map((line) => ({ place: centre, denomination: line.denomination, pieces: -line.pieces })),
    ...lines.map((line) => ({ place: base.place, ...line })),
  ];
  return {
    at,
    kind: 'stock.transfer',
    post: CASH_DESK.post,
    rows: ends.map(({ place, denomination, pieces }, index) => ({
      ...row({ ...base, place }, at, base.id, index, denomination, pieces, 'transfer'),
      transfer: base.id,
    })),
  };
}

/** The cash centre gets more than it ever sends out, and counts in the evenings: its book was always right. */
function cashCentre(sent: readonly Movement[], file: StockFile, calendar: SampleCalendar): Entry[] {
  const place = file.cashCentre;
  const came = calendar.daysAgo(SET_UP_DAYS_AGO - 1, 625);
  const evenings = [21, 14, 7, 1].map((days) => calendar.daysAgo(days, 1_070));
  return Object.entries(file.currencies).flatMap(([currency, { mix }]) => {
    const base = { place, currency, id: `SAMPLE-${place}-${currency}` };
    const own = sent.filter((one) => one.currency === currency);
    const denominations = new Set([
      ...piecesOf(mix).map((line) => line.denomination),
      ...own.map((one) => one.denomination),
    ]);
    const start = [...denominations]
      .toSorted((a, b) => b - a)
      .map((denomination) => {
        const out = own.filter((one) => one.denomination === denomination).reduce((sum, one) => sum - one.pieces, 0);
        return { denomination, pieces: out + wholeBetween(`left ${currency} ${denomination}`, 120, 400) };
      });
    const counts = evenings.map((at, evening): Entry => ({
      at,
      kind: 'stock.count',
      post: CASH_DESK.post,
      rows: start.map(({ denomination, pieces }, index) => {
        const gone = own.filter((one) => one.denomination === denomination && one.at <= at);
        const held = gone.reduce((sum, one) => sum + one.pieces, pieces);
        return { ...row(base, at, `${base.id}-${evening}C`, index, denomination, 0, 'count'), counted: held };
      }),
    }));
    return [entry('in', 'stock.move', CASH_DESK.post, came, base, start, (line) => [line.pieces]), ...counts];
  });
}

function commandOf({ at, kind, post, rows }: Entry, now: number): SampleCommand {
  return {
    at: Math.min(now, at + 2 * MINUTE_MS),
    kind,
    operator: { post },
    changes: [
      batch(
        'stock_movement',
        COLUMNS,
        rows.map((movement) => ({ key: [movement.id], values: COLUMNS.map((column): FieldValue => movement[column]) })),
      ),
    ],
  };
}
