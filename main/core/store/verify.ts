import { createHash } from 'node:crypto';
import type { Step } from '../../../shared/contract/evidence.ts';
import type { VerifyReport } from '../../../shared/contract/verify.ts';
import { CHAIN_START, hashOf, readLog } from './change-log.ts';
import { checkCheckpoints } from './check-checkpoints.ts';
import type { readExported } from './checkpoint.ts';
import type { Db } from './database.ts';
import { rebuildFromLog, tableDigests } from './rebuild.ts';

export type VerifyOptions = {
  /** Leaves one change out of the rebuild: shows that the check can fail. */
  readonly skipSeq?: number | undefined;
  /** Checkpoints that were kept elsewhere. */
  readonly exported?: readonly ReturnType<typeof readExported>[];
  /** Hears how far the check has come. */
  readonly onStep?: (step: Omit<Step, 'type'>) => void;
};

/**
 * Checks the store: SQLite's own integrity, the hash chain of every device, the signed checkpoints, that the tables equal what the log
 * makes, and that attachments still have the content their hash promises. The caller sees to it that nothing is written meanwhile.
 */
export function verifyStore(
  db: Db,
  { skipSeq, exported = [], onStep = () => undefined }: VerifyOptions = {},
): VerifyReport {
  const total = countOrNull(db);
  const at =
    (phase: Step['phase'], of = total) =>
    (done: number): void =>
      onStep({ phase, done, total: of });
  at('integrity', null)(0);
  const integrity = found(() => checkIntegrity(db), {});
  const chain = found(() => checkChain(db, at('chain')), { changes: 0, devices: 0 });
  const checkpoints = found(() => checkCheckpoints(db, exported, at('checkpoints')), {
    count: 0,
    newest: null,
    unsigned: 0,
    exported: 0,
  });
  const rebuild = found(() => checkRebuild(db, skipSeq, at('rebuild')), { tables: [] });
  at('attachments', null)(0);
  const attachments = found(() => checkAttachments(db), { checked: 0 });
  const ok = integrity.ok && chain.ok && checkpoints.ok && rebuild.ok && attachments.ok;
  return { ok, integrity, chain, checkpoints, rebuild, attachments };
}

type Checked = { readonly ok: boolean; readonly problems: string[] };

/** What a check says; one that cannot even be carried out, because the file cannot be read there, has found that. */
function found<Part extends Checked>(check: () => Part, nothing: Omit<Part, keyof Checked>): Part {
  try {
    return check();
  } catch (error) {
    return { ...nothing, ok: false, problems: [`the store cannot be read: ${messageOf(error)}`] } as unknown as Part;
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** How many changes are gone through before it is told. */
const STEP = 1000;

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

function checkChain(db: Db, step: (done: number) => void): VerifyReport['chain'] {
  const tips = new Map<string, { hash: string; hlc: string }>();
  const problems: string[] = [];
  let changes = 0;
  let expectedSeq = 1;
  for (const record of readLog(db)) {
    changes += 1;
    if (changes % STEP === 0) step(changes);
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

function checkRebuild(db: Db, skipSeq: number | undefined, step: (done: number) => void): VerifyReport['rebuild'] {
  const actual = tableDigests(db);
  try {
    const { db: rebuilt, applied } = rebuildFromLog(db, skipSeq, (done) => {
      if (done % STEP === 0) step(done);
    });
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
    // Whatever a garbled log makes go wrong is what is looked for here.
    return { ok: false, tables: [], problems: [`the log cannot be replayed: ${messageOf(error)}`] };
  }
}

function countOrNull(db: Db): number | null {
  try {
    return changesIn(db);
  } catch {
    return null;
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
         UNION SELECT hash FROM checklist_photo WHERE deleted = 0 UNION SELECT hash FROM danger_photo WHERE deleted = 0
         UNION SELECT data FROM (SELECT json_extract(record, '$.data') AS data FROM exercise_record WHERE deleted = 0) WHERE data IS NOT NULL)
       WHERE hash NOT IN (SELECT hash FROM attachment_content)`,
    )
    .pluck()
    .all();
  problems.push(...missing.map((hash) => `attachment ${hash} is missing`));
  return { ok: problems.length === 0, checked, problems };
}
