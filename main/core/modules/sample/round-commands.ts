import type { Change } from '../../../../shared/domain/change-log/change.ts';
import type { CellRecord } from './cell-timeline.ts';
import { MINUTE_MS, type SampleCalendar } from './sample-calendar.ts';
import { batch, put, type SampleCommand } from './sample-command.ts';
import { wholeBetween } from './seeded.ts';

const HALF_DAY_AT = 13 * 60;
const DAY_SHIFT = { from: 8 * 60, to: 20 * 60 };

/** Turns records into commands: one for each round of a post (half a day), one for each entry of the duty officer. */
export function readinessCommands(records: readonly CellRecord[], calendar: SampleCalendar): SampleCommand[] {
  const rounds = new Map<string, CellRecord[]>();
  const single: SampleCommand[] = [];
  for (const record of records) {
    if (record.enteredAt === null) {
      const key = roundKey(record, calendar);
      const members = rounds.get(key);
      if (members) members.push(record);
      else rounds.set(key, [record]);
    } else {
      single.push(dutyEntry(record, record.enteredAt, calendar));
    }
  }
  const together = [...rounds].map(([key, members]) => roundCommand(key, members, calendar));
  return [...together, ...single];
}

/** Daily and weekly checks are entered by the post that owns the item, rarer ones by the post that checks it. */
function postOf({ cell: { item } }: CellRecord): string {
  return item.cadence === 'daily' || item.cadence === 'weekly' ? item.ownerPost : item.checkerPost;
}

function roundKey(record: CellRecord, calendar: SampleCalendar): string {
  const minute = calendar.minuteOfDay(record.observedAt);
  const midnight = Math.floor(record.observedAt / MINUTE_MS) - minute;
  return `${midnight} ${minute < HALF_DAY_AT ? 'am' : 'pm'} ${postOf(record)}`;
}

function roundCommand(key: string, records: readonly CellRecord[], calendar: SampleCalendar): SampleCommand {
  const [first] = records;
  const seen = Math.max(...records.map(({ observedAt }) => observedAt));
  const at = Math.min(calendar.now, seen + wholeBetween(key, 2, 12) * MINUTE_MS);
  const plain = records.filter(({ note }) => note === undefined);
  const noted = records.filter(({ note }) => note !== undefined);
  const changes: Change[] = [];
  if (plain.length > 0) changes.push(states(['status', 'observedAt'], plain));
  if (noted.length > 0) changes.push(states(['status', 'observedAt', 'note'], noted));
  return {
    at,
    kind: records.length === 1 ? 'readiness.set' : 'readiness.setMany',
    operator: { post: first ? postOf(first) : '值班员A岗' },
    changes,
  };
}

function states(columns: readonly string[], records: readonly CellRecord[]): Change {
  return batch(
    'readiness_state',
    columns,
    records.map(({ cell, status, observedAt, note }) => ({
      key: [cell.place.code, cell.item.code],
      values: [status, observedAt, note ?? null].slice(0, columns.length),
    })),
  );
}

function dutyEntry(record: CellRecord, at: number, calendar: SampleCalendar): SampleCommand {
  const { cell, status, observedAt, note, due } = record;
  const minute = calendar.minuteOfDay(at);
  const post = minute >= DAY_SHIFT.from && minute < DAY_SHIFT.to ? '值班员A岗' : '值班员B岗';
  const fields = {
    status,
    observedAt,
    ...(note === undefined ? {} : { note }),
    ...(due === undefined ? {} : { due }),
  };
  return {
    at,
    kind: 'readiness.set',
    operator: { post },
    changes: [put('readiness_state', [cell.place.code, cell.item.code], fields)],
  };
}
