/**
 * A command's changes are found by the sequence numbers in its receipt, so the index by command was one more page to make
 * durable with every command and nothing else. Undone commands get one that only an undo writes to. Places are listed and
 * counted without the closed ones, so their indexes leave those out.
 */
export const leanerLog = {
  version: 5,
  name: 'leaner-log',
  sql: `
DROP INDEX change_by_command;
CREATE INDEX receipt_by_undone ON receipt (json_extract(result, '$.target')) WHERE kind = 'changes.undo';
DROP INDEX place_by_type;
DROP INDEX place_by_organisation;
CREATE INDEX place_by_type ON place (type, code, closedAt) WHERE deleted = 0 AND closedAt IS NULL;
CREATE INDEX place_by_organisation ON place (organisation, code, closedAt) WHERE deleted = 0 AND closedAt IS NULL;
`,
} as const;
