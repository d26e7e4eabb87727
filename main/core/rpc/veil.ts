import { maySeeConfidential } from '../../../shared/domain/rights/confidential.ts';
import { AppError } from '../../../shared/kernel/app-error.ts';
import type { Actor } from '../modules/accounts/index.ts';
import type { ReadDb } from '../store/database.ts';
import { cached } from '../store/statements.ts';

/** Areas whose answers may speak of incidents. What walls and briefings show leaves confidential ones out for everybody. */
const SPEAK_OF_INCIDENTS: ReadonlySet<string> = new Set([
  'board',
  'changes',
  'clocks',
  'complaints',
  'handover',
  'incidents',
  'log',
  'orders',
  'playbooks',
  'reports',
  'tasks',
]);

/** Fields in somebody's words. */
const WORDS: ReadonlySet<string> = new Set([
  'title',
  'titleEn',
  'incidentTitle',
  'text',
  'textEn',
  'detail',
  'detailEn',
  'conclusion',
  'reopenReason',
  'reason',
  'note',
  'told',
  'from',
]);
/** Fields that hold facts by name, and links to where the story is told. */
const EMPTIED: ReadonlySet<string> = new Set(['facts', 'knownFacts', 'fields']);

/** Entries of the duty log that belong to a confidential incident. */
const ENTRIES = `SELECT entry FROM incident WHERE confidential = 1 AND entry IS NOT NULL AND deleted = 0
  UNION SELECT l.entry FROM log_link l JOIN incident i ON i.id = l.ref AND i.confidential = 1 AND i.deleted = 0
    WHERE l.kind = 'incident' AND l.deleted = 0`;
const INCIDENTS = 'SELECT id FROM incident WHERE confidential = 1 AND deleted = 0';
const OF_REPORT = 'SELECT incident FROM situation_report WHERE id = ?';
const OF_TASK = 'SELECT incident FROM task WHERE id = ?';

type Hidden = { readonly incidents: ReadonlySet<string>; readonly entries: ReadonlySet<string> };

/** Whether answers to this caller keep to themselves what confidential incidents are about. A store without accounts knows no one apart. */
export const isVeiledFor = (actor: Actor | undefined, path: readonly string[]): boolean =>
  actor !== undefined &&
  SPEAK_OF_INCIDENTS.has(path[0] ?? '') &&
  !maySeeConfidential(actor.locked ? ['locked'] : actor.roles);

const hiddenIn = (db: ReadDb): Hidden => ({
  incidents: new Set(
    cached<[], { id: string }>(db, INCIDENTS)
      .all()
      .map(({ id }) => id),
  ),
  entries: new Set(
    cached<[], { entry: string }>(db, ENTRIES)
      .all()
      .map(({ entry }) => entry),
  ),
});

/** @throws AppError CONFIDENTIAL when the call asks for one confidential incident, or for what is a part of it */
export function assertNotVeiled(db: ReadDb, input: unknown): void {
  if (typeof input !== 'object' || input === null) return;
  const asked = (name: string): string | null => {
    const value: unknown = Reflect.get(input, name);
    return typeof value === 'string' ? value : null;
  };
  const hidden = hiddenIn(db);
  const [report, task, entry] = [asked('report'), asked('task'), asked('entry')];
  const incidents = [
    asked('incident'),
    report === null ? null : cached<[string], { incident: string | null }>(db, OF_REPORT).get(report)?.incident,
    task === null ? null : cached<[string], { incident: string | null }>(db, OF_TASK).get(task)?.incident,
  ];
  if (!incidents.some((id) => typeof id === 'string' && hidden.incidents.has(id)) && !hidden.entries.has(entry ?? ''))
    return;
  throw new AppError(
    'CONFIDENTIAL',
    'This belongs to a confidential incident, which only a commander and the duty officers read. Nothing was changed.',
  );
}

/** The answer with what confidential incidents are about left blank. */
export function veil<Answer>(db: ReadDb, answer: Answer): Answer {
  return veiled(answer, hiddenIn(db), false) as Answer;
}

function veiled(value: unknown, hidden: Hidden, inside: boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => veiled(one, hidden, inside));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  const record = value as Readonly<Record<string, unknown>>;
  const about = inside || isAbout(record, hidden);
  return Object.fromEntries(
    Object.entries(record).map(([name, one]) => {
      if (about && WORDS.has(name) && typeof one === 'string') return [name, ''];
      if (about && EMPTIED.has(name) && typeof one === 'object' && one !== null) return [name, {}];
      if (about && name === 'links' && Array.isArray(one)) return [name, []];
      return [name, veiled(one, hidden, about)];
    }),
  );
}

/** A record of a confidential incident, of something that belongs to it, or of a line of the log about it. */
function isAbout(record: Readonly<Record<string, unknown>>, { incidents, entries }: Hidden): boolean {
  const { confidential, incident, id, corrects } = record;
  return (
    confidential === true ||
    (typeof incident === 'string' && incidents.has(incident)) ||
    (typeof id === 'string' && (incidents.has(id) || entries.has(id))) ||
    (typeof corrects === 'string' && entries.has(corrects))
  );
}
