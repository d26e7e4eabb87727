import type { z } from 'zod';
import type { incidentsContract } from '../../../../shared/contract/incidents.ts';
import type { Link } from '../../../../shared/contract/log.ts';
import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { mayAdvance, type IncidentStage } from '../../../../shared/domain/incidents/stage.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ApprovalGate } from '../accounts/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import { assertEditable, assertUnchanged, type Editable } from './assert-editable.ts';
import { factChanges } from './fact-changes.ts';
import { revisionOf, seenNow } from './incident-edits.ts';
import { gradingChange } from './incident-grading.ts';
import { factsOf } from './incident-rows.ts';
import { assertGrade, openChanges, type OpenInput } from './open-incident.ts';
import type { SchemeStore } from './scheme-store.ts';
import { stoodAtTop } from './top-grade.ts';

type UpdateInput = z.infer<NonNullable<(typeof incidentsContract.update)['~orpc']['inputSchema']>>;

/** Which incident, and the revision the change was made on. */
export type Target = { readonly incident: string; readonly expected?: number | undefined };

export type IncidentDeps = {
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly schemes: SchemeStore;
  readonly zone: () => string;
  /** What closing an incident of the top grade has to bring. */
  readonly approve?: ApprovalGate | undefined;
};

/**
 * Opens and changes incidents. Every change throws UNKNOWN_INCIDENT, STALE_REVISION and, but for closing and reopening a disputed
 * one, INCIDENT_CLOSED.
 */
export class IncidentCommands {
  readonly #deps: IncidentDeps;

  constructor(deps: IncidentDeps) {
    this.#deps = deps;
  }

  /** @throws AppError as `openChanges`, UNKNOWN_PLACE, UNKNOWN_SYSTEM */
  open(command: Command, input: OpenInput): Outcome<{ id: string }> {
    const { bus, clock, schemes, zone } = this.#deps;
    return bus.execute(command, (db) => {
      for (const place of input.places ?? []) this.#assertPlace(place);
      for (const system of input.systems ?? []) assertSystem(db, system);
      const context = { now: clock.now(), zone: zone(), schemes };
      return { changes: openChanges(db, command, input, context), result: { id: command.id } };
    });
  }

