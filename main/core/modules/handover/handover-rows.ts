import type { z } from 'zod';
import type { HandoverLine, HandoverPicture, handoverContract } from '../../../../shared/contract/handover.ts';
import { HANDOVER_SECTIONS } from '../../../../shared/domain/handover/sections.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

export type HandoverRecord = z.infer<NonNullable<(typeof handoverContract.get)['~orpc']['outputSchema']>>['handover'];
type Note = HandoverPicture['notes'][number];

type Row = {
  readonly id: string;
  readonly startedAt: number;
  readonly acceptedAt: number;
  readonly outgoingPost: string;
  readonly outgoingPerson: string | null;
  readonly incomingPost: string;
  readonly incomingPerson: string | null;
  readonly sample: number;
};
const COLUMNS = 'id, startedAt, acceptedAt, outgoingPost, outgoingPerson, incomingPost, incomingPerson, sample';

/** Handovers, newest first. */
export function handovers(db: ReadDb, limit: number): { total: number; items: HandoverLine[] } {
  const rows = cached<[number], Row>(
    db,
    `SELECT ${COLUMNS} FROM shift_handover WHERE deleted = 0 ORDER BY acceptedAt DESC, changedSeq DESC LIMIT ?`,
  ).all(limit);
  const total = cached<[], number>(db, 'SELECT count(*) FROM shift_handover WHERE deleted = 0').pluck().get();
  return { total: Number(total ?? 0), items: rows.map(lineOf) };
}

export function lastHandover(db: ReadDb): HandoverLine | null {
  return handovers(db, 1).items[0] ?? null;
}

/** @throws AppError UNKNOWN_HANDOVER */
export function handoverById(db: ReadDb, id: string): HandoverRecord {
  const row = cached<[string], Row & { picture: string; entry: string }>(
    db,
    `SELECT ${COLUMNS}, picture, entry FROM shift_handover WHERE id = ? AND deleted = 0`,
  ).get(id);
  if (!row) throw new AppError('UNKNOWN_HANDOVER', 'There is no such handover.', { handover: id });
  return { ...lineOf(row), picture: JSON.parse(row.picture) as HandoverPicture, entry: row.entry };
}

/** Remarks of the shift that is still on, in the order of the sections. */
export function openNotes(db: ReadDb): (Note & { id: string })[] {
  return cached<[], Note & { id: string }>(
    db,
    'SELECT id, section, text, at, post, person FROM handover_note WHERE handover IS NULL AND deleted = 0 ORDER BY at, id',
  )
    .all()
    .toSorted((a, b) => HANDOVER_SECTIONS.indexOf(a.section) - HANDOVER_SECTIONS.indexOf(b.section));
}

const person = (post: string, name: string | null): HandoverLine['outgoing'] =>
  name === null ? { post } : { post, name };

function lineOf(row: Row): HandoverLine {
  return {
    id: row.id,
    startedAt: row.startedAt,
    acceptedAt: row.acceptedAt,
    outgoing: person(row.outgoingPost, row.outgoingPerson),
    incoming: person(row.incomingPost, row.incomingPerson),
    sample: row.sample === 1,
  };
}
