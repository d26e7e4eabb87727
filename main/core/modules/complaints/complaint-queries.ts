import type { z } from 'zod';
import type {
  Complaint,
  ComplaintFiguresRow,
  ComplaintKind,
  ComplaintRecord,
  complaintsContract,
} from '../../../../shared/contract/complaints.ts';
import { complaintFigures } from '../../../../shared/domain/complaints/complaint-statistics.ts';
import { WATCH_FLAGS } from '../../../../shared/domain/complaints/complaint.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { complaintOf, NAMED_COMPLAINTS, type NamedComplaintRow } from './complaint-row.ts';

type ListInput = z.infer<NonNullable<(typeof complaintsContract.list)['~orpc']['inputSchema']>>;
type Listed = z.infer<NonNullable<(typeof complaintsContract.list)['~orpc']['outputSchema']>>;
type Statistics = z.infer<NonNullable<(typeof complaintsContract.statistics)['~orpc']['outputSchema']>>;
type StepRow = Omit<ComplaintRecord, 'by' | 'watch'> & { post: string; person: string | null; watch: string | null };

export class ComplaintQueries {
  readonly #db: ReadDb;
  readonly #clock: Clock;

  constructor(db: ReadDb, clock: Clock) {
    this.#db = db;
    this.#clock = clock;
  }

  kinds(): ComplaintKind[] {
    return cached<[], ComplaintKind>(
      this.#db,
      'SELECT code, name, nameEn, limitHours FROM complaint_kind WHERE deleted = 0 ORDER BY ord IS NULL, ord, code',
    ).all();
  }

  /** Counts are of everything but the stage asked for, so that they can stand beside each other. */
  list(input: ListInput): Listed {
    const at = this.#clock.now();
    const { stage, open, overdue, watched, limit } = input;
    const found = this.#all(at).filter((complaint) => matches(complaint, input));
    const items = found.filter(
      (complaint) =>
        (stage === undefined || complaint.stage === stage) &&
        (open === undefined || complaint.open === open) &&
        (overdue === undefined || complaint.overdue === overdue) &&
        (watched === undefined || (complaint.watched && complaint.open) === watched),
    );
    return {
      at,
      total: items.length,
      open: found.filter((complaint) => complaint.open).length,
      overdue: found.filter((complaint) => complaint.overdue).length,
      watched: found.filter((complaint) => complaint.open && complaint.watched).length,
      items: items.toSorted(worstFirst).slice(0, limit),
    };
  }

  /** @throws AppError UNKNOWN_COMPLAINT */
  complaint(id: string): Complaint {
    const row = cached<[string], NamedComplaintRow>(
      this.#db,
      `${NAMED_COMPLAINTS} WHERE c.id = ? AND c.deleted = 0`,
    ).get(id);
    if (!row)
      throw new AppError('UNKNOWN_COMPLAINT', `There is no complaint with the number ${id}.`, { complaint: id });
    return complaintOf(row, this.#clock.now());
  }

  /** A complaint with its history, oldest first. @throws AppError UNKNOWN_COMPLAINT */
  get(id: string): { at: number; complaint: Complaint; history: ComplaintRecord[] } {
    const history = cached<[string], StepRow>(
      this.#db,
      `SELECT id, step, at, enteredAt, text, who, medium, watch, post, person FROM complaint_step
       WHERE complaint = ? AND deleted = 0 ORDER BY enteredAt, changedSeq`,
    )
      .all(id)
      .map(({ post, person, watch, ...record }) => ({
        ...record,
        by: person === null ? { post } : { post, name: person },
        watch: WATCH_FLAGS.filter((flag) => watch?.split(' ').includes(flag) === true),
      }));
    return { at: this.#clock.now(), complaint: this.complaint(id), history };
  }

  /** Of those received from (inclusive) and to (exclusive) instants in UTC ms; worst groups first. */
  statistics({ from, to }: { from?: number | undefined; to?: number | undefined }): Statistics {
    const at = this.#clock.now();
    const complaints = this.#all(at).filter(
      ({ receivedAt }) => (from === undefined || receivedAt >= from) && (to === undefined || receivedAt < to),
    );
    return {
      at,
      all: complaintFigures(complaints, at),
      byKind: grouped(complaints, at, ({ kind, kindName, kindNameEn }) => ({
        key: kind,
        name: kindName,
        nameEn: kindNameEn,
      })),
      byPlace: grouped(complaints, at, ({ place, placeName, placeNameEn }) => ({
        key: place,
        name: placeName,
        nameEn: placeNameEn,
      })),
    };
  }

  /** The next instant (UTC ms) at which time alone makes a complaint overdue; Infinity when none. */
  nextChangeAt(now: number): number {
    const next = cached<[number], number | null>(
      this.#db,
      `SELECT min(dueAt) FROM complaint WHERE dueAt >= ? AND deleted = 0 AND stage IN ('open', 'resolved')`,
    )
      .pluck()
      .get(now) as number | null | undefined;
    // The limit itself is still in time.
    return next === null || next === undefined ? Number.POSITIVE_INFINITY : next + 1;
  }

  #all(now: number): Complaint[] {
    return cached<[], NamedComplaintRow>(this.#db, `${NAMED_COMPLAINTS} WHERE c.deleted = 0`)
      .all()
      .map((row) => complaintOf(row, now));
  }
}

function matches(complaint: Complaint, { kind, place, incident, query }: ListInput): boolean {
  if (kind !== undefined && complaint.kind !== kind) return false;
  if (place !== undefined && complaint.place !== place) return false;
  if (incident !== undefined && complaint.incident !== incident) return false;
  const wanted = query?.trim().toLowerCase() ?? '';
  if (wanted === '') return true;
  const { id, what, placeName, placeNameEn, kindName, kindNameEn, firstAsked, helper } = complaint;
  const texts = [id, what, complaint.place, placeName, placeNameEn, kindName, kindNameEn, firstAsked.post, helper];
  return texts.some((text) => text?.toLowerCase().includes(wanted) === true);
}

/** Overdue, then to watch, then by the limit; answered ones after those that wait; closed ones last, newest first. */
function worstFirst(a: Complaint, b: Complaint): number {
  if (a.open !== b.open) return a.open ? -1 : 1;
  if (!a.open) return (b.closedAt ?? 0) - (a.closedAt ?? 0) || byId(a, b);
  return (
    Number(b.overdue) - Number(a.overdue) ||
    Number(a.stage === 'told') - Number(b.stage === 'told') ||
    Number(b.watched) - Number(a.watched) ||
    a.dueAt - b.dueAt ||
    byId(a, b)
  );
}

const byId = (a: Complaint, b: Complaint): number => (a.id < b.id ? -1 : 1);

function grouped(
  complaints: readonly Complaint[],
  at: number,
  nameOf: (complaint: Complaint) => { key: string; name: string; nameEn: string | null },
): ComplaintFiguresRow[] {
  const groups = new Map<string, { name: ReturnType<typeof nameOf>; members: Complaint[] }>();
  for (const complaint of complaints) {
    const name = nameOf(complaint);
    const group = groups.get(name.key);
    if (group) group.members.push(complaint);
    else groups.set(name.key, { name, members: [complaint] });
  }
  return [...groups.values()]
    .map(({ name, members }) => ({ ...name, ...complaintFigures(members, at) }))
    .toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || b.total - a.total || (a.key < b.key ? -1 : 1));
}
