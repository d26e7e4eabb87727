import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { parseHlc } from '../../../shared/domain/change-log/hlc.ts';
import { putSecrets, type Secret } from './account-secrets.ts';
import { BackupBook } from './backup-book.ts';
import { becomeNewDevice, copyThroughSqlite, inspectBackup } from './backup.ts';
import { carveRecords, type Carved } from './carve.ts';
import { hashOf, type ChangeRecord } from './change-log.ts';
import { readExported } from './checkpoint.ts';
import { openDatabase, transaction, type Db } from './database.ts';
import { migrate } from './migrate.ts';
import { readSecrets, secretFrom } from './salvage-secrets.ts';
import { appendRecords, insertOf } from './restore-point.ts';
import { EVIDENCE_FOLDER } from './store-files.ts';
import { STORE_FILE } from './store-files.ts';

/** What became of a damaged store: exactly what was read from it, and what is missing. Instants in UTC ms. */
export type Recovery = {
  /** The damaged file, kept. */
  readonly keptFile: string;
  readonly cause: string;
  /** The backup that was begun with; null when there was none. */
  readonly backup: string | null;
  readonly backupAt: number | null;
  /** Changes after the backup that were read from the damaged file and carried out again, as they were written. */
  readonly replayed: number;
  /** Changes that could not be read; null when none is missing. `to` is the last that is known to have been there. */
  readonly gap: {
    readonly from: number;
    readonly to: number;
    readonly fromAt: number | null;
    readonly toAt: number | null;
  } | null;
  /** Changes after the gap that could be read: kept in the damaged file and counted, but not carried out on a picture with a hole. */
  readonly afterGap: number;
  readonly upTo: number;
};

/**
 * Takes a damaged store out of the way and puts the newest good backup in its place, carried on with every change that can still be read
 * from the damaged file and fits the chain. Each record vouches for itself by its hash.
 */
export function recoverStore(dataDir: string, cause: string, now: number): Recovery {
  const live = path.join(dataDir, STORE_FILE);
  const kept = path.join(dataDir, `damaged-${now}.sqlite`);
  for (const suffix of ['', '-wal', '-shm'])
    if (existsSync(`${live}${suffix}`)) renameSync(`${live}${suffix}`, `${kept}${suffix}`);
  const incoming = path.join(dataDir, `${STORE_FILE}.recovered`);
  const backup = newestGood(dataDir, incoming);
  const db = openDatabase(incoming);
  try {
    migrate(db, () => undefined);
    const found = salvage(kept);
    const result = carryOn(db, found, knownEnd(dataDir, found));
    db.pragma('journal_mode = DELETE');
    db.close();
    becomeNewDevice(incoming);
    renameSync(incoming, live);
    return { keptFile: kept, cause, backup: backup?.id ?? null, backupAt: backup?.lastAt ?? null, ...result };
  } finally {
    if (db.open) db.close();
  }
}

function newestGood(dataDir: string, target: string): { id: string; lastAt: number | null } | null {
  const book = new BackupBook(dataDir);
  for (const entry of book.list()) {
    const file = entry.encrypted ? null : book.fileOf(entry.id);
    if (file === null) continue;
    try {
      copyThroughSqlite(file, target);
      inspectBackup(target);
      return entry;
    } catch {
      // Damaged too: the next older one.
    }
  }
  return null;
}

type Salvaged = {
  /** By sequence number; a log that was forked by an unfinished commit may hold two. */
  readonly changes: ReadonlyMap<number, readonly ChangeRecord[]>;
  readonly receipts: readonly Receipt[];
  readonly contents: ReadonlyMap<string, Buffer>;
  /** Of accounts; they are no part of the log. */
  readonly secrets: ReadonlyMap<string, Secret>;
  readonly storeId: string | null;
  readonly lastSeq: number;
};
type Receipt = {
  commandId: string;
  kind: string;
  inputHash: string;
  result: string;
  seqFrom: number;
  seqTo: number;
  at: number;
};

function salvage(file: string): Salvaged {
  const changes = new Map<number, ChangeRecord[]>();
  const receipts = new Map<string, Receipt>();
  const contents = new Map<string, Buffer>();
  const secrets = new Map<string, Secret>();
  let storeId: string | null = null;
  let lastSeq = 0;
  for (const { rowid, values } of carveRecords(file)) {
    const change = rowid === null ? null : changeFrom(rowid, values);
    if (change !== null) {
      const same = changes.get(change.seq) ?? [];
      if (!same.some(({ hash }) => hash === change.hash)) changes.set(change.seq, [...same, change]);
      lastSeq = Math.max(lastSeq, change.seq);
      continue;
    }
    const receipt = receiptFrom(values);
    if (receipt !== null) {
      receipts.set(receipt.commandId, receipt);
      lastSeq = Math.max(lastSeq, receipt.seqTo);
    }
    const secret = secretFrom(values);
    if (secret !== null) secrets.set(secret.account, secret);
    const [key, value] = values;
    if (values.length === 2 && Buffer.isBuffer(value) && sha256(value) === key) contents.set(key, value);
    if (values.length === 2 && key === 'storeId' && typeof value === 'string') storeId = value;
  }
  for (const secret of readSecrets(file)) secrets.set(secret.account, secret);
  return { changes, receipts: [...receipts.values()], contents, secrets, storeId, lastSeq };
}

