import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { IncidentRow } from './incident-rows.ts';
import type { SchemeStore } from './scheme-store.ts';

/**
 * Whether an incident stands, or has stood since it was opened, at the top grade of its scheme: computed or set by a person. Grading it down
 * first does not make closing it a matter of one person.
 */
export function stoodAtTop(
  db: ReadDb,
  { id, scheme, schemeVersion, grade, overrideGrade }: IncidentRow,
  schemes: SchemeStore,
): boolean {
  const top = schemes.version(scheme, schemeVersion).grades[0]?.code;
  if (top === undefined) return false;
  if (grade === top || overrideGrade === top) return true;
  return (
    cached<[string, string], 1>(
      db,
      'SELECT 1 FROM incident_grading WHERE incident = ? AND grade = ? AND deleted = 0 LIMIT 1',
    ).get(id, top) !== undefined
  );
}
