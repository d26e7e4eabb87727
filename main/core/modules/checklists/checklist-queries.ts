import type {
  Checklist,
  ChecklistCell,
  ChecklistPhoto,
  PlaceChecklist,
} from '../../../../shared/contract/checklists.ts';
import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import type { PointResult } from '../../../../shared/domain/checklists/checklist-verdict.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { PlaceIndex } from '../places/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';

type ResultRow = { checklist: string; point: string; result: PointResult; observedAt: number };
type PlaceResult = ResultRow & { note: string | null; recordedBy: string };
type PhotoRow = Omit<ChecklistPhoto, 'addedAt'> & { checklist: string; point: string; hlc: string };
type OverviewRow = { place: string; name: string; nameEn: string | null; cells: (ChecklistCell | null)[] };

export class ChecklistQueries {
  readonly #db: ReadDb;
  readonly #places: PlaceIndex;
  readonly #model: ReadinessModel;

  constructor(db: ReadDb, places: PlaceIndex, model: ReadinessModel) {
    this.#db = db;
    this.#places = places;
    this.#model = model;
  }

  /** Every checklist with its points, in order. */
  list(): Checklist[] {
    const points = cached<[], Checklist['points'][number] & { checklist: string; critical: number }>(
      this.#db,
      'SELECT checklist, code, item, name, nameEn, ord, critical FROM checklist_point WHERE deleted = 0 ORDER BY ord, code',
    ).all() as (Omit<Checklist['points'][number], 'critical'> & { checklist: string; critical: number })[];
    return cached<[], Omit<Checklist, 'points' | 'sample'> & { sample: number }>(
      this.#db,
      'SELECT code, name, nameEn, ord, sample FROM checklist WHERE deleted = 0 ORDER BY ord, code',
    )
      .all()
      .map((row) => ({
        ...row,
        sample: row.sample === 1,
        points: points
          .filter(({ checklist }) => checklist === row.code)
          .map(({ checklist: _of, ...point }) => ({ ...point, critical: point.critical === 1 })),
      }));
  }

  /** The same with only the points whose item this place is required to have. @throws AppError UNKNOWN_PLACE */
  listFor(place: string): Checklist[] {
    const row = this.#model.rowOf(place);
    if (row === undefined || !this.#places.get(place))
      throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}.`, { place });
    return this.list().flatMap((checklist) => {
      const points = checklist.points.filter(({ item }) => this.#isRequired(row, item));
      return points.length === 0 ? [] : [{ ...checklist, points }];
    });
  }

  /** What was found at a place. @throws AppError UNKNOWN_PLACE */
  place(place: string): PlaceChecklist[] {
    const results = new Map(
      cached<[string], PlaceResult>(
        this.#db,
        `SELECT r.checklist, r.point, r.result, r.observedAt, r.note, c.post AS recordedBy
         FROM checklist_result r JOIN change c ON c.seq = r.changedSeq WHERE r.place = ? AND r.deleted = 0`,
      )
        .all(place)
        .map((row) => [pointKey(row), row]),
    );
    const photos = this.#photos(place);
    return this.listFor(place).map((checklist) => ({
      ...checklist,
      points: checklist.points.map((point) => {
        const key = pointKey({ checklist: checklist.code, point: point.code });
        const found = results.get(key);
        return {
          ...point,
          result: found?.result ?? null,
          observedAt: found?.observedAt ?? null,
          note: found?.note ?? null,
          recordedBy: found?.recordedBy ?? null,
          photos: photos.get(key) ?? [],
        };
      }),
    }));
  }

  /** Every place that has something to answer, by code, with each checklist in figures. */
  overview(): { checklists: Omit<Checklist, 'points'>[]; rows: OverviewRow[] } {
    const checklists = this.list();
    const results = new Map<string, ResultRow[]>();
    for (const row of cached<[], ResultRow & { place: string }>(
      this.#db,
      'SELECT place, checklist, point, result, observedAt FROM checklist_result WHERE deleted = 0',
    ).iterate()) {
      const known = results.get(row.place);
      if (known) known.push(row);
      else results.set(row.place, [row]);
    }
    const rows: OverviewRow[] = [];
    for (const { code, name, nameEn } of this.#places.all()) {
      const row = this.#model.rowOf(code);
      if (row === undefined) continue;
      const found = new Map((results.get(code) ?? []).map((one) => [pointKey(one), one]));
      const cells = checklists.map((checklist) => {
        const points = checklist.points.filter(({ item }) => this.#isRequired(row, item));
        return points.length === 0 ? null : cellOf(checklist.code, points, found);
      });
      if (cells.some((cell) => cell !== null)) rows.push({ place: code, name, nameEn, cells });
    }
    return { checklists: checklists.map(({ points: _points, ...rest }) => rest), rows };
  }

  /** @throws AppError UNKNOWN_ATTACHMENT */
  photo(hash: string): { name: string; mime: string; base64: string } {
    const content = cached<[string], Buffer>(this.#db, 'SELECT bytes FROM attachment_content WHERE hash = ?')
      .pluck()
      .get(hash) as Buffer | undefined;
    const named = cached<[string], { name: string; mime: string }>(
      this.#db,
      'SELECT name, mime FROM checklist_photo WHERE hash = ? LIMIT 1',
    ).get(hash);
    if (!content || !named) throw new AppError('UNKNOWN_ATTACHMENT', 'There is no photo with that content.', { hash });
    return { ...named, base64: content.toString('base64') };
  }

  #photos(place: string): Map<string, ChecklistPhoto[]> {
    const byPoint = new Map<string, ChecklistPhoto[]>();
    const rows = cached<[string], PhotoRow>(
      this.#db,
      `SELECT f.checklist, f.point, f.hash, f.name, f.mime, f.bytes, c.hlc, c.post AS addedBy
       FROM checklist_photo f JOIN change c ON c.seq = f.changedSeq WHERE f.place = ? AND f.deleted = 0 ORDER BY f.changedSeq`,
    ).all(place);
    for (const { checklist, point, hlc, ...photo } of rows) {
      const key = pointKey({ checklist, point });
      byPoint.set(key, [...(byPoint.get(key) ?? []), { ...photo, addedAt: parseHlc(hlc).wall }]);
    }
    return byPoint;
  }

  #isRequired(row: number, item: string): boolean {
    const column = this.#model.grid.ordinal.get(item);
    return column !== undefined && this.#model.table.isRequired(row, column);
  }
}

const pointKey = ({ checklist, point }: { checklist: string; point: string }): string => `${checklist}\n${point}`;

function cellOf(
  checklist: string,
  points: readonly { code: string; critical: boolean }[],
  found: ReadonlyMap<string, ResultRow>,
): ChecklistCell {
  const cell = { points: points.length, ok: 0, failed: 0, criticalFailed: 0, na: 0, oldestAt: null as number | null };
  for (const { code, critical } of points) {
    const one = found.get(pointKey({ checklist, point: code }));
    if (!one) continue;
    if (one.result === 'ok') cell.ok += 1;
    else if (one.result === 'na') cell.na += 1;
    else {
      cell.failed += 1;
      if (critical) cell.criticalFailed += 1;
    }
    cell.oldestAt = Math.min(cell.oldestAt ?? one.observedAt, one.observedAt);
  }
  return cell;
}
