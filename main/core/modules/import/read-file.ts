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
import type { GoodRow, GoodRows, ReadMessage, ReadRequest, RefusedRow } from './worker-protocol.ts';

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
    const transfer = packed.kind === 'readiness' ? buffersOf(packed.columns) : [];
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

function packerFor({ kind, places, items }: ReadRequest): (good: readonly GoodRow<ImportKind>[]) => GoodRows {
  if (kind === 'places') return (good) => ({ kind, rows: good as readonly GoodRow<'places'>[] });
  const columnsOf = readinessPacker(
    places.map(([code]) => code),
    items.map(([code]) => code),
  );
  return (good) => ({ kind, columns: columnsOf(good as readonly GoodRow<'readiness'>[]) });
}

/** @throws AppError UNKNOWN_FIELD */
function constantsOf<K extends ImportKind>(kind: K, named: Readonly<Record<string, string>>): ImportConstants<K> {
  for (const field of Object.keys(named)) fieldOf(kind, field);
  return named as ImportConstants<K>;
}

function optionsOf({ zone, datum, places, items }: ReadRequest, headers: readonly string[]): ImportOptions {
  const placeOf = lookup(places.map(([code, name]) => [code, [name]]));
  const itemOf = lookup(items.map(([code, name, nameEn]) => [code, nameEn === null ? [name] : [name, nameEn]]));
  return { zone, headers, resolvePlace: placeOf, resolveItem: itemOf, ...(datum && { datum }) };
}

/** Finds a code by itself first, then by a name that only one entry has; names without regard to case. */
function lookup(
  entries: readonly (readonly [code: string, names: readonly string[]])[],
): (text: string) => string | undefined {
  const codes = new Set(entries.map(([code]) => code));
  const byName = new Map<string, string | null>();
  for (const [code, names] of entries) {
    for (const name of names) {
      const key = name.toLowerCase();
      byName.set(key, byName.has(key) && byName.get(key) !== code ? null : code);
    }
  }
  return (text) => (codes.has(text) ? text : (byName.get(text.toLowerCase()) ?? undefined));
}
