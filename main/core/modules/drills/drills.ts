import type { ReadinessModel } from '../readiness/index.ts';
import type { EventService } from '../event/index.ts';
import type { Clock } from '../../platform/clock.ts';
import type { CommandBus } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { ActionCommands } from './action-commands.ts';
import { ActionQueries } from './action-queries.ts';
import { CarryOver } from './carry-over.ts';
import { DrillCommands } from './drill-commands.ts';
import { DrillQueries } from './drill-queries.ts';
import { EvaluationDrafts } from './evaluation-drafts.ts';
import { EvaluationForms } from './evaluation-forms.ts';
import { ObservationCommands } from './observation-commands.ts';
import { SignedEvaluations } from './signed-evaluations.ts';
import { EvaluationCommands } from './evaluation-commands.ts';
import { ScenarioStore } from './scenario-store.ts';

type Deps = {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly model: ReadinessModel;
  readonly event: EventService;
  readonly zone: () => string;
};

/** The drill programme of one store. */
export class Drills {
  readonly scenarios: ScenarioStore;
  readonly commands: DrillCommands;
  readonly evaluation: EvaluationCommands;
  readonly queries: DrillQueries;
  readonly actions: ActionQueries;
  readonly actionCommands: ActionCommands;
  readonly carryOver: CarryOver;
  readonly observations: ObservationCommands;
  readonly forms: EvaluationForms;
  readonly drafts: EvaluationDrafts;
  readonly signed: SignedEvaluations;

  constructor({ db, bus, clock, model, event, zone }: Deps) {
    this.scenarios = new ScenarioStore(db, bus);
    const deps = { bus, clock, model, scenarios: this.scenarios };
    this.commands = new DrillCommands(deps);
    this.evaluation = new EvaluationCommands(deps);
    this.queries = new DrillQueries({ db, clock, scenarios: this.scenarios, event, zone });
    this.actions = new ActionQueries(db, clock);
    this.actionCommands = new ActionCommands(bus, clock);
    this.carryOver = new CarryOver({ db, bus, clock, actions: this.actions });
    this.observations = new ObservationCommands(bus, clock);
    this.forms = new EvaluationForms({ db, bus, clock, queries: this.queries, zone });
    this.drafts = new EvaluationDrafts({ db, bus, clock });
    this.signed = new SignedEvaluations(bus, clock);
  }

  /** The next instant (UTC ms) at which time alone changes something here; Infinity when nothing is waited for. */
  nextChangeAt(now: number): number {
    return this.actions.nextChangeAt(now);
  }
}
