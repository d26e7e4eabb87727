/** Columns every projected table ends with: tombstone, and the change that last touched the row. */
const TAIL = 'deleted INTEGER NOT NULL DEFAULT 0, changedSeq INTEGER NOT NULL';

export const initial = {
  version: 1,
  name: 'initial',
  sql: `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  hlc TEXT NOT NULL,
  device TEXT NOT NULL,
  post TEXT NOT NULL,
  name TEXT,
  commandId TEXT NOT NULL,
  kind TEXT NOT NULL,
  entity TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('put', 'delete', 'batch')),
  row TEXT,
  fields TEXT NOT NULL,
  rows INTEGER NOT NULL,
  prevHash TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (device, hlc)
) STRICT;
CREATE INDEX change_by_row ON change (entity, row);
CREATE INDEX change_by_command ON change (commandId);
CREATE TRIGGER change_is_append_only_update BEFORE UPDATE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;
CREATE TRIGGER change_is_append_only_delete BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'the change log is append-only'); END;

CREATE TABLE receipt (
  commandId TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  inputHash TEXT NOT NULL,
  result TEXT NOT NULL,
  seqFrom INTEGER NOT NULL,
  seqTo INTEGER NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attachment_content (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;

CREATE TABLE mega_event (
  id TEXT PRIMARY KEY, name TEXT, nameEn TEXT, centre TEXT, centreEn TEXT, zone TEXT,
  opensAt INTEGER, closesAt INTEGER, sample INTEGER NOT NULL DEFAULT 0, ${TAIL}
) STRICT, WITHOUT ROWID;
CREATE TABLE operational_period (kind TEXT PRIMARY KEY, startsOn TEXT, endsOn TEXT, ${TAIL}) STRICT, WITHOUT ROWID;
CREATE TABLE holiday (date TEXT PRIMARY KEY, name TEXT, nameEn TEXT, ${TAIL}) STRICT, WITHOUT ROWID;
CREATE TABLE visitor_day (date TEXT PRIMARY KEY, visitors INTEGER, peak INTEGER, ${TAIL}) STRICT, WITHOUT ROWID;
CREATE TABLE required_currency (code TEXT PRIMARY KEY, sample INTEGER NOT NULL DEFAULT 0, ${TAIL}) STRICT, WITHOUT ROWID;
CREATE TABLE organisation (code TEXT PRIMARY KEY, name TEXT, nameEn TEXT, parent TEXT, level TEXT, ${TAIL}) STRICT, WITHOUT ROWID;

CREATE TABLE place (
  code TEXT PRIMARY KEY, name TEXT, nameEn TEXT, type TEXT, organisation TEXT, address TEXT, phone TEXT, contactPost TEXT,
  note TEXT, lon REAL, lat REAL, rawLon REAL, rawLat REAL, datum TEXT, accuracy TEXT NOT NULL DEFAULT 'needs-location',
  serviceRing REAL, sample INTEGER NOT NULL DEFAULT 0, ${TAIL}
) STRICT, WITHOUT ROWID;
CREATE INDEX place_by_type ON place (type, code) WHERE deleted = 0;
CREATE INDEX place_by_organisation ON place (organisation, code) WHERE deleted = 0;
CREATE TABLE opening_span (
  place TEXT NOT NULL, weekday INTEGER NOT NULL, opens INTEGER NOT NULL, closes INTEGER, ${TAIL}, PRIMARY KEY (place, weekday, opens)
) STRICT, WITHOUT ROWID;
CREATE TABLE opening_exception (
  place TEXT NOT NULL, date TEXT NOT NULL, opens INTEGER, closes INTEGER, reason TEXT, ${TAIL}, PRIMARY KEY (place, date)
) STRICT, WITHOUT ROWID;

CREATE TABLE readiness_category (code TEXT PRIMARY KEY, name TEXT, nameEn TEXT, ord INTEGER, ${TAIL}) STRICT, WITHOUT ROWID;
CREATE TABLE readiness_item (
  code TEXT PRIMARY KEY, category TEXT, name TEXT, nameEn TEXT, ord INTEGER, critical INTEGER, dueOffsetDays INTEGER,
  freshHours REAL, ownerPost TEXT, checkerPost TEXT, cadence TEXT, source TEXT, sample INTEGER NOT NULL DEFAULT 0, ${TAIL}
) STRICT, WITHOUT ROWID;
CREATE TABLE item_place_type (item TEXT NOT NULL, placeType TEXT NOT NULL, ${TAIL}, PRIMARY KEY (item, placeType)) STRICT, WITHOUT ROWID;
CREATE TABLE requirement_override (
  place TEXT NOT NULL, item TEXT NOT NULL, required INTEGER, ${TAIL}, PRIMARY KEY (place, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE readiness_state (
  place TEXT NOT NULL, item TEXT NOT NULL, status TEXT, observedAt INTEGER, note TEXT, owner TEXT, due INTEGER, ${TAIL}, PRIMARY KEY (place, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE readiness_attachment (
  place TEXT NOT NULL, item TEXT NOT NULL, hash TEXT NOT NULL, name TEXT, mime TEXT, bytes INTEGER, ${TAIL}, PRIMARY KEY (place, item, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_mapping (
  name TEXT NOT NULL, kind TEXT NOT NULL, mapping TEXT, constants TEXT, datum TEXT, ${TAIL}, PRIMARY KEY (name, kind)
) STRICT, WITHOUT ROWID;
CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT, ${TAIL}) STRICT, WITHOUT ROWID;
`,
} as const;
