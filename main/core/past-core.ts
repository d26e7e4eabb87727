import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';
import type { Assignments } from './assignments.ts';
import { ComplaintCommands, statedFlags } from './modules/complaints/index.ts';
import { DrillReportCommands, DrillReportQueries } from './modules/drill-reports/index.ts';
import { drillReading } from './modules/drills/index.ts';
import { EventService } from './modules/event/index.ts';
import { EventHub } from './modules/events/index.ts';
import type { HandoverService } from './modules/handover/index.ts';
import type { PlaceIndex } from './modules/places/index.ts';
import type { PastCore } from './modules/sample/index.ts';
import { ReportCommands, ReportSource } from './modules/reports/index.ts';
import { saveRule, type RuleDeps } from './modules/tasks/index.ts';

import { manualClock } from './platform/clock.ts';
import { pastHandover } from './past-handover.ts';
import { Situation } from './situation.ts';
import type { Command, Outcome } from './store/command-bus.ts';
import type { Db } from './store/database.ts';
import { PastBus } from './store/past-bus.ts';

type Caller = (command: Command, input: unknown) => Outcome<unknown>;

/** A procedure's input as its contract checks it, handed to the command behind it. */
function caller<Schema extends z.ZodType>(
  procedure: { readonly '~orpc': { readonly inputSchema?: Schema | undefined } },
  run: (command: Command, input: z.infer<Schema>) => Outcome<unknown>,
): Caller {
  return (command, input) => {
    const schema = procedure['~orpc'].inputSchema;
    if (!schema) throw new Error('the procedure takes no input');
    return run(command, schema.parse(input));
  };
}

export type PastOptions = {
  readonly db: Db;
  readonly places: PlaceIndex;
  /** IANA zone of the event. */
  readonly zone: () => string;
};

type PastDeps = Pick<PastOptions, 'db' | 'zone'> & {
  readonly bus: PastBus;
  readonly clock: ReturnType<typeof manualClock>;
};

/** The situation as of another time: the very commands of today on a clock of their own, for the sample's past. */
export function pastCore({ db, places, zone }: PastOptions): PastCore {
  const clock = manualClock(0);
  const bus = new PastBus(db, clock);
  const situation = new Situation({ db, bus, clock, places, hub: new EventHub(randomUUID()), zone });
  const complaints = new ComplaintCommands({ bus, clock, places });
  const callers = new Map(
    Object.entries({
      ...situationCallers(situation),
      ...complaintCallers(complaints),
      ...drillReportCallers({ db, bus, clock, zone }),
      ...reportCallers(situation, { db, bus, clock, zone }),
      ...handoverCallers(() => pastHandover({ db, bus, clock, places, zone, situation })),
      ...assignmentCallers(situation.assignments, { bus, clock, places, zone }),
    }),
  );
  return {
    bus,
    clock,
    call: (procedure, command, input) => {
      const call = callers.get(procedure);
      if (!call) throw new Error(`the sample's past cannot call ${procedure}`);
      return call(command, input);
    },
    consequences: (tx, changes, at) => situation.consequences(tx, changes, at),
    take: (changes) => {
      situation.take(changes);
    },
    passTime: (at) => {
      situation.passTime(at);
    },
    nextAt: (at) => situation.nextAt(at),
  };
}

function situationCallers(situation: Situation): Record<string, Caller> {
  const { log, incidents, clocks, systems, posture } = contract;
  const { logCommands, incidentCommands, clockCommands } = situation;
  return {
    'log.add': caller(log.add, (command, input) => logCommands.add(command, input)),
    'log.correct': caller(log.correct, (command, input) => logCommands.correct(command, input)),
    'log.triage': caller(log.triage, (command, { entry, triage }) => logCommands.triage(command, entry, triage)),
    'log.markSignificant': caller(log.markSignificant, (command, { entry, significant }) =>
      logCommands.markSignificant(command, entry, significant),
    ),
    'log.link': caller(log.link, (command, { entry, link, linked }) => logCommands.link(command, entry, link, linked)),
    'incidents.open': caller(incidents.open, (command, input) => incidentCommands.open(command, input)),
    'incidents.update': caller(incidents.update, (command, input) => incidentCommands.update(command, input)),
    'incidents.setPlace': caller(incidents.setPlace, (command, input) =>
      incidentCommands.setPlace(command, input, input.place, input.affected),
    ),
    'incidents.setSystem': caller(incidents.setSystem, (command, input) =>
      incidentCommands.setSystem(command, input, input.system, input.affected),
    ),
    'incidents.advance': caller(incidents.advance, (command, input) =>
      incidentCommands.advance(command, input, input.stage),
    ),
    'incidents.close': caller(incidents.close, (command, input) =>
      incidentCommands.close(command, input, input.conclusion),
    ),
    'incidents.reopen': caller(incidents.reopen, (command, input) =>
      incidentCommands.reopen(command, input, input.reason),
    ),
    'incidents.overrideGrade': caller(incidents.overrideGrade, (command, input) =>
      incidentCommands.overrideGrade(command, input, input.grade, input.reason),
    ),
    'clocks.stop': caller(clocks.stop, (command, input) => clockCommands.stop(command, input)),
    'systems.setState': caller(systems.setState, (command, input) => situation.systems.setState(command, input)),
    'posture.set': caller(posture.set, (command, input) => situation.posture.set(command, input)),
    'posture.activatePlan': caller(posture.activatePlan, (command, input) =>
      situation.posture.activatePlan(command, input),
    ),
    'posture.endPlan': caller(posture.endPlan, (command, { activation, ground }) =>
      situation.posture.endPlan(command, activation, ground),
    ),
  };
}

