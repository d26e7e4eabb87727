import type { z } from 'zod';
import type { ImportJob, ImportOptions, importsContract, savedMapping } from '../../../../shared/contract/imports.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { guessKind, guessMapping, type ImportKind } from '../../../../shared/domain/import/index.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, Outcome } from '../../store/command-bus.ts';
import type { EventHub } from '../events/index.ts';
import { RunningImport, type JobDeps } from './import-job.ts';
import { inspectFile } from './reader/index.ts';
import { rejectedWorkbook } from './rejected-workbook.ts';
import { UploadStore } from './upload-store.ts';

type Inspection = z.infer<NonNullable<(typeof importsContract.inspect)['~orpc']['outputSchema']>>;
type SavedMapping = z.infer<typeof savedMapping>;

/** Finished jobs that can still be asked for. */
const JOBS_KEPT = 20;

/** Files in, looked at, imported. */
export class ImportService {
  readonly #deps: JobDeps & { readonly hub: EventHub };
  readonly #uploads: UploadStore;
  readonly #jobs = new Map<string, RunningImport>();

  constructor(deps: JobDeps & { readonly hub: EventHub }) {
    this.#deps = deps;
    this.#uploads = new UploadStore(deps.clock);
  }

  upload(id: string, fileName: string, index: number, last: boolean, piece: Buffer): number {
    return this.#uploads.add(id, fileName, index, last, piece);
  }

  /** What the file holds and how its columns seem to fit. Throws AppError for a file that cannot be used. */
  async inspect(id: string, kind: ImportKind | undefined, sheetName: string | undefined): Promise<Inspection> {
    const { fileName, bytes } = this.#uploads.take(id);
    const file = await inspectFile(bytes, fileName);
    const chosen = file.sheets.find(({ name }) => name === (sheetName ?? file.defaultSheet));
    const headers = chosen?.headers ?? [];
    const decided = kind ?? guessKind(headers);
    const guess = Object.entries(guessMapping(decided, headers)).map(
      ([field, { column, confidence }]) => [field, { header: headers[column] ?? '', confidence }] as const,
    );
    return {
      fileName,
      format: file.format,
      encoding: file.encoding,
      sheets: file.sheets
        .filter(({ hidden }) => !hidden)
        .toSorted((a, b) => Number(b.name === chosen?.name) - Number(a.name === chosen?.name))
        .map(({ name, headers: columns, headerRows, rowCount, sample }) => ({
          name,
          headers: [...columns],
          headerRow: headerRows.at(-1) ?? 0,
          rowCount,
          sample: sample.map(({ cells }) => [...cells]),
        })),
      kind: decided,
      guess: Object.fromEntries(guess),
    };
  }

  start(command: Command, upload: string, options: ImportOptions): RunningImport {
    const { hub, bus, clock } = this.#deps;
    const announce = (): void =>
      hub.publish({ revision: bus.revision, at: clock.now(), topics: ['imports'], places: [] });
    const job = new RunningImport(this.#deps, command, this.#uploads.take(upload), options, announce);
    this.#jobs.set(job.id, job);
    for (const id of [...this.#jobs.keys()].slice(0, -JOBS_KEPT)) this.#jobs.delete(id);
    return job;
  }

  /** @throws AppError UNKNOWN_JOB */
  job(id: string): ImportJob {
    return this.#find(id).view;
  }

  /** Answers once the import has stopped. @throws AppError UNKNOWN_JOB */
  async cancel(id: string): Promise<ImportJob> {
    const job = this.#find(id);
    job.cancel();
    await job.finished;
    return job.view;
  }

  /** @throws AppError UNKNOWN_JOB */
  async rejected(id: string, lang: 'zh' | 'en', mark: string | null): Promise<{ name: string; bytes: Uint8Array }> {
    const job = this.#find(id);
    const { headers, rows } = await job.refused();
    return {
      name: `rejected-${job.view.fileName.replace(/\.[^.]*$/, '')}`,
      bytes: rejectedWorkbook(headers, rows, lang, mark),
    };
  }

  mappings(kind: ImportKind | undefined): SavedMapping[] {
    type Row = Omit<SavedMapping, 'mapping' | 'constants'> & { mapping: string; constants: string };
    return this.#deps.db
      .prepare<[], Row>(
        'SELECT name, kind, mapping, constants, datum FROM import_mapping WHERE deleted = 0 ORDER BY name',
      )
      .all()
      .filter((row) => kind === undefined || row.kind === kind)
      .map((row) => ({
        ...row,
        mapping: JSON.parse(row.mapping) as Record<string, string>,
        constants: JSON.parse(row.constants) as Record<string, string>,
      }));
  }

  saveMapping(command: Command, { name, kind, mapping, constants, datum }: SavedMapping): Outcome<null> {
    return this.#deps.bus.execute(command, () => ({
      changes: [
        {
          entity: 'import_mapping',
          op: 'put',
          row: rowKey([name, kind]),
          fields: { mapping: JSON.stringify(mapping), constants: JSON.stringify(constants), datum },
        },
      ],
      result: null,
    }));
  }

  #find(id: string): RunningImport {
    const job = this.#jobs.get(id);
    if (!job)
      throw new AppError('UNKNOWN_JOB', 'That import is no longer known. What it did is in the change log.', {
        job: id,
      });
    return job;
  }
}
