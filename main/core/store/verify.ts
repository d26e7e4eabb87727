import { createHash } from 'node:crypto';
import type { VerifyReport } from '../../../shared/contract/system.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import { CHAIN_START, hashOf, readLog } from './change-log.ts';
import type { Db } from './database.ts';
import { rebuildFromLog, tableDigests } from './rebuild.ts';

/**
 * Checks the store: SQLite's own integrity, the hash chain of every device, that the tables equal what the log makes, and
 * that attachments still have the content their hash promises. `skipSeq` leaves one change out of the rebuild.
 */
export function verifyStore(db: Db, skipSeq?: number): VerifyReport {
  const integrity = checkIntegrity(db);
  const chain = checkChain(db);
  const rebuild = checkRebuild(db, skipSeq);
  const attachments = checkAttachments(db);
  return { ok: integrity.ok && chain.ok && rebuild.ok && attachments.ok, integrity, chain, rebuild, attachments };
}

function checkIntegrity(db: Db): VerifyReport['integrity'] {
  const lines = db.pragma('integrity_check') as { integrity_check: string }[];
  const problems = lines.map((line) => line.integrity_check).filter((line) => line !== 'ok');
  const orphans = db.pragma('foreign_key_check') as { table: string }[];
  problems.push(...orphans.map(({ table }) => `foreign key violated in ${table}`));
  problems.push(...checkLogText(db));
  return { ok: problems.length === 0, problems };
}

/** The full-text index is derived and not in the rebuild; one that lost entries would hide them from every search. */
function checkLogText(db: Db): string[] {
  const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
  const entries = count('SELECT count(*) FROM log_entry WHERE text IS NOT NULL');
  const indexed = count('SELECT count(*) FROM log_text_docsize');
  return entries === indexed ? [] : [`the full-text index holds ${indexed} of ${entries} log entries`];
}

function checkChain(db: Db): VerifyReport['chain'] {
  const tips = new Map<string, { hash: string; hlc: string }>();
  const problems: string[] = [];
  let changes = 0;
  let expectedSeq = 1;
  for (const record of readLog(db)) {
    changes += 1;
    const tip = tips.get(record.device) ?? { hash: CHAIN_START, hlc: '' };
    if (record.seq !== expectedSeq) problems.push(`change ${expectedSeq} is missing`);
    expectedSeq = record.seq + 1;
    if (record.prevHash !== tip.hash) problems.push(`change ${record.seq} does not follow the one before it`);
    if (record.hlc <= tip.hlc) problems.push(`change ${record.seq} is stamped before the one before it`);
    if (hashOf(record) !== record.hash) problems.push(`change ${record.seq} was altered`);
    tips.set(record.device, { hash: record.hash, hlc: record.hlc });
  }
  const newest = db.prepare<[], number>('SELECT coalesce(max(seqTo), 0) FROM receipt').pluck().get() ?? 0;
  if (newest >= expectedSeq) problems.push(`changes ${expectedSeq} to ${newest} were acknowledged and are missing`);
  return { ok: problems.length === 0, changes, devices: tips.size, problems: problems.slice(0, 100) };
}

function checkRebuild(db: Db, skipSeq: number | undefined): VerifyReport['rebuild'] {
  const actual = tableDigests(db);
  try {
    const { db: rebuilt, applied } = rebuildFromLog(db, skipSeq);
    try {
      const expected = tableDigests(rebuilt);
      const tables = [...actual].map(([table, { rows, digest }]) => ({
        table,
        rows,
        equal: expected.get(table)?.digest === digest,
      }));
      const problems = tables
        .filter(({ equal }) => !equal)
        .map(({ table }) => `table ${table} differs from what the log makes`);
      const left = changesIn(db) - applied;
      if (left > 0) problems.push(`the log holds ${left} changes that were not carried out again`);
      return { ok: problems.length === 0, tables, problems };
    } finally {
      rebuilt.close();
    }
  } catch (error) {
    if (!(error instanceof AppError || error instanceof SyntaxError)) throw error;
    return { ok: false, tables: [], problems: [`the log cannot be replayed: ${error.message}`] };
  }
}

function changesIn(db: Db): number {
  return db.prepare<[], number>('SELECT count(*) FROM change').pluck().get() ?? 0;
}

function checkAttachments(db: Db): VerifyReport['attachments'] {
  const problems: string[] = [];
  let checked = 0;
  for (const row of db.prepare('SELECT hash, bytes FROM attachment_content').iterate()) {
    const { hash, bytes } = row as { hash: string; bytes: Buffer };
    checked += 1;
    if (createHash('sha256').update(bytes).digest('hex') !== hash) problems.push(`attachment ${hash} was altered`);
  }
  const missing = db
    .prepare<[], string>(
      `SELECT hash FROM (SELECT hash FROM readiness_attachment WHERE deleted = 0
         UNION SELECT hash FROM checklist_photo WHERE deleted = 0 UNION SELECT hash FROM danger_photo WHERE deleted = 0)
       WHERE hash NOT IN (SELECT hash FROM attachment_content)`,
    )
    .pluck()
    .all();
  problems.push(...missing.map((hash) => `attachment ${hash} is missing`));
  return { ok: problems.length === 0, checked, problems };
}
