import { table } from './table.ts';

/**
 * Signed checkpoints of the log, which are about it and therefore not in it; the keys they are signed with and every time that the
 * store was put back to an earlier state, which are.
 */
export const evidence = {
  version: 14,
  name: 'evidence',
  sql: `
CREATE TABLE checkpoint (
  seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, keyId TEXT NOT NULL, document TEXT NOT NULL, signature TEXT NOT NULL
) STRICT;
CREATE TRIGGER checkpoint_is_append_only_update BEFORE UPDATE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
CREATE TRIGGER checkpoint_is_append_only_delete BEFORE DELETE ON checkpoint BEGIN SELECT RAISE(ABORT, 'checkpoints are append-only'); END;
${table('signing_key', ['id'], 'publicKey TEXT, storedIn TEXT, device TEXT, madeAt INTEGER')}
${table(
  'restoration',
  ['id'],
  `kind TEXT, at INTEGER, source TEXT, sourceAt INTEGER, upTo INTEGER, replayed INTEGER, lost INTEGER, lostFrom INTEGER,
   lostTo INTEGER, gapFrom INTEGER, gapTo INTEGER, gapFromAt INTEGER, gapToAt INTEGER, afterGap INTEGER, keptFile TEXT, cause TEXT`,
)}
`,
} as const;
