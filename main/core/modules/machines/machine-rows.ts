import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import type { MachineFacts, MachineKind } from '../../../../shared/domain/machines/machine.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

type MachineRow = {
  code: string;
  place: string;
  kind: MachineKind;
  name: string | null;
  keeper: string | null;
  ecny: number | null;
  lastTestAt: number | null;
  lastTestPassed: number | null;
  lastPatrolAt: number | null;
  retired: number | null;
  note: string | null;
  sample: number;
  schemes: string | null;
  languages: string | null;
  faultId: string | null;
  faultSince: number | null;
  faultText: string | null;
  hlc: string;
};

export type OpenFault = { readonly id: string; readonly since: number; readonly description: string | null };

/** A machine with everything its screens and rules need. */
export type MachineRecord = MachineFacts & {
  readonly place: string;
  readonly note: string | null;
  readonly sample: boolean;
  readonly fault: OpenFault | null;
};

/** Of several open faults the oldest is told: bare columns beside min() come from its row. */
const SELECT = `SELECT m.code, m.place, m.kind, m.name, m.keeper, m.ecny, m.lastTestAt, m.lastTestPassed, m.lastPatrolAt, m.retired, m.note, m.sample,
  (SELECT group_concat(scheme) FROM machine_scheme s WHERE s.machine = m.code AND s.deleted = 0) AS schemes,
  (SELECT group_concat(language) FROM machine_language l WHERE l.machine = m.code AND l.deleted = 0) AS languages,
  f.id AS faultId, f.since AS faultSince, f.description AS faultText, c.hlc
  FROM machine m JOIN change c ON c.seq = m.changedSeq
  LEFT JOIN (SELECT machine, id, min(since) AS since, description FROM machine_fault WHERE until IS NULL AND deleted = 0 GROUP BY machine) f
    ON f.machine = m.code
  WHERE m.deleted = 0 AND m.place IS NOT NULL`;

/** Every machine, by place and code. */
export function allMachines(db: ReadDb): MachineRecord[] {
  return cached<[], MachineRow>(db, `${SELECT} ORDER BY m.place, m.code`).all().map(recordOf);
}

export function machinesAt(db: ReadDb, place: string): MachineRecord[] {
  return cached<[string], MachineRow>(db, `${SELECT_AT} AND m.place = ? ORDER BY m.code`).all(place).map(recordOf);
}

export function machineOf(db: ReadDb, code: string): MachineRecord | null {
  const row = cached<[string], MachineRow>(db, `${SELECT_AT} AND m.code = ?`).get(code);
  return row ? recordOf(row) : null;
}

/** The same for few machines: the fault is looked up for each instead of grouping all of them first. */
const SELECT_AT = SELECT.replace(
  /LEFT JOIN \(SELECT machine[\s\S]*?ON f\.machine = m\.code/,
  `LEFT JOIN machine_fault f ON f.id =
    (SELECT id FROM machine_fault o WHERE o.machine = m.code AND o.until IS NULL AND o.deleted = 0 ORDER BY o.since, o.id LIMIT 1)`,
);

function recordOf(row: MachineRow): MachineRecord {
  const { schemes, languages, faultId, faultSince, faultText, hlc, ...rest } = row;
  return {
    ...rest,
    ecny: row.ecny === 1,
    lastTestPassed: row.lastTestPassed === null ? null : row.lastTestPassed === 1,
    retired: row.retired === 1,
    sample: row.sample === 1,
    schemes: membersOf(schemes),
    languages: membersOf(languages),
    faultSince,
    fault: faultId === null || faultSince === null ? null : { id: faultId, since: faultSince, description: faultText },
    recordedAt: parseHlc(hlc).wall,
  };
}

const membersOf = (list: string | null): string[] => (list === null ? [] : list.split(',').toSorted());
