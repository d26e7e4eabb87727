/**
 * A command's changes are found by the sequence numbers in its receipt, so the index by command was one more page to make
 * durable with every command and nothing else. Undone commands get one that only an undo writes to.
 */
export const leanerLog = {
  version: 5,
  name: 'leaner-log',
  sql: `
DROP INDEX change_by_command;
CREATE INDEX receipt_by_undone ON receipt (json_extract(result, '$.target')) WHERE kind = 'changes.undo';
`,
} as const;
