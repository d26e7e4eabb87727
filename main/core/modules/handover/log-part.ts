import type { HandoverPicture } from '../../../../shared/contract/handover.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { entriesOf, LOG_COLUMNS, type LogRow } from '../log/index.ts';

const HIGHLIGHTS = 30;
/** Entries stand in order of arrival; those of another workstation may have been entered earlier than their neighbours. */
const LOOK_FURTHER = 500;

/** What was entered in the duty log since `from` (UTC ms), with what was marked as significant, newest first. */
export function logPart(db: ReadDb, from: number): HandoverPicture['log'] {
  const marked = cached<[number], LogRow>(
    db,
    `SELECT ${LOG_COLUMNS} FROM log_entry e WHERE e.significant = 1 AND e.deleted = 0 AND e.entryTime >= ? ORDER BY e.n DESC`,
  ).all(from);
  const standing = entriesOf(db, marked).filter(({ correctedBy }) => correctedBy === null);
  return {
    entries: enteredSince(db, from),
    significant: standing.length,
    highlights: standing.slice(0, HIGHLIGHTS),
  };
}

/** Reads back from the newest only as far as the shift reaches: the log may hold half a million entries. */
function enteredSince(db: ReadDb, from: number): number {
  let [count, older] = [0, 0];
  for (const entryTime of cached<[], number>(db, 'SELECT entryTime FROM log_entry WHERE deleted = 0 ORDER BY n DESC')
    .pluck()
    .iterate() as Iterable<number>) {
    if (entryTime >= from) {
      count += 1;
      older = 0;
    } else if ((older += 1) > LOOK_FURTHER) break;
  }
  return count;
}
