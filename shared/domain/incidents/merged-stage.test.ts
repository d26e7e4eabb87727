import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RowChange } from '../change-log/change.ts';
import { formatHlc } from '../change-log/hlc.ts';
import { EMPTY_ROW, mergeRow, rowOf, type MergedRow } from '../change-log/merge.ts';
import { mergedStage, type IncidentEdit } from './merged-stage.ts';
import { INCIDENT_STAGES, type IncidentStage } from './stage.ts';

const START = Date.UTC(2026, 8, 11, 1, 30);
const hlc = (minute: number): string => formatHlc({ wall: START + minute * 60_000, counter: 0 });
const edit = (device: string, minute: number, more: Partial<IncidentEdit> = {}): IncidentEdit => ({
  command: `${device}-${minute}`,
  stamp: { hlc: hlc(minute), device },
  ...more,
});
const opened = edit('a', 0, { stage: 'open' });
const closed = edit('a', 10, { stage: 'closed', seen: { a: hlc(0) } });

describe('one log', () => {
  test('the last stage counts; a closed one is closed', () => {
    expect(mergedStage([opened, edit('a', 5, { stage: 'handling' })])).toEqual({ stage: 'handling', dispute: null });
    expect(mergedStage([opened, edit('a', 7), closed])).toEqual({ stage: 'closed', dispute: null });
  });

  test('what the closing itself changed is no dispute', () => {
    const sameCommand = { ...edit('a', 11), command: closed.command };
    expect(mergedStage([opened, closed, sameCommand])).toMatchObject({ stage: 'closed' });
  });
});

describe('close against update on two logs', () => {
  const update = edit('b', 12);

  test('stays open as disputed, with both sides', () => {
    const handling = edit('a', 3, { stage: 'handling' });
    expect(mergedStage([opened, handling, closed, update])).toEqual({
      stage: 'handling',
      dispute: { closings: [closed], updates: [update] },
    });
  });

  test('also when the update carries an earlier time than the closing that had not seen it', () => {
    expect(mergedStage([opened, edit('b', 8), closed]).dispute).not.toBeNull();
  });

  test('an update that the closer had seen is no dispute', () => {
    const knowing = { ...closed, seen: { a: hlc(0), b: hlc(8) } };
    expect(mergedStage([opened, edit('b', 8), knowing])).toEqual({ stage: 'closed', dispute: null });
  });

  test('two closings are no dispute', () => {
    const other = edit('b', 11, { stage: 'closed', seen: { a: hlc(0) } });
    expect(mergedStage([opened, closed, other])).toEqual({ stage: 'closed', dispute: null });
  });

  test('closing again with both in sight settles it, and so does reopening', () => {
    const seen = { a: hlc(10), b: hlc(12) };
    const again = edit('b', 20, { stage: 'closed', seen });
    expect(mergedStage([opened, closed, update, again])).toEqual({ stage: 'closed', dispute: null });
    const reopened = edit('b', 20, { stage: 'handling', seen });
    expect(mergedStage([opened, closed, update, reopened])).toEqual({ stage: 'handling', dispute: null });
  });
});

type LogEdit = { readonly edit: IncidentEdit; readonly changes: readonly RowChange[] };
type Step = { stage: IncidentStage | null; field: string; value: number; fact: string; remove: boolean; gap: number };

/** Logs of two devices that share a beginning and went apart: each author had seen the beginning and his own log. */
function twoLogs(common: readonly Step[], mine: readonly Step[], theirs: readonly Step[]): LogEdit[][] {
  const seen: Record<string, string> = {};
  const shared = written('a', 0, common, seen);
  return [
    [...shared, ...written('a', 1000, mine, { ...seen })],
    [...shared, ...written('b', 1000, theirs, { ...seen })],
  ];
}

function written(device: string, from: number, steps: readonly Step[], seen: Record<string, string>): LogEdit[] {
  let minute = from;
  return steps.map((step) => {
    minute += step.gap;
    const made = edit(device, minute, { ...(step.stage && { stage: step.stage }), seen: { ...seen } });
    seen[device] = made.stamp.hlc;
    const row: RowChange = {
      entity: 'incident',
      op: 'put',
      row: 'x',
      fields: { [step.field]: step.value, ...(step.stage && { stage: step.stage }) },
    };
    const fact: RowChange = step.remove
      ? { entity: 'incident_place', op: 'delete', row: `x|${step.fact}` }
      : { entity: 'incident_place', op: 'put', row: `x|${step.fact}`, fields: {} };
    return { edit: made, changes: [row, fact] };
  });
}

function incidentOf(edits: readonly LogEdit[]): unknown {
  const rows = new Map<string, MergedRow>();
  for (const {
    edit: { stamp },
    changes,
  } of edits)
    for (const change of changes) {
      const key = `${change.entity}/${change.row}`;
      rows.set(key, mergeRow(rows.get(key) ?? EMPTY_ROW, rowOf(change, stamp)));
    }
  const sorted = [...rows].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return { rows: sorted, stage: mergedStage(edits.map((one) => one.edit)) };
}

/** Both logs in some order that keeps each log's own, what both hold arriving once or twice. */
function interleaved(logs: readonly (readonly LogEdit[])[], picks: readonly boolean[]): LogEdit[] {
  const rest = logs.map((log) => [...log]);
  const result: LogEdit[] = [];
  for (let turn = 0; rest.some((log) => log.length > 0); turn += 1) {
    const first = picks[turn % picks.length] ? 0 : 1;
    const next = rest[first]?.shift() ?? rest[1 - first]?.shift();
    if (next) result.push(next);
  }
  return result;
}

const step: fc.Arbitrary<Step> = fc.record({
  stage: fc.option(fc.constantFrom(...INCIDENT_STAGES)),
  field: fc.constantFrom('title', 'owner', 'confidential'),
  value: fc.nat(9),
  fact: fc.constantFrom('p1', 'p2'),
  remove: fc.boolean(),
  gap: fc.integer({ min: 1, max: 5 }),
});
const steps = fc.array(step, { maxLength: 6 });
const picks = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });

test('any interleaving of two logs makes the same incident', () => {
  fc.assert(
    fc.property(steps, steps, steps, picks, picks, (common, mine, theirs, one, other) => {
      const logs = twoLogs(common, mine, theirs);
      expect(incidentOf(interleaved(logs, one))).toEqual(incidentOf(interleaved(logs.toReversed(), other)));
    }),
  );
});

test('an update is never lost behind a closing that had not seen it', () => {
  fc.assert(
    fc.property(steps, steps, fc.array(step, { minLength: 1, maxLength: 4 }), (common, mine, theirs) => {
      const updates = theirs.map((one) => ({ ...one, stage: null }));
      const [left = [], right = []] = twoLogs(common, mine, updates);
      const { stage } = mergedStage([...left, ...right].map((one) => one.edit));
      const endsClosed = left.findLast((one) => one.edit.stage)?.edit.stage === 'closed';
      const closedByMine = mine.findLast((one) => one.stage)?.stage === 'closed';
      expect(endsClosed && closedByMine && stage === 'closed').toBe(false);
    }),
  );
});
