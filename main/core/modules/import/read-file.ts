import {
  fieldOf,
  resolveMapping,
  rowPreparer,
  type ImportConstants,
  type ImportKind,
  type ImportOptions,
} from '../../../../shared/domain/import/index.ts';
import { openFile, sheetOf } from './reader/index.ts';
import { buffersOf, readinessPacker } from './readiness-columns.ts';
import type { GoodRow, GoodRows, ReadMessage, ReadRequest, ReferenceEntry, RefusedRow } from './worker-protocol.ts';

const CHUNK_ROWS = 5000;

/**
 * Reads and checks every row of the file and posts them in chunks, with the buffers that change hands. Throws AppError for a
 * refusal of the whole file.
 */
export async function readFile(
  request: ReadRequest,
  post: (message: ReadMessage, transfer?: ArrayBuffer[]) => void,
): Promise<void> {
  const { kind } = request;
  const sheet = sheetOf(await openFile(request.bytes, request.fileName), request.sheet);
  const mapping = resolveMapping(kind, request.mapping, sheet.headers);
  const prepare = rowPreparer(kind, mapping, constantsOf(kind, request.constants), optionsOf(request, sheet.headers));
  const pack = packerFor(request);
  let good: GoodRow<ImportKind>[] = [];
  let refused: RefusedRow[] = [];
  let read = 0;
  const flush = (): void => {
    const packed = pack(good);
    const transfer = packed.kind === 'columns' ? buffersOf(packed.columns) : [];
    post({ type: 'chunk', good: packed, refused, read, total: null }, transfer);
    good = [];
    refused = [];
  };
  for (const piece of sheet.rows()) {
    for (const { row, cells } of piece) {
      const prepared = prepare(row, cells);
      read += 1;
      if (prepared.rejected) refused.push({ row, problems: prepared.rejected });
      else good.push([row, prepared.record]);
    }
    if (good.length + refused.length >= CHUNK_ROWS) flush();
  }
  flush();
  post({ type: 'done', read });
}

function packerFor({ kind, references }: ReadRequest): (good: readonly GoodRow<ImportKind>[]) => GoodRows {
  if (kind !== 'readiness') return (rows) => ({ kind: 'rows', rows });
  const columnsOf = readinessPacker(codesOf(references['place']), codesOf(references['readiness_item']));
  return (good) => ({ kind: 'columns', columns: columnsOf(good as readonly GoodRow<'readiness'>[]) });
}

const codesOf = (entries: readonly ReferenceEntry[] = []): string[] => entries.map(([code]) => code);

/** @throws AppError UNKNOWN_FIELD */
function constantsOf(kind: ImportKind, named: Readonly<Record<string, string>>): ImportConstants {
  for (const field of Object.keys(named)) fieldOf(kind, field);
  return named;
}

function optionsOf({ zone, datum, references }: ReadRequest, headers: readonly string[]): ImportOptions {
  const lookups = new Map(Object.entries(references).map(([entity, entries]) => [entity, lookup(entries)]));
  const resolve = (entity: string, text: string): string | undefined => lookups.get(entity)?.(text);
  return {
    zone,
    headers,
    resolve,
    resolvePlace: (text) => resolve('place', text),
    resolveItem: (text) => resolve('readiness_item', text),
    ...(datum && { datum }),
  };
}

/** Finds a code by itself first, then by a name that only one entry has; names without regard to case. */
function lookup(entries: readonly ReferenceEntry[]): (text: string) => string | undefined {
  const codes = new Set(codesOf(entries));
  const byName = new Map<string, string | null>();
  for (const [code, ...names] of entries) {
    for (const name of names) {
      if (name === null) continue;
      const key = name.toLowerCase();
      byName.set(key, byName.has(key) && byName.get(key) !== code ? null : code);
    }
  }
  return (text) => (codes.has(text) ? text : (byName.get(text.toLowerCase()) ?? undefined));
}
