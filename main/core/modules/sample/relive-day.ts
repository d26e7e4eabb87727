import type { Change, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { formatHlc, parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import type { manualClock } from '../../platform/clock.ts';
import { newCommandId, type Command, type Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { ENTITIES, type EntityTable } from '../../store/entities.ts';
import type { PastCommand } from '../../store/history-loader.ts';
import type { PastBus } from '../../store/past-bus.ts';
import { cached } from '../../store/statements.ts';
import type { DayStep } from './day-file.ts';
import { filledIn, minuteBefore, withinDayOf } from './day-moment.ts';

/** What a past day is lived with: commands on `bus` and `clock`, and what follows from them by rule and by time. */
export type PastCore = {
  readonly bus: PastBus;
  readonly clock: ReturnType<typeof manualClock>;
  /** Carries out a procedure by name; throws what the command throws, and for a name it does not know. */
  readonly call: (procedure: string, command: Command, input: unknown) => Outcome<unknown>;
  readonly consequences: (db: ReadDb, changes: readonly Change[], at: number) => readonly Change[];
  readonly take: (changes: readonly Change[]) => void;
  readonly passTime: (at: number) => void;
  /** The next instant (UTC ms) at which time alone changes something. */
  readonly nextAt: (at: number) => number;
};

type Day = { readonly steps: readonly DayStep[]; readonly now: number; readonly zone: string };

/**
 * The commands of a day, each carried out by the code that carries it out today, as of its own time: it finds the ones before it
 * in the tables. `made` gathers what steps called by name have made.
 */
export function* relivedDay(
  db: ReadDb,
  core: PastCore,
  { steps, now, zone }: Day,
  made: Map<string, string>,
): Generator<PastCommand> {
  for (const { step, at } of inOrder(steps, now, zone)) {
    yield* passing(db, core, at);
    core.clock.set(at);
    const command = { id: newCommandId(), kind: step.do, operator: { post: step.post }, input: null };
    const { result } = core.call(step.do, command, filledIn(step.with, now, made));
    const id = typeof result === 'object' && result !== null && 'id' in result ? result.id : command.id;
    if (step.as !== undefined) made.set(step.as, String(id));
    yield* lived(db, core);
  }
  yield* passing(db, core, now);
}

/** Steps with the instant (UTC ms) of each, oldest first; no two share one, so that each is seen by the next. */
function inOrder(steps: readonly DayStep[], now: number, zone: string): { step: DayStep; at: number }[] {
  const timed = steps.map((step) => {
    const at = minuteBefore(now, step.ago);
    return { step, at: step.dayOf === undefined ? at : withinDayOf(now - dayOfMs(step.dayOf), at, zone) };
  });
  let last = Number.NEGATIVE_INFINITY;
  return timed
    .toSorted((a, b) => a.at - b.at)
    .map(({ step, at }) => {
      last = Math.max(at, last + SECONDS_APART_MS);
      return { step, at: last };
    });
}

const SECONDS_APART_MS = 7000;

function dayOfMs(span: string): number {
  const [hours = '0', minutes = '0'] = span.split(':');
  return (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** What time alone brought up to `until`. */
function* passing(db: ReadDb, core: PastCore, until: number): Generator<PastCommand> {
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const at = core.nextAt(core.clock.now());
    if (at > until) return;
    core.clock.set(Math.max(at, core.clock.now()));
    core.passTime(core.clock.now());
    const before = core.clock.now();
    yield* lived(db, core);
    if (core.nextAt(before) <= at) return;
  }
}

/** A day that brings more than this by itself is no day. */
const MOST_TURNS = 500;

/** What was decided, then what follows from it, each in the tables before the next. */
function* lived(db: ReadDb, core: PastCore): Generator<PastCommand> {
  for (const command of core.bus.taken()) {
    const changes = command.changes.map((change) => marked(db, change));
    yield { ...command, changes };
    const following = core.consequences(db, changes, command.at);
    if (following.length > 0) yield { ...command, changes: following };
    core.take([...changes, ...following]);
  }
}

/** A row that is new says that it is of the sample. */
function marked(db: ReadDb, change: Change): Change {
  if (change.op !== 'put' || !(change.entity in ENTITIES)) return change;
  const { key, fields }: EntityTable = ENTITIES[change.entity as keyof typeof ENTITIES];
  if (!fields.includes('sample')) return change;
  const where = key.map((column) => `${column} = ?`).join(' AND ');
  const known = cached<string[]>(db, `SELECT 1 FROM ${change.entity} WHERE ${where}`).get(...rowKeyParts(change.row));
  return known ? change : { ...change, fields: { ...change.fields, sample: 1 } };
}

/**
 * The same, for what was done on another workstation: it had not seen what was done here after its own moment, so a decision on an
 * incident does not name that.
 */
export function* relivedElsewhere(...day: Parameters<typeof relivedDay>): Generator<PastCommand> {
  for (const command of relivedDay(...day))
    yield { ...command, changes: command.changes.map((change) => withoutLater(change, command.at)) };
}

function withoutLater(change: Change, at: number): Change {
  if (change.op !== 'put' || typeof change.fields['stageSeen'] !== 'string') return change;
  const limit = formatHlc({ wall: at, counter: 0 });
  const seen = Object.entries(Object(JSON.parse(change.fields['stageSeen'])) as Record<string, string>);
  const kept = seen.map(([device, hlc]) => [device, parseHlc(hlc).wall > at ? limit : hlc]);
  const result: RowChange = {
    ...change,
    fields: { ...change.fields, stageSeen: JSON.stringify(Object.fromEntries(kept)) },
  };
  return result;
}