function complaintCallers(commands: ComplaintCommands): Record<string, Caller> {
  const { complaints } = contract;
  return {
    'complaints.add': caller(complaints.add, (command, input) => commands.add(command, input)),
    'complaints.hand': caller(complaints.hand, (command, { complaint, to, note }) =>
      commands.step(command, complaint, { step: 'hand', to, text: note ?? '' }),
    ),
    'complaints.note': caller(complaints.note, (command, { complaint, text, ...rest }) =>
      commands.step(command, complaint, { step: 'note', text: text ?? '', watch: statedFlags(rest) }),
    ),
    'complaints.resolve': caller(complaints.resolve, (command, { complaint, outcome }) =>
      commands.step(command, complaint, { step: 'resolve', text: outcome }),
    ),
    'complaints.tellBack': caller(complaints.tellBack, (command, { complaint, told, at, medium, note }) =>
      commands.step(command, complaint, { step: 'tell-back', told: told ?? '', at, medium, text: note ?? '' }),
    ),
    'complaints.close': caller(complaints.close, (command, { complaint, note }) =>
      commands.step(command, complaint, { step: 'close', text: note ?? '' }),
    ),
    'complaints.reopen': caller(complaints.reopen, (command, { complaint, reason }) =>
      commands.step(command, complaint, { step: 'reopen', text: reason }),
    ),
  };
}

function handoverCallers(atThatTime: () => HandoverService): Record<string, Caller> {
  const { handover } = contract;
  return {
    'handover.note': caller(handover.note, (command, input) => atThatTime().note(command, input)),
    'handover.accept': caller(handover.accept, (command, input) => atThatTime().accept(command, input)),
  };
}

function drillReportCallers({ db, bus, clock, zone }: PastDeps): Record<string, Caller> {
  const { drills } = contract;
  const event = new EventService(db, bus);
  const deps = { db, clock, event, zone, drills: drillReading({ db, bus, clock, event, zone }) };
  const commands = new DrillReportCommands(bus, deps, new DrillReportQueries(deps));
  return {
    'drills.draftReport': caller(drills.draftReport, (command, { drill }) => commands.draft(command, drill)),
    'drills.saveReport': caller(drills.saveReport, (command, input) => commands.save(command, input)),
    'drills.approveReport': caller(drills.approveReport, (command, input) => commands.approve(command, input)),
  };
}

function reportCallers(situation: Situation, { db, bus, clock, zone }: PastDeps): Record<string, Caller> {
  const { reports } = contract;
  const { incidents, schemes, clockBook, timelineSources, clockCommands: clocks } = situation;
  const source = new ReportSource({
    db,
    clock,
    zone,
    event: new EventService(db, bus),
    incidents,
    schemes,
    clockBook,
    timelineSources,
  });
  const commands = new ReportCommands({ bus, clock, clocks, source });
  return {
    'reports.draft': caller(reports.draft, (command, input) => commands.draft(command, input)),
    'reports.save': caller(reports.save, (command, input) => commands.save(command, input)),
    'reports.approve': caller(reports.approve, (command, input) => commands.approve(command, input)),
    'reports.publish': caller(reports.publish, (command, input) => commands.publish(command, input)),
  };
}

function assignmentCallers(assignments: Assignments, deps: RuleDeps): Record<string, Caller> {
  const { playbooks, tasks, orders } = contract;
  const { playbookCommands, taskCommands, orderCommands } = assignments;
  return {
    'playbooks.start': caller(playbooks.start, (command, { incident, playbook }) =>
      playbookCommands.start(command, incident, playbook),
    ),
    'tasks.create': caller(tasks.create, (command, input) => taskCommands.create(command, input)),
    'tasks.saveRule': caller(tasks.saveRule, (command, input) => saveRule(deps, command, input)),
    'tasks.done': caller(tasks.done, (command, { task, at, note }) =>
      taskCommands.act(command, { task, act: 'done', at, reason: note }),
    ),
    'tasks.skip': caller(tasks.skip, (command, input) => taskCommands.act(command, { ...input, act: 'skip' })),
    'tasks.block': caller(tasks.block, (command, input) => taskCommands.act(command, { ...input, act: 'block' })),
    'orders.issue': caller(orders.issue, (command, input) => orderCommands.issue(command, input)),
    'orders.acknowledge': caller(orders.acknowledge, (command, input) => orderCommands.acknowledge(command, input)),
  };
}
