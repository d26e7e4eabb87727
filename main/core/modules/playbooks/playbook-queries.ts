import type { PlaybookInUse, PlaybookRun } from '../../../../shared/contract/playbooks.ts';
import { stepApplies } from '../../../../shared/domain/playbooks/step-applies.ts';
import type { Playbook } from '../../../../shared/domain/playbooks/playbook.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { factsOf, incidentById, localDay, NOTHING, type TimelineSource } from '../incidents/index.ts';
import { personOf, tasksOfRun, type TaskQueries } from '../tasks/index.ts';
import type { PlaybookStore } from './playbook-store.ts';
import { runById, runsOf, type RunRow } from './run-rows.ts';

export type PlaybookQueryDeps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly store: PlaybookStore;
  readonly tasks: TaskQueries;
  readonly zone: () => string;
};

type Suggestion = { code: string; version: number; name: string; nameEn: string; steps: number };

export class PlaybookQueries {
  readonly #deps: PlaybookQueryDeps;

  constructor(deps: PlaybookQueryDeps) {
    this.#deps = deps;
  }

  list(): PlaybookInUse[] {
    const { db, store } = this.#deps;
    const runs = cached<[], { playbook: string; version: number; runs: number }>(
      db,
      'SELECT playbook, playbookVersion AS version, count(*) AS runs FROM playbook_run WHERE deleted = 0 GROUP BY playbook, playbookVersion',
    ).all();
    const current = new Map(store.inForce(this.#today()).map(({ code, version }) => [code, version]));
    return store.all().map((one) => ({
      ...given(one),
      current: current.get(one.code) === one.version,
      runs: runs.find(({ playbook, version }) => playbook === one.code && version === one.version)?.runs ?? 0,
    }));
  }

  /** @throws AppError UNKNOWN_INCIDENT */
  forIncident(id: string): { runs: PlaybookRun[]; suggested: Suggestion[] } {
    const { db, store } = this.#deps;
    const { type, stage } = incidentById(db, id);
    const runs = runsOf(db, id);
    const suggested = stage === 'closed' ? [] : store.suggested(type, this.#today());
    return {
      runs: runs.map((run) => this.#view(run)),
      suggested: suggested
        .filter(({ code }) => !runs.some(({ playbook }) => playbook === code))
        .map(({ code, version, name, nameEn, steps }) => ({ code, version, name, nameEn, steps: steps.length })),
    };
  }

  /** @throws AppError UNKNOWN_RUN */
  run(id: string): PlaybookRun {
    return this.#view(runById(this.#deps.db, id));
  }

  #view(run: RunRow): PlaybookRun {
    const { db, store, tasks, clock } = this.#deps;
    const now = clock.now();
    const one = store.version(run.playbook, run.playbookVersion);
    const { known } = factsOf(db, incidentById(db, run.incident));
    const made = new Map(tasksOfRun(db, run.id).map((task) => [task.step, task]));
    return {
      id: run.id,
      incident: run.incident,
      playbook: run.playbook,
      version: run.playbookVersion,
      currentVersion: store.current(run.playbook, this.#today()).version,
      name: one.name,
      nameEn: one.nameEn,
      startedAt: run.startedAt,
      startedBy: personOf(run.post, run.person),
      sample: run.sample === 1,
      steps: given(one).steps.map((step) => {
        const task = made.get(step.code);
        const { applies, missing } = stepApplies(step, known, now);
        const state = task ? 'task' : applies === 'unknown' ? 'waiting' : 'not-applying';
        return { ...step, state, missing: [...missing], task: task ? tasks.view(task, now) : null };
      }),
    };
  }

  #today(): string {
    return localDay(this.#deps.clock.now(), this.#deps.zone());
  }
}

/** That a playbook was started, in the timeline of its incident. */
export function playbookTimeline(store: PlaybookStore): TimelineSource {
  return (db, { id }) =>
    runsOf(db, id).map((run) => {
      const { name, nameEn, steps } = store.version(run.playbook, run.playbookVersion);
      return {
        ...NOTHING,
        at: run.startedAt,
        enteredAt: run.startedAt,
        by: personOf(run.post, run.person),
        kind: 'task',
        other: {
          what: 'playbook-started',
          values: { title: name, titleEn: nameEn, version: run.playbookVersion, steps: steps.length },
          detail: null,
          ref: run.id,
        },
      };
    });
}

/** The same playbook with lists of its own: what a caller gets may be changed without touching what is kept. */
function given(one: Playbook): Mutable<Playbook> {
  return structuredClone(one) as Mutable<Playbook>;
}

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
