import { createHash, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ImportJob, ImportOptions, ImportResult } from '../../../../shared/contract/imports.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Foreseen } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { DEFAULT_ZONE, type EventService } from '../event/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import type { Foresight } from '../rules/index.ts';
import { isUntouched, recorded, type PlanReads } from './plan-reads.ts';
import { ReadinessPlanner, type KnownCodes } from './plan-readiness.ts';
import type { ImportPlan } from './plan.ts';
import { refuser, type PlanContext } from './planner.ts';
import { broughtItems } from './brought-items.ts';
import { importResult, storeFault } from './import-result.ts';
import { planInPieces, planRows, type RowKind } from './planners.ts';
import { openFile, sheetOf } from './reader/index.ts';
import { cancelled, readInWorker, type ReadResult } from './read-in-worker.ts';
import { referencesOf } from './references.ts';
import type { RejectedRow } from './rejected-workbook.ts';
import type { GoodRow, GoodRows, RefusedRow } from './worker-protocol.ts';

export type JobDeps = {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly model: ReadinessModel;
  readonly event: EventService;
  readonly foresight: Foresight;
};

/** How often an import is planned anew outside the transaction because somebody else wrote meanwhile. */
const PLANS = 3;

type Read = ReadResult & { readonly known: KnownCodes };
type Plan = ImportPlan & { readonly revision: number; readonly reads: PlanReads };

/** One import from start to end: read beside the core's thread, planned, then applied as one command or not at all. */
export class RunningImport {
  readonly id = randomUUID();
  readonly #deps: JobDeps;
  readonly #command: Command;
  readonly #options: ImportOptions;
  readonly #abort = new AbortController();
  readonly #onChange: () => void;
  readonly #file: { fileName: string; bytes: Uint8Array };
  readonly finished: Promise<void>;
  #view: ImportJob;
  #refused: readonly RefusedRow[] = [];

