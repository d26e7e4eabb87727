import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Playbook } from '../../../../shared/domain/playbooks/playbook.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import { incidentById, localDay } from '../incidents/index.ts';
import { assertOpenIncident, put, tasksOfRun } from '../tasks/index.ts';
import type { PlaybookStore } from './playbook-store.ts';
import { runById, runsOf } from './run-rows.ts';
import { stepChanges } from './run-steps.ts';

export type PlaybookDeps = {
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly store: PlaybookStore;
  readonly zone: () => string;
};

export class PlaybookCommands {
  readonly #deps: PlaybookDeps;

  constructor(deps: PlaybookDeps) {
    this.#deps = deps;
  }

  /** @throws AppError BAD_PLAYBOOK with every problem in `details` */
  save(command: Command, edited: Omit<Playbook, 'version'>): Outcome<{ version: number }> {
    return this.#deps.store.save(this.#deps.bus, command, edited);
  }

  /**
   * Starts a playbook in its present version; which steps become tasks follows from the facts. Without `code` the one suggested
   * by the type of the incident.
   * @throws AppError UNKNOWN_INCIDENT, INCIDENT_CLOSED, UNKNOWN_PLAYBOOK, NO_PLAYBOOK, PLAYBOOK_STARTED
   */
  start(command: Command, incident: string, code: string | undefined): Outcome<{ run: string }> {
    const { bus, clock, store, zone } = this.#deps;
    return bus.execute(command, (db) => {
      assertOpenIncident(db, incident);
      const now = clock.now();
      const date = localDay(now, zone());
      const started = runsOf(db, incident);
      const { type } = incidentById(db, incident);
      const chosen =
        code === undefined
          ? store.suggested(type, date).find((one) => !started.some(({ playbook }) => playbook === one.code))
          : store.current(code, date);
      if (!chosen)
        throw new AppError(
          'NO_PLAYBOOK',
          'No playbook is suggested for this type of incident that does not run already. Nothing was changed. Choose one.',
          { incident, type },
        );
      const running = started.find(({ playbook }) => playbook === chosen.code);
      if (running)
        throw new AppError('PLAYBOOK_STARTED', 'This playbook runs in the incident already. Nothing was changed.', {
          incident,
          playbook: chosen.code,
          startedAt: running.startedAt,
          by: running.post,
        });
      const { post, name } = command.operator;
      const run = { incident, playbook: chosen.code, playbookVersion: chosen.version, startedAt: now };
      return {
        changes: [put('playbook_run', [command.id], { ...run, post, person: name ?? null })],
        result: { run: command.id },
      };
    });
  }

  /** A person says that a step applies. @throws AppError UNKNOWN_RUN, UNKNOWN_STEP, STEP_STARTED, INCIDENT_CLOSED */
  addStep(command: Command, runId: string, code: string): Outcome<null> {
    const { bus, clock, store } = this.#deps;
    return bus.execute(command, (db) => {
      const run = runById(db, runId);
      assertOpenIncident(db, run.incident);
      const { steps } = store.version(run.playbook, run.playbookVersion);
      const index = steps.findIndex((step) => step.code === code);
      const step = steps[index];
      if (!step)
        throw new AppError('UNKNOWN_STEP', 'The playbook has no such step. Nothing was changed.', { step: code });
      if (tasksOfRun(db, runId).some((task) => task.step === code))
        throw new AppError('STEP_STARTED', 'This step is a task already. Nothing was changed.', {
          run: runId,
          step: code,
        });
      return { changes: stepChanges(run, step, index, clock.now(), command.operator), result: null };
    });
  }
}
