import { expandChange, type Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import type { PlaybookStep } from '../../../../shared/domain/playbooks/playbook.ts';
import { nextStepAt, stepApplies } from '../../../../shared/domain/playbooks/step-applies.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { factsOf, type IncidentRow } from '../incidents/index.ts';
import { eventChange, newTaskChanges, put, tasksOfRun } from '../tasks/index.ts';
import type { PlaybookStore } from './playbook-store.ts';
import { runsOf, type RunRow } from './run-rows.ts';

const BY_INCIDENT: ReadonlySet<string> = new Set(['incident', 'incident_fact', 'incident_system']);
const MINUTE_MS = 60_000;
const SYSTEM = { post: 'system' };

/** Makes steps of started playbooks into tasks: those that apply at once, and later those that facts or time make apply. */
export class RunSteps {
  readonly #store: PlaybookStore;

  constructor(store: PlaybookStore) {
    this.#store = store;
  }

  /** What follows for steps from committed changes (`at` UTC ms). */
  consequences(db: ReadDb, changes: readonly Change[], at: number): Change[] {
    const touched = new Set<string>();
    for (const change of changes) {
      const { entity } = change;
      if (!BY_INCIDENT.has(entity) && entity !== 'system_outage' && entity !== 'playbook_run') continue;
      for (const row of expandChange(change)) {
        const [first = ''] = rowKeyParts(row.row);
        for (const id of incidentsTouched(db, entity, first)) touched.add(id);
      }
    }
    return [...touched].toSorted().flatMap((id) => this.#incidentSteps(db, id, at));
  }

  /** Steps whose moment has come by `at` (UTC ms). */
  due(db: ReadDb, at: number): Change[] {
    const ids = cached<[number], string>(
      db,
      'SELECT DISTINCT incident FROM playbook_run WHERE nextStepAt IS NOT NULL AND nextStepAt <= ? AND deleted = 0 ORDER BY incident',
    )
      .pluck()
      .all(at) as string[];
    return ids.flatMap((id) => this.#incidentSteps(db, id, at));
  }

  /** The next instant (UTC ms) at which time alone makes a step apply; Infinity when none. */
  nextAt(db: ReadDb): number {
    const next = cached<[], number | null>(
      db,
      'SELECT min(nextStepAt) FROM playbook_run WHERE nextStepAt IS NOT NULL AND deleted = 0',
    )
      .pluck()
      .get() as number | null | undefined;
    return next ?? Number.POSITIVE_INFINITY;
  }

  #incidentSteps(db: ReadDb, id: string, at: number): Change[] {
    const incident = cached<[string], IncidentRow>(db, 'SELECT * FROM incident WHERE id = ? AND deleted = 0').get(id);
    if (!incident) return [];
    const { known } = factsOf(db, incident);
    return runsOf(db, id).flatMap((run) => {
      const made = new Set(tasksOfRun(db, run.id).map(({ step }) => step));
      const { steps } = this.#store.version(run.playbook, run.playbookVersion);
      const open = incident.stage === 'closed' ? [] : steps.filter(({ code }) => !made.has(code));
      const apply = open.filter((step) => stepApplies(step, known, at).applies === true);
      const next = nextStepAt(
        open.filter((step) => !apply.includes(step)),
        known,
        at,
      );
      const waits = Number.isFinite(next) ? next : null;
      return [
        ...apply.flatMap((step) => stepChanges(run, step, steps.indexOf(step), at, SYSTEM)),
        ...(waits === run.nextStepAt ? [] : [put('playbook_run', [run.id], { nextStepAt: waits })]),
      ];
    });
  }
}

/** A step as a task, its clock running from `at` (UTC ms). One that was not there at the start says so in the timeline. */
export function stepChanges(
  run: RunRow,
  step: PlaybookStep,
  ord: number,
  at: number,
  by: { readonly post: string; readonly name?: string | undefined },
): Change[] {
  // The same step of the same run is the same task on every workstation.
  const id = `${run.id}:${step.code}`;
  const since = Math.max(at, run.startedAt);
  const task = {
    title: step.title,
    titleEn: step.titleEn,
    detail: step.detail === '' ? null : step.detail,
    detailEn: step.detailEn === '' ? null : step.detailEn,
    owner: step.post,
    ownerEn: step.postEn,
    dueAt: since + Math.round(step.minutes * MINUTE_MS),
    incident: run.incident,
    run: run.id,
    step: step.code,
    ord,
    contacts: step.contacts.length === 0 ? null : step.contacts.join(','),
    createdAt: since,
    post: run.post,
    person: run.person,
    sample: run.sample,
  };
  const points = step.checklist.map(({ code, text, textEn }) => ({ point: code, text, textEn }));
  const event = {
    subject: 'task',
    ref: id,
    incident: run.incident,
    at: since,
    enteredAt: at,
    kind: 'made',
    by,
  } as const;
  return [...newTaskChanges(id, task, points), ...(since > run.startedAt ? [eventChange(`${id}:made`, event)] : [])];
}

function incidentsTouched(db: ReadDb, entity: string, first: string): string[] {
  if (BY_INCIDENT.has(entity)) return [first];
  const sql =
    entity === 'playbook_run'
      ? 'SELECT incident FROM playbook_run WHERE id = ? AND deleted = 0'
      : `SELECT DISTINCT s.incident FROM system_outage o JOIN incident_system s ON s.system = o.system AND s.deleted = 0 WHERE o.id = ?`;
  return cached<[string], string>(db, sql).pluck().all(first) as string[];
}
