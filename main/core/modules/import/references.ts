import { definitionOf, type ImportKind } from '../../../../shared/domain/import/index.ts';
import type { ReadDb } from '../../store/database.ts';
import { ENTITIES, isEntity, type EntityTable } from '../../store/entities.ts';
import type { PlaceIndex } from '../places/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import type { ReferenceEntry, References } from './worker-protocol.ts';

type Sources = { readonly db: ReadDb; readonly places: PlaceIndex; readonly model: ReadinessModel };

/** What the fields of a kind can refer to, with codes and names: the reader of the file has no store. */
export function referencesOf(kind: ImportKind, sources: Sources): References {
  const found: Record<string, readonly ReferenceEntry[]> = {};
  for (const { type } of Object.values(definitionOf(kind).fields)) {
    if (type.reference === undefined) continue;
    const { entity, names } = type.reference;
    found[entity] ??= entriesOf(entity, names, sources);
  }
  return found;
}

/** Places in use; the code of a merged one finds the place it went into. */
function placeEntries(places: PlaceIndex): ReferenceEntry[] {
  const old = new Map<string, string[]>();
  for (const alias of places.aliases().keys()) {
    const kept = places.resolve(alias);
    if (kept !== undefined) old.set(kept, [...(old.get(kept) ?? []), alias]);
  }
  return [...places.all()].map(({ code, name }) => [code, name, ...(old.get(code) ?? [])]);
}

/** Places and items in the order of the model, on which the packed columns of readiness rows rely. */
function entriesOf(entity: string, names: readonly string[], { db, places, model }: Sources): ReferenceEntry[] {
  if (entity === 'place') return placeEntries(places);
  if (entity === 'readiness_item') return model.grid.items.map(({ code, name, nameEn }) => [code, name, nameEn]);
  if (!isEntity(entity)) throw new Error(`there is no entity ${entity}`);
  const table: EntityTable = ENTITIES[entity];
  const [key] = table.key;
  if (key === undefined || table.key.length !== 1 || names.some((name) => !table.fields.includes(name))) {
    throw new Error(`${entity} cannot be referred to by ${names.join(', ')}`);
  }
  const columns = [key, ...names].join(', ');
  return db
    .prepare<[], ReferenceEntry>(`SELECT ${columns} FROM ${entity} WHERE deleted = 0 ORDER BY ${key}`)
    .raw()
    .all() as ReferenceEntry[];
}
