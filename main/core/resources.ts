import type { ApprovalGate } from './modules/accounts/index.ts';
import { ChecklistCommands, ChecklistQueries } from './modules/checklists/index.ts';
import { ComplaintCommands, ComplaintQueries } from './modules/complaints/index.ts';
import { DangerCommands, DangerQueries } from './modules/dangers/index.ts';
import { FxPointService } from './modules/fx-points/index.ts';
import { GateCommands, GateQueries } from './modules/gate/index.ts';
import { InspectionCommands, InspectionQueries } from './modules/inspections/index.ts';
import { MachineCommands, MachineQueries } from './modules/machines/index.ts';
import { TestCommands } from './modules/readiness/index.ts';
import { RosterCommands, RosterQueries, StaffCommands, StaffQueries } from './modules/staff/index.ts';
import { StockCommands, StockQueries } from './modules/stock/index.ts';
import type { Clock } from './platform/clock.ts';
import type { ReadModels } from './read-models.ts';
import type { CommandBus } from './store/command-bus.ts';
import type { Db } from './store/database.ts';

export type ResourceOptions = {
  readonly db: Db;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly models: ReadModels;
  /** IANA zone of the event. */
  readonly zone: () => string;
  /** Service radius in metres of a place that has none of its own. */
  readonly ring: () => number;
  /** What opening a place in spite of its gate has to bring; nothing when it is left out. */
  readonly approve: ApprovalGate | undefined;
};

/** What readiness is made of: stock, people, machines, windows, checklists, patrols, dangers, complaints, and the gate they open. */
export function openResources({ db, bus, clock, models, zone, ring, approve }: ResourceOptions) {
  const { places, model, search, staffed, tasks, stockBook } = models;
  const staff = new StaffQueries(db);
  const gate = new GateQueries({ db, clock, places, model, zone });
  return {
    stock: new StockQueries({ db, places, search, model, book: stockBook }),
    stockCommands: new StockCommands(bus, clock),
    staff,
    staffCommands: new StaffCommands(bus, clock),
    roster: new RosterQueries({ db, clock, zone, staff, staffed }),
    rosterCommands: new RosterCommands(bus, zone),
    machines: new MachineQueries(db, places, ring),
    machineCommands: new MachineCommands(bus, clock),
    checklists: new ChecklistQueries(db, places, model),
    checklistCommands: new ChecklistCommands(bus, clock),
    fxPoints: new FxPointService({ db, bus, places, zone }),
    inspections: new InspectionQueries({ db, clock, book: tasks, model, zone }),
    inspectionCommands: new InspectionCommands({ bus, clock, book: tasks, model }),
    dangers: new DangerQueries(db, clock),
    dangerCommands: new DangerCommands(bus, clock),
    complaints: new ComplaintQueries(db, clock),
    complaintCommands: new ComplaintCommands({ bus, clock, places }),
    tests: new TestCommands({ bus, clock, places, model }),
    gate,
    gateCommands: new GateCommands({ bus, clock, queries: gate, approve }),
  };
}
