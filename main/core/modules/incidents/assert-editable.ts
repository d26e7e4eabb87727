import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { editsOf, mergedStageOf, revisionOf } from './incident-edits.ts';
import { incidentById, type IncidentRow } from './incident-rows.ts';

/** The incident to change, with the stage that all logs make together. */
export type Editable = IncidentRow & { readonly disputed: boolean };

/**
 * An incident that may be changed by somebody who saw it at revision `expected` (undefined: whatever it is now).
 * @throws AppError UNKNOWN_INCIDENT, STALE_REVISION with the changes in between, INCIDENT_CLOSED
 */
export function assertEditable(db: ReadDb, id: string, expected: number | undefined): Editable {
  const incident = assertUnchanged(db, id, expected);
  if (incident.stage === 'closed')
    throw new AppError(
      'INCIDENT_CLOSED',
      'The incident is closed and can only be read. Nothing was changed. Reopen it with a reason first.',
      { incident: id, closedAt: incident.closedAt },
    );
  return incident;
}

/** The same for commands that a closed incident takes too. @throws AppError UNKNOWN_INCIDENT, STALE_REVISION */
export function assertUnchanged(db: ReadDb, id: string, expected: number | undefined): Editable {
  const row = incidentById(db, id);
  const between = expected === undefined ? [] : editsOf(db, id, expected);
  if (between.length > 0)
    throw new AppError(
      'STALE_REVISION',
      'Somebody else changed the incident in the meantime. Nothing of yours was lost and nothing was overwritten. Look at the change, then send yours again.',
      {
        incident: id,
        expected,
        revision: revisionOf(db, row),
        changes: between.map(({ at, by, kind, fields }) => ({ at, by, kind, fields })),
      },
    );
  const { stage, dispute } = mergedStageOf(db, row);
  return { ...row, stage, disputed: dispute !== null };
}
