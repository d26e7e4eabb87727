import type { DangerSource, HiddenDanger } from '../../../../shared/contract/dangers.ts';
import { rowKey, rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import { isOpen, isOverdue, type Danger } from '../../../../shared/domain/dangers/danger.ts';
import { stepsFrom } from '../../../../shared/domain/dangers/decide-step.ts';
import { personOf } from '../../../../shared/domain/people/someone-else.ts';

/** A row of `hidden_danger` as the table holds it; instants in UTC ms, people as `personText`. */
export type DangerRow = Pick<HiddenDanger, 'id' | 'place' | 'item' | 'title' | 'severity' | 'stage' | 'foundAt'> & {
  readonly foundBy: string;
  readonly source: string | null;
  readonly assignedTo: string | null;
  readonly assignedAt: number | null;
  readonly dueAt: number | null;
  readonly fixedAt: number | null;
  readonly fixedBy: string | null;
  readonly fixNote: string | null;
  readonly verifiedAt: number | null;
  readonly verifiedBy: string | null;
  readonly verifyNote: string | null;
  readonly struckOffAt: number | null;
  readonly struckOffBy: string | null;
  readonly struckOffNote: string | null;
  readonly withdrawn: number | null;
  readonly reopened: number | null;
  readonly sample: number;
};

export type NamedDangerRow = DangerRow &
  Pick<HiddenDanger, 'placeName' | 'placeNameEn' | 'itemName' | 'itemNameEn' | 'category' | 'photos'>;

export const NAMED_DANGERS = `SELECT d.*, coalesce(p.name, d.place) AS placeName, p.nameEn AS placeNameEn,
  i.name AS itemName, i.nameEn AS itemNameEn, i.category,
  (SELECT count(*) FROM danger_photo f WHERE f.danger = d.id AND f.deleted = 0) AS photos
  FROM hidden_danger d LEFT JOIN place p ON p.code = d.place LEFT JOIN readiness_item i ON i.code = d.item`;

/** A row with what follows from it at `now` (UTC ms). */
export function dangerOf(row: NamedDangerRow, now: number): HiddenDanger {
  return {
    id: row.id,
    place: row.place,
    placeName: row.placeName,
    placeNameEn: row.placeNameEn,
    item: row.item,
    itemName: row.itemName,
    itemNameEn: row.itemNameEn,
    category: row.category,
    title: row.title,
    severity: row.severity,
    stage: row.stage,
    open: isOpen(row),
    overdue: isOverdue(row, now),
    foundAt: row.foundAt,
    foundBy: personOf(row.foundBy),
    source: sourceOf(row.source),
    assignedTo: row.assignedTo,
    assignedAt: row.assignedAt,
    dueAt: row.dueAt,
    fixedAt: row.fixedAt,
    fixedBy: row.fixedBy === null ? null : personOf(row.fixedBy),
    fixNote: row.fixNote,
    verifiedAt: row.verifiedAt,
    verifiedBy: row.verifiedBy === null ? null : personOf(row.verifiedBy),
    verifyNote: row.verifyNote,
    struckOffAt: row.struckOffAt,
    struckOffBy: row.struckOffBy === null ? null : personOf(row.struckOffBy),
    struckOffNote: row.struckOffNote,
    withdrawn: row.withdrawn === 1,
    reopened: row.reopened ?? 0,
    photos: row.photos,
    steps: stepsFrom(row.stage),
    sample: row.sample === 1,
  };
}

/** What the stage machine needs of a row. */
export function decidable(row: DangerRow): Danger & { readonly reopened: number } {
  return {
    stage: row.stage,
    severity: row.severity,
    foundAt: row.foundAt,
    foundBy: personOf(row.foundBy),
    dueAt: row.dueAt,
    fixedBy: row.fixedBy === null ? null : personOf(row.fixedBy),
    reopened: row.reopened ?? 0,
  };
}

/** Where a danger comes from as one text of the row, and back. */
export function sourceText(source: DangerSource): string {
  if (source.kind !== 'inspection') return source.kind;
  return rowKey([source.kind, source.plan, source.dueOn, source.checklist, source.point]);
}

export function sourceOf(text: string | null): DangerSource {
  const [kind, plan = '', dueOn = '', checklist = '', point = ''] = rowKeyParts(text ?? 'report');
  if (kind === 'inspection') return { kind, plan, dueOn, checklist, point };
  return kind === 'import' ? { kind } : { kind: 'report' };
}
