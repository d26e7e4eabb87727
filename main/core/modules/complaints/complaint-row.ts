import type { Complaint } from '../../../../shared/contract/complaints.ts';
import {
  isOpen,
  isOverdue,
  isWatched,
  type Complaint as Ruled,
} from '../../../../shared/domain/complaints/complaint.ts';
import { stepsFrom } from '../../../../shared/domain/complaints/decide-step.ts';
import { personOf } from '../../../../shared/domain/people/someone-else.ts';

/** A row of `complaint` as the table holds it; instants in UTC ms, people as `personText`. */
export type ComplaintRow = Pick<
  Complaint,
  | 'id'
  | 'place'
  | 'kind'
  | 'what'
  | 'channel'
  | 'language'
  | 'contact'
  | 'receivedAt'
  | 'enteredAt'
  | 'dueAt'
  | 'helper'
  | 'stage'
  | 'outcome'
  | 'resolvedAt'
  | 'told'
  | 'toldAt'
  | 'toldMedium'
  | 'closedAt'
  | 'reopenReason'
  | 'incident'
  | 'entry'
> & {
  readonly firstAsked: string;
  readonly resolvedBy: string | null;
  readonly toldBy: string | null;
  readonly closedBy: string | null;
  readonly unsolved: number | null;
  readonly harmed: number | null;
  readonly upset: number | null;
  readonly reopened: number | null;
  readonly sample: number;
};

export type NamedComplaintRow = ComplaintRow &
  Pick<Complaint, 'placeName' | 'placeNameEn' | 'kindName' | 'kindNameEn' | 'incidentTitle' | 'incidentNumber'>;

export const NAMED_COMPLAINTS = `SELECT c.*, coalesce(p.name, c.place) AS placeName, p.nameEn AS placeNameEn,
  coalesce(k.name, c.kind) AS kindName, k.nameEn AS kindNameEn, i.title AS incidentTitle, i.number AS incidentNumber
  FROM complaint c LEFT JOIN place p ON p.code = c.place LEFT JOIN complaint_kind k ON k.code = c.kind
  LEFT JOIN incident i ON i.id = c.incident`;

const person = (text: string | null) => (text === null ? null : personOf(text));

/** A row with what follows from it at `now` (UTC ms). */
export function complaintOf(row: NamedComplaintRow, now: number): Complaint {
  const ruled = ruledOf(row);
  return {
    id: row.id,
    place: row.place,
    placeName: row.placeName,
    placeNameEn: row.placeNameEn,
    kind: row.kind,
    kindName: row.kindName,
    kindNameEn: row.kindNameEn,
    what: row.what,
    channel: row.channel,
    language: row.language,
    contact: row.contact,
    receivedAt: row.receivedAt,
    enteredAt: row.enteredAt,
    dueAt: row.dueAt,
    stage: row.stage,
    open: isOpen(ruled),
    overdue: isOverdue(ruled, now),
    firstAsked: personOf(row.firstAsked),
    helper: row.helper,
    unsolved: ruled.unsolved,
    harmed: ruled.harmed,
    upset: ruled.upset,
    watched: isWatched(ruled),
    outcome: row.outcome,
    resolvedAt: row.resolvedAt,
    resolvedBy: person(row.resolvedBy),
    told: row.told,
    toldAt: row.toldAt,
    toldMedium: row.toldMedium,
    toldBy: person(row.toldBy),
    closedAt: row.closedAt,
    closedBy: person(row.closedBy),
    reopened: ruled.reopened,
    reopenReason: row.reopenReason,
    incident: row.incident,
    incidentTitle: row.incidentTitle,
    incidentNumber: row.incidentNumber,
    entry: row.entry,
    steps: stepsFrom(row.stage),
    sample: row.sample === 1,
  };
}

/** What the rules need of a row. */
export function ruledOf(row: ComplaintRow): Ruled {
  return {
    stage: row.stage,
    receivedAt: row.receivedAt,
    dueAt: row.dueAt,
    toldAt: row.toldAt,
    firstAsked: personOf(row.firstAsked),
    helper: row.helper,
    reopened: row.reopened ?? 0,
    unsolved: row.unsolved === 1,
    harmed: row.harmed === 1,
    upset: row.upset === 1,
  };
}
