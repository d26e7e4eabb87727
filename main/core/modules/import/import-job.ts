import { createHash, randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { ImportJob, ImportOptions, ImportRejection, ImportResult } from '../../../../shared/contract/imports.ts';
import type { ImportKind } from '../../../../shared/domain/import/index.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { DEFAULT_ZONE, type EventService } from '../event/index.ts';
import type { PlaceIndex } from '../places/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import { planPlaces } from './plan-places.ts';
import { planReadiness } from './plan-readiness.ts';
import type { ImportPlan } from './plan.ts';
import { openFile, sheetOf } from './reader/index.ts';
import { readInWorker, type ReadResult } from './read-in-worker.ts';
import type { RejectedRow } from './rejected-workbook.ts';
import type { GoodRow, RefusedRow } from './worker-protocol.ts';

export type JobDeps = {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly places: PlaceIndex;
  readonly model: ReadinessModel;
  readonly event: EventService;
};

/** Rejections a result carries; the workbook of rejected rows has them all. */
const REJECTIONS_SHOWN = 1000;

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

  /** Stops reading at once. An import that is already being written is one transaction: it ends by itself within a second. */
  cancel(): void {
    this.#abort.abort();
  }

  async #run(file: { fileName: string; bytes: Uint8Array }): Promise<void> {
    try {
      const read = await readInWorker(
        this.#readRequest(file),
        (progress) => this.#show({ read: progress.read, total: progress.total, rejected: progress.refused }),
        this.#abort.signal,
      );
      this.#show({ state: 'applying', read: read.read, total: read.read });
      this.#apply(read);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const { code, message, details } = error;
      this.#show({ state: code === 'IMPORT_CANCELLED' ? 'cancelled' : 'refused', error: { code, message, details } });
    }
  }

  #apply(read: ReadResult): void {
    const { strict, dryRun } = this.#options;
    let plan = this.#plan(read);
    this.#refused = [...read.refused, ...plan.refused].toSorted((a, b) => a.row - b.row);
    if (strict && this.#refused.length > 0) {
      this.#show({
        rejected: this.#refused.length,
        result: this.#result(read, { ...plan, created: 0, updated: 0, unchanged: 0 }),
      });
      throw new AppError(
        'ROWS_REJECTED',
        `${this.#refused.length} rows are wrong, so nothing was imported (strict). Correct them and import the file again.`,
        {
          rejectedTotal: this.#refused.length,
        },
      );
    }
    if (dryRun) {
      this.#show({ state: 'done', rejected: this.#refused.length, result: this.#result(read, plan) });
      return;
    }
    const outcome = this.#deps.bus.execute(this.#command, () => {
      // Planned again inside the transaction only if somebody wrote in between; otherwise the plan still holds.
      if (plan.revision !== this.#deps.bus.revision) plan = this.#plan(read);
      return { changes: plan.changes, result: this.#result(read, plan) };
    });
    this.#show({ state: 'done', rejected: this.#refused.length, commandId: outcome.commandId, result: outcome.result });
  }

  #plan(read: ReadResult): ImportPlan & { revision: number } {
    const { db, model, clock, bus } = this.#deps;
    const plan =
      this.#options.kind === 'places'
        ? planPlaces(db, read.good as GoodRow<'places'>[], this.#options.datum)
        : planReadiness(db, model, read.good as GoodRow<'readiness'>[], clock.now());
    return { ...plan, revision: bus.revision };
  }

  #result(read: ReadResult, plan: ImportPlan): ImportResult {
    return {
      read: read.read,
      created: plan.created,
      updated: plan.updated,
      unchanged: plan.unchanged,
      rejected: this.#refused.flatMap(rejectionsOf).slice(0, REJECTIONS_SHOWN),
      rejectedTotal: this.#refused.length,
      dryRun: this.#options.dryRun,
    };
  }

  #readRequest({ fileName, bytes }: { fileName: string; bytes: Uint8Array }): Parameters<typeof readInWorker>[0] {
    const { places, model, event } = this.#deps;
    const { kind, sheet, mapping, constants, datum } = this.#options;
    return {
      bytes,
      fileName,
      kind: kind satisfies ImportKind,
      sheet,
      mapping,
      constants,
      datum,
      zone: event.zone() ?? DEFAULT_ZONE,
      places: kind === 'places' ? [] : [...places.all()].map(({ code, name }) => [code, name] as const),
      items: kind === 'places' ? [] : model.grid.items.map(({ code, name, nameEn }) => [code, name, nameEn] as const),
    };
  }

  #show(part: Partial<ImportJob>): void {
    this.#view = { ...this.#view, ...part };
    this.#onChange();
  }
}

function rejectionsOf({ row, problems }: RefusedRow): ImportRejection[] {
  return problems.map(({ column, code, message }) => ({ row, column, code, message }));
}