  constructor(
    deps: JobDeps,
    command: Command,
    file: { fileName: string; bytes: Uint8Array },
    options: ImportOptions,
    onChange: () => void,
  ) {
    this.#deps = deps;
    // The file's content belongs to the command: the same id with another file is refused.
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    this.#command = { ...command, input: { options, sha256 } };
    this.#options = options;
    this.#file = file;
    this.#onChange = onChange;
    this.#view = {
      job: this.id,
      state: 'reading',
      read: 0,
      total: null,
      rejected: 0,
      result: null,
      error: null,
      commandId: null,
      fileName: file.fileName,
      kind: options.kind,
      by: { post: command.operator.post, ...(command.operator.name !== undefined && { name: command.operator.name }) },
    };
    this.finished = this.#run(file);
  }

  get view(): ImportJob {
    return this.#view;
  }

  /** Rows that were refused with the cells of the file, read from it again: only then are they needed. */
  async refused(): Promise<{ headers: readonly string[]; rows: RejectedRow[] }> {
    const byRow = new Map(this.#refused.map((refused) => [refused.row, refused]));
    const rows: RejectedRow[] = [];
    const sheet = sheetOf(await openFile(this.#file.bytes, this.#file.fileName), this.#options.sheet);
    for (const piece of sheet.rows()) {
      for (const { row, cells } of piece) {
        const refused = byRow.get(row);
        if (refused) rows.push({ ...refused, cells });
      }
      // Lets other windows' commands through between the pieces of a large file.
      await setImmediate();
    }
    return { headers: sheet.headers, rows };
  }

  /** Stops at once, except while the one transaction is written, which only writes what is decided and ends by itself within a second. */
  cancel(): void {
    this.#abort.abort();
  }

  async #run(file: { fileName: string; bytes: Uint8Array }): Promise<void> {
    try {
      const request = this.#readRequest(file);
      const { place = [], readiness_item: item = [] } = request.references;
      const known = { places: place.map(([code]) => code), items: item.map(([code]) => code) };
      const early = this.#earlyPlan(known);
      const read = await readInWorker(
        request,
        ({ total, refused, ...progress }, good) => {
          early?.add(good);
          this.#show({ read: progress.read, total, rejected: refused });
        },
        this.#abort.signal,
      );
      this.#show({ state: 'applying', read: read.read, total: read.read });
      await this.#apply({ ...read, known }, early?.plan() ?? null);
    } catch (error) {
      const { code, message, details } = error instanceof AppError ? error : storeFault(error);
      this.#show({ state: code === 'IMPORT_CANCELLED' ? 'cancelled' : 'refused', error: { code, message, details } });
    }
  }

  async #apply(read: Read, early: Plan | null): Promise<void> {
    let plan = this.#checked(read, early ?? (await this.#planBeside(read)));
    if (this.#options.dryRun) {
      const { db, model, clock } = this.#deps;
      const brings = broughtItems(db, model, plan.changes, clock.now());
      const result = { ...this.#result(read, plan), ...(brings.items > 0 && { brings }) };
      this.#show({ state: 'done', rejected: this.#refused.length, result });
      return;
    }
    const { bus } = this.#deps;
    let foreseen: Foreseen | undefined;
    for (let made = 0; made < PLANS; made += 1) {
      // The last moment for whatever else is waiting, a cancellation above all: from here on the transaction has the thread.
      await this.#turn();
      if (!this.#holds(plan)) plan = this.#checked(read, await this.#planBeside(read));
      else if (made > 0 && this.#foresightHolds(foreseen)) break;
      foreseen = await this.#foresee(plan);
    }
    await this.#turn();
    const outcome = bus.execute(this.#command, () => {
      // Planned again inside the transaction only if somebody kept writing all the time; otherwise the plan still holds.
      if (!this.#holds(plan)) [plan, foreseen] = [this.#checked(read, this.#plan(read)), undefined];
      return { changes: plan.changes, result: this.#result(read, plan), foreseen };
    });
    this.#show({ state: 'done', rejected: this.#refused.length, commandId: outcome.commandId, result: outcome.result });
  }

  /** Lets through what else is waiting. @throws AppError IMPORT_CANCELLED */
  async #turn(): Promise<void> {
    await setImmediate();
    if (this.#abort.signal.aborted) throw cancelled();
  }

  #holds({ revision, reads }: Plan): boolean {
    const { db, bus } = this.#deps;
    return revision === bus.revision || isUntouched(db, revision, reads);
  }

  #foresightHolds(foreseen: Foreseen | undefined): boolean {
    return foreseen === undefined || this.#deps.foresight.holds(foreseen);
  }

  /** What follows by rule from a large plan, worked out beside the core's thread: most of what its transaction would take. */
  async #foresee({ changes }: Plan): Promise<Foreseen | undefined> {
    const { foresight, clock } = this.#deps;
    if (!foresight.isWorth(changes)) return undefined;
    return foresight.foresee(changes, clock.now(), this.#abort.signal, cancelled);
  }

  /** Plans readiness rows while the rest of the file is read; gives no plan when somebody wrote meanwhile. */
  #earlyPlan(known: KnownCodes): { add: (good: GoodRows) => void; plan: () => Plan | null } | null {
    const { db, model, clock, bus } = this.#deps;
    if (this.#options.kind !== 'readiness') return null;
    const { revision } = bus;
    const planner = new ReadinessPlanner(db, model, known, clock.now());
    return {
      add: (good) => {
        if (good.kind === 'columns' && bus.revision === revision) planner.add(good.columns);
      },
      plan: () => (bus.revision === revision ? { ...planner.plan(), revision, reads: 'all' } : null),
    };
  }

  /** The plan made outside the transaction, with room for others between its pieces. */
  async #planBeside(read: Read): Promise<Plan> {
    const { kind } = this.#options;
    if (kind === 'readiness') return this.#plan(read);
    const { revision } = this.#deps.bus;
    const { context, reads } = recorded(this.#context());
    const plan = await planInPieces(kind, context, rowsOf(read), () => this.#turn());
    return { ...plan, revision, reads: reads() };
  }

  #plan(read: Read): Plan {
    const { db, model, clock, bus } = this.#deps;
    const { kind } = this.#options;
    if (kind !== 'readiness')
      return { ...planRows(kind, this.#context(), rowsOf(read)), revision: bus.revision, reads: 'all' };
    const { good, known } = read;
    const planner = new ReadinessPlanner(db, model, known, clock.now());
    for (const part of good) if (part.kind === 'columns') planner.add(part.columns);
    return { ...planner.plan(), revision: bus.revision, reads: 'all' };
  }

  #context(): PlanContext {
    const { db, model, clock, places, event } = this.#deps;
    const { datum, mapping } = this.#options;
    return {
      db,
      now: clock.now(),
      zone: event.zone() ?? DEFAULT_ZONE,
      datum,
      operator: this.#command.operator,
      places,
      model,
      newId: randomUUID,
      refuse: refuser(mapping),
    };
  }

  /** Keeps what the plan refuses. @throws AppError ROWS_REJECTED when the import is strict */
  #checked(read: Read, plan: Plan): Plan {
    this.#refused = [...read.refused, ...plan.refused].toSorted((a, b) => a.row - b.row);
    if (this.#options.strict && this.#refused.length > 0) throw this.#refusal(read, plan);
    return plan;
  }

  /** What a strict import says when a row is wrong. */
  #refusal(read: ReadResult, plan: ImportPlan): AppError {
    const rejectedTotal = this.#refused.length;
    this.#show({
      rejected: rejectedTotal,
      result: this.#result(read, { ...plan, created: 0, updated: 0, unchanged: 0 }),
    });
    return new AppError(
      'ROWS_REJECTED',
      `${rejectedTotal} rows are wrong, so nothing was imported (strict). Correct them and import the file again.`,
      { rejectedTotal },
    );
  }

  #result({ read }: ReadResult, plan: ImportPlan): ImportResult {
    return importResult(read, plan, this.#refused, this.#options.dryRun);
  }

  #readRequest({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): Parameters<typeof readInWorker>[0] {
    const { event } = this.#deps;
    const { kind, sheet, mapping, constants, datum } = this.#options;
    return {
      bytes,
      fileName,
      kind,
      sheet,
      mapping,
      constants,
      datum,
      zone: event.zone() ?? DEFAULT_ZONE,
      references: referencesOf(kind, this.#deps),
    };
  }

  #show(part: Partial<ImportJob>): void {
    this.#view = { ...this.#view, ...part };
    this.#onChange();
  }
}

function rowsOf({ good }: Read): GoodRow<RowKind>[] {
  return good.flatMap((part) => (part.kind === 'rows' ? part.rows : []));
}
