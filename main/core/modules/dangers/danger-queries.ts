import type { z } from 'zod';
import type { DangerFiguresRow, dangersContract, HiddenDanger } from '../../../../shared/contract/dangers.ts';
import type { Attachment } from '../../../../shared/contract/readiness-cells.ts';
import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { DANGER_STAGES, type DangerStage } from '../../../../shared/domain/dangers/danger.ts';
import { dangerFigures } from '../../../../shared/domain/dangers/danger-statistics.ts';
import { HIDDEN_DANGERS_ITEM } from '../../../../shared/domain/dangers/danger-verdicts.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { expandedHistory, type RowHistoryEntry } from '../../store/row-history.ts';
import { cached } from '../../store/statements.ts';
import { dangerOf, NAMED_DANGERS, type NamedDangerRow } from './danger-row.ts';

type ListInput = z.infer<NonNullable<(typeof dangersContract.list)['~orpc']['inputSchema']>>;
type Statistics = z.infer<NonNullable<(typeof dangersContract.statistics)['~orpc']['outputSchema']>>;

/** Records of one danger shown, newest first. */
const TIMELINE = 200;

export class DangerQueries {
  readonly #db: ReadDb;
  readonly #clock: Clock;

  constructor(db: ReadDb, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  /** Counts are of everything but the stage asked for, so that a board can show them beside each other. */
  list(input: ListInput): {
    at: number;
    total: number;
    counts: Record<DangerStage, number>;
    overdue: number;
    items: HiddenDanger[];
  } {
    const at = this.#clock.now();
    const { stage, open, overdue, struckOff, limit } = input;
    const found = this.#all(at).filter((danger) => matches(danger, input));
    const counts = Object.fromEntries(DANGER_STAGES.map((name) => [name, 0])) as Record<DangerStage, number>;
    for (const danger of found) counts[danger.stage] += 1;
    const items = found.filter(
      (danger) =>
        (stage === undefined || danger.stage === stage) &&
        (open === undefined || danger.open === open) &&
        (struckOff === undefined || (danger.stage === 'struck-off') === struckOff) &&
        (overdue === undefined || danger.overdue === overdue),
    );
    return {
      at,
      total: items.length,
      counts,
      overdue: found.filter((danger) => danger.overdue).length,
      items: items.toSorted(worstFirst).slice(0, limit),
    };
  }

  /** Every overdue one, worst first. */
  overdue(): HiddenDanger[] {
    return this.#all(this.#clock.now())
      .filter((danger) => danger.overdue)
      .toSorted(worstFirst);
  }

  /** @throws AppError UNKNOWN_DANGER */
  get(id: string): { danger: HiddenDanger; photos: Attachment[]; timeline: RowHistoryEntry[] } {
    const row = cached<[string], NamedDangerRow>(this.#db, `${NAMED_DANGERS} WHERE d.id = ? AND d.deleted = 0`).get(id);
    if (!row) throw new AppError('UNKNOWN_DANGER', `There is no hidden danger with the number ${id}.`, { danger: id });
    return {
      danger: dangerOf(row, this.#clock.now()),
      photos: this.#photos(id),
      timeline: expandedHistory(this.#db, 'hidden_danger', rowKey([id]), TIMELINE),
    };
  }

  /** @throws AppError UNKNOWN_ATTACHMENT */
  photo(hash: string): { name: string; mime: string; base64: string } {
    const named = this.#db
      .prepare<[string], { name: string; mime: string }>('SELECT name, mime FROM danger_photo WHERE hash = ? LIMIT 1')
      .get(hash);
    const content = this.#db
      .prepare<[string], Buffer>('SELECT bytes FROM attachment_content WHERE hash = ?')
      .pluck()
      .get(hash);
    if (!named || !content) throw new AppError('UNKNOWN_ATTACHMENT', 'There is no photo with that content.', { hash });
    return { ...named, base64: content.toString('base64') };
  }

  /** All, by category of the item endangered (the item of dangers itself where none is named) and by place, worst first. */
  statistics(): Statistics {
    const at = this.#clock.now();
    const dangers = this.#all(at);
    const category =
      cached<[string], string>(this.#db, 'SELECT category FROM readiness_item WHERE code = ?')
        .pluck()
        .get(HIDDEN_DANGERS_ITEM) ?? '';
    const names = new Map(
      this.#db
        .prepare<[], { code: string; name: string; nameEn: string | null }>(
          'SELECT code, name, nameEn FROM readiness_category WHERE deleted = 0',
        )
        .all()
        .map(({ code, ...rest }) => [code, rest]),
    );
    return {
      at,
      all: dangerFigures(dangers, at),
      byCategory: grouped(dangers, at, (danger) => {
        const key = danger.category ?? String(category);
        return { key, ...(names.get(key) ?? { name: key, nameEn: null }) };
      }),
      byPlace: grouped(dangers, at, ({ place, placeName, placeNameEn }) => ({
        key: place,
        name: placeName,
        nameEn: placeNameEn,
      })),
    };
  }

  /** The next instant (UTC ms) at which time alone makes a danger overdue; Infinity when none. */
  nextChangeAt(now: number): number {
    const next = cached<[number], number | null>(
      this.#db,
      `SELECT min(dueAt) FROM hidden_danger WHERE dueAt > ? AND deleted = 0 AND stage IN ('found', 'assigned', 'fixed')`,
    )
      .pluck()
      .get(now) as number | null | undefined;
    return next ?? Number.POSITIVE_INFINITY;
  }

  #all(now: number): HiddenDanger[] {
    return cached<[], NamedDangerRow>(this.#db, `${NAMED_DANGERS} WHERE d.deleted = 0`)
      .all()
      .map((row) => dangerOf(row, now));
  }

  #photos(danger: string): Attachment[] {
    return this.#db
      .prepare<[string], Omit<Attachment, 'addedAt'> & { hlc: string }>(
        `SELECT a.hash, a.name, a.mime, a.bytes, c.hlc, c.post AS addedBy
         FROM danger_photo a JOIN change c ON c.seq = a.changedSeq WHERE a.danger = ? AND a.deleted = 0 ORDER BY a.changedSeq`,
      )
      .all(danger)
      .map(({ hlc, ...rest }) => ({ ...rest, addedAt: parseHlc(hlc).wall }));
  }
}

function matches(danger: HiddenDanger, { severity, place, item, query }: ListInput): boolean {
  if (severity !== undefined && danger.severity !== severity) return false;
  if (place !== undefined && danger.place !== place) return false;
  if (item !== undefined && danger.item !== item) return false;
  const wanted = query?.trim().toLowerCase() ?? '';
  if (wanted === '') return true;
  const texts = [
    danger.id,
    danger.title,
    danger.place,
    danger.placeName,
    danger.placeNameEn,
    danger.assignedTo,
    danger.itemName,
  ];
  return texts.some((text) => text?.toLowerCase().includes(wanted) === true);
}

/** Overdue, then major, then the earliest due; what is not open comes after, newest first. */
function worstFirst(a: HiddenDanger, b: HiddenDanger): number {
  if (a.open !== b.open) return a.open ? -1 : 1;
  if (!a.open) return stageOrder(a) - stageOrder(b) || b.foundAt - a.foundAt;
  return (
    Number(b.overdue) - Number(a.overdue) ||
    Number(b.severity === 'major') - Number(a.severity === 'major') ||
    (a.dueAt ?? Infinity) - (b.dueAt ?? Infinity) ||
    a.foundAt - b.foundAt
  );
}

const stageOrder = ({ stage }: HiddenDanger): number => DANGER_STAGES.indexOf(stage);

function grouped(
  dangers: readonly HiddenDanger[],
  now: number,
  keyOf: (danger: HiddenDanger) => Pick<DangerFiguresRow, 'key' | 'name' | 'nameEn'>,
): DangerFiguresRow[] {
  const groups = new Map<
    string,
    { head: Pick<DangerFiguresRow, 'key' | 'name' | 'nameEn'>; members: HiddenDanger[] }
  >();
  for (const danger of dangers) {
    const head = keyOf(danger);
    const group = groups.get(head.key);
    if (group) group.members.push(danger);
    else groups.set(head.key, { head, members: [danger] });
  }
  return [...groups.values()]
    .map(({ head, members }) => ({ ...head, ...dangerFigures(members, now) }))
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || b.total - a.total || (a.key < b.key ? -1 : 1));
}
