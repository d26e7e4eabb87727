import Database from 'better-sqlite3';

type Fields = Record<string, unknown>;
type LogRow = { seq: number; post: string; entity: string; op: string; row: string | null; fields: string };
export type ReplayedTiming = { took: number | null; target: number | null };

/** What an exercise showed, in milliseconds, as the change log of its store tells it and nothing else. */
export type Replayed = {
  readonly detection: number | null;
  readonly firstReport: number | null;
  /** By `run/step`. */
  readonly steps: ReadonlyMap<string, ReplayedTiming>;
  /** Told after the exercise began, by `incident/clock`: from the incident's receipt. */
  readonly told: ReadonlyMap<string, number>;
  readonly released: number;
  readonly entries: number;
  readonly incidents: number;
  readonly changes: number;
  readonly hash: string;
};

/**
 * Reads the log of an exercise's store once from its beginning and works its figures out by hand: no table, no code of the product.
 * Paused time is taken off. `file` is the store, `drill` the drill it is of.
 */
export function replayedExercise(file: string, drill: string): Replayed {
  const db = new Database(file, { readonly: true });
  try {
    return replay(db, drill);
  } finally {
    db.close();
  }
}

function replay(db: Database.Database, drill: string): Replayed {
  let begun = 0;
  const rows = new Map<string, { first: number; fields: Fields }>();
  const clock: { kind: string; at: number; inject: unknown }[] = [];
  const notPlayers = new Set<string>();
  const players = new Set<string>();
  let changes = 0;
  let hash = '';
  const log = db.prepare<[], LogRow & { hash: string }>(
    'SELECT seq, post, entity, op, row, fields, hash FROM change ORDER BY seq',
  );
  for (const record of log.iterate()) {
    ({ seq: changes, hash } = record);
    if (record.op === 'batch' || record.row === null) continue;
    const key = `${record.entity} ${record.row}`;
    if (record.op === 'delete') {
      rows.delete(key);
      continue;
    }
    const fields = JSON.parse(record.fields) as Fields;
    const known = rows.get(key);
    rows.set(key, { first: known?.first ?? record.seq, fields: { ...known?.fields, ...fields } });
    if (record.entity === 'exercise_step' && fields['drill'] === drill) {
      if (fields['kind'] === 'start' && begun === 0) begun = record.seq;
      clock.push({ kind: String(fields['kind']), at: Number(fields['at']), inject: fields['inject'] });
    }
    const [of, role, post] = record.row.split('|');
    if (record.entity === 'drill_party' && of === drill) (role === 'player' ? players : notPlayers).add(post ?? '');
  }
  const isNew = (entity: string) =>
    [...rows]
      .filter(([key, { first }]) => key.startsWith(`${entity} `) && first > begun)
      .map(([key, { fields }]) => ({
        id: key.slice(entity.length + 1),
        fields,
      }));
  const played = isNew('log_entry').filter(({ fields }) => {
    const post = String(fields['post']);
    return post !== 'system' && (!notPlayers.has(post) || players.has(post));
  });
  const incidents = isNew('incident');
  const releases = clock.filter(({ kind }) => kind === 'release').map(({ at }) => at);
  const first = releases[0] ?? Number.NaN;
  const acts = [
    ...played.map(({ fields }) => Number(fields['entryTime'])),
    ...incidents.map(({ fields }) => Number(fields['openedAt'])),
  ].filter((at) => at >= first);
  const active = (from: number, to: number): number => {
    let total = 0;
    let running = true;
    let last = from;
    for (const { kind, at } of [...clock, { kind: 'end', at: to, inject: null }]) {
      if (kind !== 'pause' && kind !== 'resume' && kind !== 'end') continue;
      const bounded = Math.min(Math.max(at, from), to);
      if (running) total += bounded - last;
      last = bounded;
      if (kind === 'pause') running = false;
      else if (kind === 'resume') running = true;
    }
    return total;
  };
  const stops = isNew('report_clock_stop').map(({ fields }) => fields);
  const toldAt = stops.map(({ at }) => Number(at));
  return {
    detection: acts.length === 0 ? null : active(first, Math.min(...acts)),
    firstReport: toldAt.length === 0 ? null : active(first, Math.min(...toldAt)),
    steps: new Map(
      isNew('task')
        .filter(({ fields }) => typeof fields['run'] === 'string')
        .map(({ fields: { run, step, createdAt, dueAt, settledAt, state } }) => [
          `${String(run)}/${String(step)}`,
          {
            took: state === 'done' ? active(Number(createdAt), Number(settledAt)) : null,
            target: typeof dueAt === 'number' ? dueAt - Number(createdAt) : null,
          },
        ]),
    ),
    told: new Map(
      stops.map(({ incident, clock: code, at }) => {
        const opened = incidents.find(({ id }) => id === incident)?.fields ?? {};
        return [`${String(incident)}/${String(code)}`, active(Number(opened['receivedAt']), Number(at))];
      }),
    ),
    released: new Set(clock.filter(({ kind }) => kind === 'release').map(({ inject }) => inject)).size,
    entries: played.length,
    incidents: incidents.length,
    changes,
    hash,
  };
}