  /** @throws AppError FACT_TIMES */
  update(command: Command, input: UpdateInput): Outcome<null> {
    return this.#edit(command, input, (incident, db) => {
      const { title, type, owner, confidential } = input;
      const given: Record<string, FieldValue | undefined> = {
        title,
        type,
        owner: owner === '' ? null : owner,
        confidential: confidential === undefined ? undefined : Number(confidential),
      };
      const fields = Object.fromEntries(
        Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
      );
      const facts = factChanges(incident.id, input.facts ?? {}, factsOf(db, incident).times);
      return [...(Object.keys(fields).length > 0 ? [incidentPut(incident.id, fields)] : []), ...facts];
    });
  }

  /** One member of the set of places. @throws AppError UNKNOWN_PLACE */
  setPlace(command: Command, target: Target, place: string, affected: boolean): Outcome<null> {
    return this.#edit(command, target, ({ id }) => {
      if (affected) this.#assertPlace(place);
      return [member('incident_place', [id, place], affected)];
    });
  }

  /** One member of the set of systems. @throws AppError UNKNOWN_SYSTEM */
  setSystem(command: Command, target: Target, system: string, affected: boolean): Outcome<null> {
    return this.#edit(command, target, ({ id }, db) => {
      if (affected) assertSystem(db, system);
      return [member('incident_system', [id, system], affected)];
    });
  }

  link(
    command: Command,
    target: Target,
    { kind, ref }: Link,
    note: string | undefined,
    linked: boolean,
  ): Outcome<null> {
    return this.#edit(command, target, ({ id }) => [
      member('incident_link', [id, kind, ref], linked, note === undefined ? {} : { note }),
    ]);
  }

  /** @throws AppError STAGE_ORDER, INCIDENT_DISPUTED */
  advance(command: Command, target: Target, stage: 'handling' | 'contained'): Outcome<null> {
    return this.#edit(command, target, (incident, db) => {
      if (incident.disputed)
        throw new AppError(
          'INCIDENT_DISPUTED',
          'Somebody closed the incident while somebody else went on. Nothing was changed. Close it again or reopen it first.',
          { incident: incident.id },
        );
      if (!mayAdvance(incident.stage, stage)) throw stageOrder(incident.stage, stage);
      return [incidentPut(incident.id, { stage, stageSeen: seenNow(db, incident.id) })];
    });
  }

  /** Who closes an incident that has stood at the top grade needs somebody with him. @throws AppError APPROVAL_NEEDED */
  close(command: Command, target: Target, conclusion: string | undefined): Outcome<null> {
    const { approve, schemes } = this.#deps;
    return this.#edit(command, target, (incident, db) => {
      const { id } = incident;
      const need = { action: 'incident.close', subject: id, revision: String(revisionOf(db, incident)) } as const;
      const approval = approve && stoodAtTop(db, incident, schemes) ? approve(command, need) : [];
      return [...approval, this.#closed(db, id, conclusion)];
    });
  }

  #closed(db: ReadDb, id: string, conclusion: string | undefined): Change {
    return incidentPut(id, {
      stage: 'closed',
      stageSeen: seenNow(db, id),
      closedAt: this.#deps.clock.now(),
      nextGradeAt: null,
      ...(conclusion !== undefined && { conclusion }),
    });
  }

  /** @throws AppError NOT_CLOSED */
  reopen(command: Command, target: Target, reason: string): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      const { id, stage, disputed } = assertUnchanged(db, target.incident, target.expected);
      if (stage !== 'closed' && !disputed)
        throw new AppError('NOT_CLOSED', 'The incident is open already. Nothing was changed.', { incident: id });
      const fields = { stage: 'handling', stageSeen: seenNow(db, id), closedAt: null, reopenReason: reason };
      return { changes: [incidentPut(id, fields)], result: null };
    });
  }

  /** A person's grade (null: none) beside the computed one. @throws AppError UNKNOWN_GRADE */
  overrideGrade(command: Command, target: Target, grade: string | null, reason: string): Outcome<null> {
    return this.#edit(command, target, ({ id, scheme, schemeVersion }) => {
      if (grade !== null) assertGrade(this.#deps.schemes.version(scheme, schemeVersion), grade);
      const now = this.#deps.clock.now();
      const { post } = command.operator;
      return [
        incidentPut(id, { overrideGrade: grade, overrideReason: reason, overrideBy: post, overrideAt: now }),
        gradingChange({ incident: id, at: now, ground: 'override', grade, clause: null, reason, facts: null, post }),
      ];
    });
  }

  /** The computed grade counts again. @throws AppError NOT_OVERRIDDEN */
  withdrawOverride(command: Command, target: Target, reason: string): Outcome<null> {
    return this.#edit(command, target, ({ id, grade, gradeClause, overrideAt }) => {
      if (overrideAt === null)
        throw new AppError('NOT_OVERRIDDEN', 'Nobody overrode the grade. Nothing was changed.', { incident: id });
      const at = this.#deps.clock.now();
      const { post } = command.operator;
      return [
        incidentPut(id, { overrideGrade: null, overrideReason: null, overrideBy: null, overrideAt: null }),
        gradingChange({ incident: id, at, ground: 'withdrawn', grade, clause: gradeClause, reason, facts: null, post }),
      ];
    });
  }

  #edit(
    command: Command,
    { incident, expected }: Target,
    decide: (incident: Editable, db: ReadDb) => readonly Change[],
  ): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => ({
      changes: decide(assertEditable(db, incident, expected), db),
      result: null,
    }));
  }

  #assertPlace(place: string): void {
    if (!this.#deps.places.get(place))
      throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, { place });
  }
}

function incidentPut(id: string, fields: Record<string, FieldValue>): Change {
  return { entity: 'incident', op: 'put', row: rowKey([id]), fields };
}

function member(
  entity: string,
  key: readonly string[],
  present: boolean,
  fields: Record<string, FieldValue> = {},
): Change {
  const row = rowKey(key);
  return present ? { entity, op: 'put', row, fields } : { entity, op: 'delete', row };
}

/** @throws AppError UNKNOWN_SYSTEM */
export function assertSystem(db: ReadDb, system: string): void {
  if (db.prepare('SELECT 1 FROM monitored_system WHERE code = ? AND deleted = 0').get(system)) return;
  throw new AppError('UNKNOWN_SYSTEM', `There is no system with the code ${system}. Nothing was changed.`, { system });
}

function stageOrder(from: IncidentStage, to: IncidentStage): AppError {
  return new AppError('STAGE_ORDER', `An incident does not go from ${from} to ${to}. Nothing was changed.`, {
    from,
    to,
  });
}
