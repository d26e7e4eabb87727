import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { INCIDENT_STAGES, type IncidentStage } from '../../../../shared/domain/incidents/stage.ts';
import { mergedStage, type IncidentEdit, type MergedStage } from '../../../../shared/domain/incidents/merged-stage.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** The system regrades as time passes: that is not somebody's edit. */
export const REGRADE = 'incidents.regrade';

/** One command's changes of an incident, as the log holds them. */
export type LoggedEdit = {
  readonly seq: number;
  readonly at: number;
  readonly by: { readonly post: string; readonly name?: string };
  readonly kind: string;
  readonly fields: Record<string, unknown>;
  readonly edit: IncidentEdit;
};

type Logged = {
  seq: number;
  hlc: string;
  device: string;
  post: string;
  name: string | null;
  commandId: string;
  kind: string;
  entity: string;
  row: string;
  op: string;
  fields: string;
};

/** Log records of an incident: its own row and what hangs on it. `{` is the character after `|`. */
export const OF_INCIDENT = `((entity = 'incident' AND row = @id)
  OR (entity IN ('incident_fact', 'incident_place', 'incident_system', 'incident_link') AND row > @id || '|' AND row < @id || '}'))`;

/** Every command that edited an incident after `since` (a sequence number), oldest first; the system's regrading is none. */
export function editsOf(db: ReadDb, id: string, since = 0): LoggedEdit[] {
  const records = cached<[{ id: string; since: number }], Logged>(
    db,
    `SELECT seq, hlc, device, post, name, commandId, kind, entity, row, op, fields FROM change
     WHERE ${OF_INCIDENT} AND seq > @since AND kind <> '${REGRADE}' ORDER BY seq`,
  ).all({ id, since });
  const edits = new Map<string, LoggedEdit>();
  for (const record of records) {
    const fields = { ...edits.get(record.commandId)?.fields, ...fieldsOf(record) };
    const first = edits.get(record.commandId);
    edits.set(record.commandId, {
      seq: record.seq,
      at: parseHlc(record.hlc).wall,
      by: record.name === null ? { post: record.post } : { post: record.post, name: record.name },
      kind: record.kind,
      fields,
      edit: {
        command: record.commandId,
        stamp: first?.edit.stamp ?? { hlc: record.hlc, device: record.device },
        stage: stageIn(fields['stage']),
        seen: typeof fields['stageSeen'] === 'string' ? seenIn(fields['stageSeen']) : undefined,
      },
    });
  }
  return [...edits.values()];
}

/** The newest stamp (HLC) of each device that has touched the incident: what somebody who decides now has seen. */
export function seenNow(db: ReadDb, id: string): string {
  const rows = cached<[{ id: string }], { device: string; hlc: string }>(
    db,
    `SELECT device, max(hlc) AS hlc FROM change WHERE ${OF_INCIDENT} GROUP BY device ORDER BY device`,
  ).all({ id });
  return JSON.stringify(Object.fromEntries(rows.map(({ device, hlc }) => [device, hlc])));
}

/** The stage with the logs of all devices taken together. One device cannot be at odds with itself. */
export function mergedStageOf(
  db: ReadDb,
  { id, stage }: { readonly id: string; readonly stage: IncidentStage },
): MergedStage & { readonly edits: readonly LoggedEdit[] } {
  const { devices } = tipOf(db, id);
  if (devices < 2) return { stage, dispute: null, edits: [] };
  const edits = editsOf(db, id);
  return { ...mergedStage(edits.map(({ edit }) => edit)), edits };
}

/** When it was closed; null while it is open, and while another log's edits dispute the closing. */
export function closedSince(
  db: ReadDb,
  row: { readonly id: string; readonly stage: IncidentStage; readonly closedAt: number | null },
): number | null {
  return row.closedAt === null || mergedStageOf(db, row).stage !== 'closed' ? null : row.closedAt;
}

/** Newest sequence number that touched the incident. */
export function revisionOf(
  db: ReadDb,
  { id, changedSeq }: { readonly id: string; readonly changedSeq: number },
): number {
  return Math.max(tipOf(db, id).newest, changedSeq);
}

function tipOf(db: ReadDb, id: string): { newest: number; devices: number } {
  return (
    cached<[{ id: string }], { newest: number; devices: number }>(
      db,
      `SELECT coalesce(max(seq), 0) AS newest, count(DISTINCT device) AS devices FROM change WHERE ${OF_INCIDENT}`,
    ).get({ id }) ?? { newest: 0, devices: 0 }
  );
}

function fieldsOf({ entity, row, op, fields }: Logged): Record<string, unknown> {
  if (entity === 'incident') return op === 'put' ? Object(JSON.parse(fields)) : { deleted: true };
  const what = `${entity.replace('incident_', '')}:${row.slice(row.indexOf('|') + 1)}`;
  if (op !== 'put') return { [what]: null };
  const values: unknown = JSON.parse(fields);
  const value = Object(values)['value'] as unknown;
  return { [what]: typeof value === 'string' ? JSON.parse(value) : true };
}

function stageIn(value: unknown): IncidentStage | undefined {
  return INCIDENT_STAGES.find((stage) => stage === value);
}

function seenIn(value: string): Record<string, string> {
  return Object(JSON.parse(value)) as Record<string, string>;
}
