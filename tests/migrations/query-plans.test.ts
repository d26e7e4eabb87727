import { expect, test } from 'vitest';
import { manualClock } from '../../main/core/platform/clock.ts';
import { conditionOf } from '../../main/core/store/audit-log.ts';
import { openStore } from '../../main/core/store/store.ts';
import { START } from '../support/core-client.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/**
 * Statements that run with every command or every screen, as the modules prepare them. A whole scan of a table that grows
 * with use would be felt at 5,000 places and 200,000 states.
 */
const HOT = [
  ['receipt of a command', 'SELECT kind, inputHash, result, seqTo FROM receipt WHERE commandId = ?'],
  ['tip of the log', 'SELECT coalesce(max(seq), 0) FROM change'],
  ['tip of a chain', 'SELECT hash FROM change WHERE device = ? ORDER BY hlc DESC LIMIT 1'],
  [
    'one state',
    'SELECT status, observedAt, note, owner, due FROM readiness_state WHERE place = ? AND item = ? AND deleted = 0',
  ],
  [
    'who recorded a state',
    `SELECT s.note, s.owner, c.post,
       (SELECT count(*) FROM readiness_attachment a WHERE a.place = s.place AND a.item = s.item AND a.deleted = 0) AS attachments
     FROM readiness_state s JOIN change c ON c.seq = s.changedSeq WHERE s.place = ? AND s.item = ? AND s.deleted = 0`,
  ],
  [
    'files of a state',
    `SELECT a.hash, c.hlc FROM readiness_attachment a JOIN change c ON c.seq = a.changedSeq
     WHERE a.place = ? AND a.item = ? AND a.deleted = 0 ORDER BY a.changedSeq`,
  ],
  ['one place', 'SELECT code, name FROM place WHERE code = ? AND deleted = 0'],
  [
    'places by code',
    'SELECT code, name FROM place WHERE deleted = 0 AND closedAt IS NULL AND code > ? ORDER BY code LIMIT ?',
  ],
  [
    'places of a type',
    'SELECT code, name FROM place WHERE deleted = 0 AND closedAt IS NULL AND type = ? AND code > ? ORDER BY code LIMIT ?',
  ],
  [
    'places of an organisation',
    'SELECT code, name FROM place WHERE deleted = 0 AND closedAt IS NULL AND organisation = ? ORDER BY code LIMIT ?',
  ],
  ['how many of a type', 'SELECT count(*) FROM place WHERE deleted = 0 AND closedAt IS NULL AND type = ?'],
  [
    'hours of a place',
    'SELECT weekday, opens, closes FROM opening_span WHERE place = ? AND deleted = 0 ORDER BY weekday, opens',
  ],
  ['log of a row', 'SELECT * FROM change WHERE entity = ? AND row = ?'],
  ['log of a command', 'SELECT * FROM change WHERE seq BETWEEN ? AND ? AND commandId = ? ORDER BY seq'],
  ['numbers of a command', 'SELECT seqFrom, seqTo FROM receipt WHERE commandId = ?'],
  [
    'whether a command was undone',
    "SELECT 1 FROM receipt WHERE kind = 'changes.undo' AND json_extract(result, '$.target') = ?",
  ],
  [
    'newest changes',
    "SELECT seq, commandId, rows FROM change WHERE seq < ? AND kind <> 'catalogue.install' ORDER BY seq DESC",
  ],
  [
    'stock ledger of a place',
    'SELECT id, pieces FROM stock_movement WHERE place = ? AND deleted = 0 ORDER BY at, changedSeq, id',
  ],
  ['entry of the stock ledger', 'SELECT id, pieces FROM stock_movement WHERE entry = ? AND deleted = 0 ORDER BY id'],
  ['ends of a transfer', 'SELECT place FROM stock_movement WHERE transfer = ? AND deleted = 0'],
  ['stock levels of a place', 'SELECT currency, minimum FROM stock_level WHERE place = ? AND deleted = 0'],
  ['one record', 'SELECT * FROM change WHERE seq = ?'],
  ['stamp of a record', 'SELECT hlc FROM change WHERE seq = ?'],
  [
    'log entries of a place',
    'SELECT e.n FROM log_entry e WHERE e.deleted = 0 AND e.place IN (?) ORDER BY e.n DESC LIMIT ?',
  ],
  [
    'log entries of a category and a post',
    'SELECT e.n FROM log_entry e WHERE e.deleted = 0 AND e.category IN (?) AND e.post IN (?) ORDER BY e.n DESC LIMIT ?',
  ],
  [
    'log entries by their words',
    `SELECT e.n FROM log_text CROSS JOIN log_entry e ON e.n = log_text.rowid
     WHERE e.deleted = 0 AND log_text MATCH ? AND log_text.rowid < ? ORDER BY log_text.rowid DESC LIMIT ?`,
  ],
  [
    'corrections of a page',
    'SELECT corrects, id FROM log_entry WHERE corrects IN (SELECT value FROM json_each(?)) AND deleted = 0',
  ],
  [
    'next grade that time brings',
    'SELECT min(nextGradeAt) FROM incident WHERE nextGradeAt IS NOT NULL AND deleted = 0',
  ],
  [
    'next limit of a task',
    `SELECT min(dueAt) FROM task WHERE deleted = 0 AND state IN ('open', 'blocked') AND (overdueAt IS NULL OR overdueAt <> dueAt)`,
  ],
  ['tasks of a playbook', 'SELECT * FROM task WHERE run = ? AND deleted = 0 ORDER BY ord'],
  ['next reminder', 'SELECT min(remindAt) FROM order_recipient WHERE remindAt IS NOT NULL AND deleted = 0'],
  [
    'next step that time brings',
    'SELECT min(nextStepAt) FROM playbook_run WHERE nextStepAt IS NOT NULL AND deleted = 0',
  ],
  ['course of an incident', 'SELECT * FROM task_event WHERE incident = ? AND deleted = 0 ORDER BY at'],
  ['edits of an incident', "SELECT max(seq) FROM change WHERE entity = 'incident' AND row = ?"],
] as const;

/** Tables that grow with use, under any alias the statements give them. */
const FULL_SCAN =
  /^SCAN (change|readiness_state|place|receipt|opening_span|readiness_attachment|log_entry|incident|task|task_event|order_recipient|playbook_run|[aces])$/;

test.each(HOT)('%s: no whole scan, no sort', (_, sql) => {
  const store = openStore(temporaryFolder(), manualClock(START));
  try {
    const parameters = Array.from({ length: sql.split('?').length - 1 }, () => null);
    const plan = store.db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail);
    expect(plan.filter((step) => FULL_SCAN.test(step))).toEqual([]);
    // The files of one cell are few and may be sorted; anything else comes out of its index in order.
    const sorts = sql.includes('a.changedSeq') ? [] : plan.filter((step) => step.includes('TEMP B-TREE'));
    expect(sorts).toEqual([]);
  } finally {
    store.close();
  }
});

test('a slice of the audit is read by the numbers of its changes, whatever it is filtered by', () => {
  const store = openStore(temporaryFolder(), manualClock(START));
  const filter = { device: 'a', post: 'b', kind: 'c', entity: 'd', place: 'e', text: 'f', from: START, to: START + 1 };
  const { sql, params } = conditionOf(filter);
  const plan = store.db
    .prepare(`EXPLAIN QUERY PLAN SELECT seq FROM change WHERE seq BETWEEN 1 AND 9 AND ${sql} ORDER BY seq DESC`)
    .all(params) as { detail: string }[];
  store.close();
  expect(plan.map(({ detail }) => detail)).toEqual(['SEARCH change USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)']);
});
