import type { ReadinessCell } from '../../../shared/contract/readiness-cells.ts';
import { OVERRIDE_DEFAULT_MS, OVERRIDE_DEFAULT_REASON } from '../../../shared/domain/readiness/decide-set.ts';
import type { ReadinessStatus } from '../../../shared/domain/readiness/status.ts';
import { fromZoneInput, toZoneInput } from '../time/zone-input.ts';

/** What a person is about to record. Times are texts of date-time fields on the wall clock of the event's zone. */
export type CellDraft = {
  readonly status: ReadinessStatus | null;
  readonly observedAt: string;
  /** Evidence is dated anew only when someone says so by a status, a file or a time; not by mending a note. */
  readonly observed: boolean;
  readonly note: string;
  readonly owner: string;
  readonly due: string;
  /** Only where a rule decides the cell. */
  readonly overrideReason: string;
  readonly overrideUntil: string;
};

export type CellChange = {
  readonly status: ReadinessStatus;
  readonly observedAt?: number;
  readonly note?: string;
  readonly owner?: string;
  readonly due?: number | null;
  readonly override?: { readonly reason: string; readonly until: number };
};

/** The form for a cell as it stands, or an empty one for several cells. `now` in UTC epoch ms. */
export function draftOf(cell: ReadinessCell | null, now: number, zone: string): CellDraft {
  return {
    status: cell?.status ?? null,
    observedAt: toZoneInput(cell?.observedAt ?? now, zone),
    observed: false,
    note: cell?.note ?? '',
    owner: cell?.owner ?? '',
    due: cell === null || cell.due === null ? '' : toZoneInput(cell.due, zone),
    overrideReason: statedReason(cell),
    overrideUntil: toZoneInput(cell?.override?.until ?? now + OVERRIDE_DEFAULT_MS, zone),
  };
}

/** A status said by someone is seen now, unless they had already said when. */
export const withStatus = (draft: CellDraft, status: ReadinessStatus, now: number, zone: string): CellDraft => ({
  ...draft,
  status,
  observedAt: draft.observed ? draft.observedAt : toZoneInput(now, zone),
  observed: true,
});

/** Choosing evidence presets "ready": nobody photographs what is not there; the person sees it and may change it. */
export const withEvidence = (draft: CellDraft, now: number, zone: string): CellDraft =>
  withStatus(draft, 'ready', now, zone);

/**
 * A draft of `before` over the newer state of its cell: what nobody touched follows the cell, or saving a note would turn
 * back what somebody else set meanwhile; what was written stays. `opened` is when the draft was begun, in UTC epoch ms.
 */
export function overNewer(
  draft: CellDraft,
  before: ReadinessCell,
  cell: ReadinessCell,
  opened: number,
  zone: string,
): CellDraft {
  const [from, to] = [draftOf(before, opened, zone), draftOf(cell, opened, zone)];
  const follow = <Field extends keyof CellDraft>(field: Field): CellDraft[Field] =>
    draft[field] === from[field] ? to[field] : draft[field];
  const stated = draft.observed ? draft : to;
  return {
    status: stated.status,
    observedAt: stated.observedAt,
    observed: draft.observed,
    note: follow('note'),
    owner: follow('owner'),
    due: follow('due'),
    overrideReason: follow('overrideReason'),
    overrideUntil: follow('overrideUntil'),
  };
}

/** Evidence that nobody dated anew keeps its date: left out, it would be taken as seen now. */
function observedOf(draft: CellDraft, cell: ReadinessCell | null, entered: number | null): { observedAt?: number } {
  const observedAt = draft.observed ? entered : (cell?.observedAt ?? null);
  return observedAt === null ? {} : { observedAt };
}

/** The reason somebody wrote; nothing for the text that stands in for one. */
const statedReason = (cell: ReadinessCell | null): string => {
  const reason = cell?.override?.reason ?? '';
  return reason === OVERRIDE_DEFAULT_REASON ? '' : reason;
};

/** Without a reason the core takes the note for one, and a day. Of several cells it takes the reason where a rule says otherwise. */
function overrideOf(
  draft: CellDraft,
  before: CellDraft,
  cell: ReadinessCell | null,
  until: number | null,
): Pick<CellChange, 'override'> {
  const reason = draft.overrideReason.trim();
  if (cell?.verdict === null || reason === '' || until === null) return {};
  const touched = draft.observed || reason !== statedReason(cell) || draft.overrideUntil !== before.overrideUntil;
  return touched ? { override: { reason, until } } : {};
}

export type DraftProblem = 'status' | 'observedAt' | 'due' | 'overrideReason' | 'overrideUntil';

/** What to send: only what differs from `cell`. A list of fields instead when one cannot be read. */
export function changeOf(
  draft: CellDraft,
  cell: ReadinessCell | null,
  zone: string,
): { readonly change: CellChange } | { readonly problems: readonly DraftProblem[] } {
  const before = draftOf(cell, 0, zone);
  const observedAt = fromZoneInput(draft.observedAt, zone);
  const due = draft.due === '' ? null : fromZoneInput(draft.due, zone);
  const problems: DraftProblem[] = [];
  if (draft.status === null) problems.push('status');
  if (draft.observed && observedAt === null) problems.push('observedAt');
  if (draft.due !== '' && due === null) problems.push('due');
  const until = fromZoneInput(draft.overrideUntil, zone);
  if (cell?.verdict !== null && draft.overrideReason.trim() !== '' && until === null) problems.push('overrideUntil');
  if (draft.status === null || problems.length > 0) return { problems };
  return {
    change: {
      status: draft.status,
      ...observedOf(draft, cell, observedAt),
      ...(draft.note === before.note ? {} : { note: draft.note }),
      ...(draft.owner === before.owner ? {} : { owner: draft.owner }),
      ...(draft.due === before.due ? {} : { due }),
      ...overrideOf(draft, before, cell, until),
    },
  };
}
