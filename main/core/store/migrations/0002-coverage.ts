const TAIL = 'deleted INTEGER NOT NULL DEFAULT 0, changedSeq INTEGER NOT NULL';

/** Capabilities a visitor may need, the items behind them, and pairs of place and venue that do not count. */
export const coverage = {
  version: 2,
  name: 'coverage',
  sql: `
CREATE TABLE capability (
  code TEXT PRIMARY KEY, name TEXT, nameEn TEXT, short TEXT, ord INTEGER, sample INTEGER NOT NULL DEFAULT 0, ${TAIL}
) STRICT, WITHOUT ROWID;
CREATE TABLE capability_item (capability TEXT NOT NULL, item TEXT NOT NULL, ${TAIL}, PRIMARY KEY (capability, item)) STRICT, WITHOUT ROWID;
CREATE TABLE coverage_exclusion (
  place TEXT NOT NULL, venue TEXT NOT NULL, fromAt INTEGER NOT NULL, toAt INTEGER, reason TEXT, ${TAIL}, PRIMARY KEY (place, venue, fromAt)
) STRICT, WITHOUT ROWID;
`,
} as const;
