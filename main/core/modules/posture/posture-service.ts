import type { z } from 'zod';
import type { PlanActivation, posture, postureContract } from '../../../../shared/contract/posture.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { incidentById } from '../incidents/index.ts';

type Posture = z.infer<typeof posture>;
type SetInput = z.infer<NonNullable<(typeof postureContract.set)['~orpc']['inputSchema']>>;
type ActivateInput = z.infer<NonNullable<(typeof postureContract.activatePlan)['~orpc']['inputSchema']>>;

const NOBODY_SET: Posture = { level: 'normal', at: null, post: null, person: null, ground: null, incident: null };
const HISTORY = 100;
const ACTIVATION =
  'SELECT id, plan, at, post, person, ground, incident, endedAt, endedBy, endGround FROM plan_activation';

/** Posture of the centre and activation of plans: who, when, on what ground. Every decision stays. */
export class PostureService {
  readonly #db: ReadDb;
  readonly #bus: CommandBus;
  readonly #clock: Clock;

  constructor(db: ReadDb, bus: CommandBus, clock: Clock) {
    this.#db = db;
    this.#bus = bus;
    this.#clock = clock;
  }

  get(): { current: Posture; plans: PlanActivation[]; history: Posture[] } {
    const history = this.#db
      .prepare<[number], Posture>(
        'SELECT level, at, post, person, ground, incident FROM posture WHERE deleted = 0 ORDER BY at DESC, changedSeq DESC LIMIT ?',
      )
      .all(HISTORY);
    const plans = this.#db
      .prepare<[], PlanActivation>(`${ACTIVATION} WHERE endedAt IS NULL AND deleted = 0 ORDER BY at, id`)
      .all();
    return { current: history[0] ?? NOBODY_SET, plans, history };
  }

  /** @throws AppError UNKNOWN_INCIDENT */
  set(command: Command, { level, ground, incident }: SetInput): Outcome<null> {
    return this.#bus.execute(command, (db) => {
      if (incident !== undefined) incidentById(db, incident);
      const fields = { level, ground, incident: incident ?? null, ...this.#decided(command) };
      return { changes: [{ entity: 'posture', op: 'put', row: rowKey([command.id]), fields }], result: null };
    });
  }

  /** @throws AppError UNKNOWN_INCIDENT */
  activatePlan(command: Command, { plan, ground, incident }: ActivateInput): Outcome<{ id: string }> {
    return this.#bus.execute(command, (db) => {
      if (incident !== undefined) incidentById(db, incident);
      const fields = { plan, ground, incident: incident ?? null, ...this.#decided(command) };
      return {
        changes: [{ entity: 'plan_activation', op: 'put', row: rowKey([command.id]), fields }],
        result: { id: command.id },
      };
    });
  }

  /** @throws AppError UNKNOWN_ACTIVATION, PLAN_ENDED */
  endPlan(command: Command, id: string, ground: string): Outcome<null> {
    return this.#bus.execute(command, () => {
      if (this.activation(id).endedAt !== null)
        throw new AppError('PLAN_ENDED', 'The plan was ended already. Nothing was changed.', { activation: id });
      const fields = { endedAt: this.#clock.now(), endedBy: command.operator.post, endGround: ground };
      return { changes: [{ entity: 'plan_activation', op: 'put', row: rowKey([id]), fields }], result: null };
    });
  }

  /** @throws AppError UNKNOWN_ACTIVATION */
  activation(id: string): PlanActivation {
    const found = this.#db.prepare<[string], PlanActivation>(`${ACTIVATION} WHERE id = ? AND deleted = 0`).get(id);
    if (!found)
      throw new AppError('UNKNOWN_ACTIVATION', 'No such plan was activated. Nothing was changed.', { activation: id });
    return found;
  }

  #decided({ operator }: Command): { at: number; post: string; person: string | null } {
    return { at: this.#clock.now(), post: operator.post, person: operator.name ?? null };
  }
}