/** A record of the log, when these values are one: its hash says so. */
function changeFrom(seq: number, values: readonly Carved[]): ChangeRecord | null {
  if (values.length !== 14) return null;
  const [, hlc, device, post, name, commandId, kind, entity, op, row, fields, rows, prevHash, hash] = values;
  const record = { hlc, device, post, name, commandId, kind, entity, op, row, fields, rows, prevHash } as ChangeRecord;
  if (typeof fields !== 'string' || typeof hash !== 'string' || hashOf(record) !== hash) return null;
  return { ...record, seq, hash };
}

function receiptFrom(values: readonly Carved[]): Receipt | null {
  const [commandId, kind, inputHash, result, seqFrom, seqTo, at] = values;
  const texts = [commandId, kind, inputHash, result].every((value) => typeof value === 'string');
  const numbers = [seqFrom, seqTo, at].every((value) => Number.isInteger(value));
  if (values.length !== 7 || !texts || !numbers || !/^[0-9a-f]{64}$/.test(String(inputHash))) return null;
  return { commandId, kind, inputHash, result, seqFrom, seqTo, at } as Receipt;
}

/** How far the log is known to have gone: by what can be read, and by the newest checkpoint beside the store. */
function knownEnd(dataDir: string, { lastSeq, storeId }: Salvaged): { seq: number; at: number | null } {
  try {
    const text = readFileSync(path.join(dataDir, EVIDENCE_FOLDER, 'newest-checkpoint.json'), 'utf8');
    const { body } = readExported(text);
    if (body.seq >= lastSeq && (storeId === null || storeId === body.store)) return { seq: body.seq, at: body.at };
  } catch {
    // None, or damaged: what can be read is what is known.
  }
  return { seq: lastSeq, at: null };
}

/** Carries the log on from where `db` ends for as long as the next change is there and fits its chain. */
function carryOn(
  db: Db,
  found: Salvaged,
  end: { seq: number; at: number | null },
): Pick<Recovery, 'replayed' | 'gap' | 'afterGap' | 'upTo'> {
  const tips = new Map(db.prepare<[], [string, string]>('SELECT device, hash FROM change ORDER BY seq').raw().all());
  const start = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM change').pluck().get() ?? 0;
  const next: ChangeRecord[] = [];
  for (let seq = start + 1; ; seq += 1) {
    const fitting = found.changes.get(seq)?.filter((one) => one.prevHash === (tips.get(one.device) ?? '0'.repeat(64)));
    // Of two that fit, one was never acknowledged: the one that the log went on from counts.
    const record = fitting?.find((one) => followed(found, one)) ?? fitting?.[0];
    if (record === undefined) break;
    tips.set(record.device, record.hash);
    next.push(record);
  }
  const upTo = start + next.length;
  transaction(db, (tx) => {
    appendRecords(tx, next);
    const receipt = insertOf(tx, 'receipt', ['commandId', 'kind', 'inputHash', 'result', 'seqFrom', 'seqTo', 'at']);
    for (const one of found.receipts) if (one.seqTo <= upTo) receipt.run(one);
    const content = insertOf(tx, 'attachment_content', ['hash', 'bytes']);
    for (const [hash, bytes] of found.contents) content.run({ hash, bytes });
    putSecrets(tx, found.secrets.values());
    if (found.storeId !== null)
      tx.prepare("INSERT INTO meta (key, value) VALUES ('storeId', ?) ON CONFLICT DO NOTHING").run(found.storeId);
  });
  const after = [...found.changes.keys()].filter((seq) => seq > upTo).toSorted((one, other) => one - other);
  const firstAfter = after.length === 0 ? undefined : found.changes.get(after[0] ?? 0)?.[0];
  const to = firstAfter === undefined ? end.seq : firstAfter.seq - 1;
  const lastKept = db.prepare<[], string>('SELECT hlc FROM change ORDER BY seq DESC LIMIT 1').pluck().get();
  const missing = end.seq > upTo;
  return {
    replayed: next.length,
    upTo,
    afterGap: after.length,
    gap: missing
      ? {
          from: upTo + 1,
          to: Math.max(to, upTo + 1),
          fromAt: lastKept === undefined ? null : parseHlc(lastKept).wall,
          toAt: firstAfter === undefined ? end.at : parseHlc(firstAfter.hlc).wall,
        }
      : null,
  };
}

function followed({ changes }: Salvaged, record: ChangeRecord): boolean {
  return changes.get(record.seq + 1)?.some(({ prevHash }) => prevHash === record.hash) ?? false;
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** What the recovered store says of it. */
export function recoveryFields(
  recovery: Recovery,
  now: number,
): { row: string; fields: Record<string, string | number | null> } {
  const { backup, backupAt, upTo, replayed, gap, afterGap, keptFile, cause } = recovery;
  return {
    row: randomUUID(),
    fields: {
      kind: 'recovery',
      at: now,
      source: backup,
      sourceAt: backupAt,
      upTo,
      replayed,
      lost: gap === null ? 0 : gap.to - gap.from + 1,
      gapFrom: gap?.from ?? null,
      gapTo: gap?.to ?? null,
      gapFromAt: gap?.fromAt ?? null,
      gapToAt: gap?.toAt ?? null,
      afterGap,
      keptFile,
      cause,
    },
  };
}
