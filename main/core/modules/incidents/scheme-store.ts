import { gradingScheme } from '../../../../shared/contract/schemes.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { GradingScheme } from '../../../../shared/domain/incidents/scheme.ts';
import { schemeProblems } from '../../../../shared/domain/incidents/scheme-problems.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

type SchemeRow = { readonly code: string; readonly version: number; readonly body: string };

/** What puts a version of a scheme into a store. */
export function schemeChange(scheme: GradingScheme): Change {
  const { code, version, validFrom, ...body } = scheme;
  return {
    entity: 'grading_scheme',
    op: 'put',
    row: rowKey([code, String(version)]),
    fields: { validFrom, body: JSON.stringify(body) },
  };
}

/** Versions of grading schemes. A version never changes: an edit makes the next one. */
export class SchemeStore {
  readonly #db: ReadDb;
  readonly #read = new Map<string, GradingScheme>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /** @throws AppError UNKNOWN_SCHEME */
  version(code: string, version: number): GradingScheme {
    const known = this.#read.get(`${code}/${version}`);
    if (known) return known;
    const row = cached<[string, number], SchemeRow & { validFrom: string }>(
      this.#db,
      'SELECT code, version, validFrom, body FROM grading_scheme WHERE code = ? AND version = ? AND deleted = 0',
    ).get(code, version);
    if (!row) throw unknownScheme(code);
    const scheme = gradingScheme.parse({ ...Object(JSON.parse(row.body)), ...row }) as GradingScheme;
    this.#read.set(`${code}/${version}`, scheme);
    return scheme;
  }

  /** The version for new incidents on a local date `YYYY-MM-DD`: the newest in force, else the newest. @throws AppError UNKNOWN_SCHEME */
  current(code: string, date: string): GradingScheme {
    const versions = cached<[string], { version: number; validFrom: string }>(
      this.#db,
      'SELECT version, validFrom FROM grading_scheme WHERE code = ? AND deleted = 0 ORDER BY version DESC',
    ).all(code);
    const chosen = versions.find(({ validFrom }) => validFrom <= date) ?? versions[0];
    if (!chosen) throw unknownScheme(code);
    return this.version(code, chosen.version);
  }

  /** Every version of every scheme, newest first within a scheme. */
  all(): GradingScheme[] {
    return cached<[], { code: string; version: number }>(
      this.#db,
      'SELECT code, version FROM grading_scheme WHERE deleted = 0 ORDER BY code DESC, version DESC',
    )
      .all()
      .map(({ code, version }) => this.version(code, version));
  }

  /** @throws AppError BAD_SCHEME with every problem in `details` */
  save(bus: CommandBus, command: Command, edited: Omit<GradingScheme, 'version'>): Outcome<{ version: number }> {
    return bus.execute(command, (db) => {
      const newest = cached<[string], number | null>(db, 'SELECT max(version) FROM grading_scheme WHERE code = ?')
        .pluck()
        .get(edited.code) as number | null | undefined;
      const scheme: GradingScheme = { ...edited, version: (newest ?? 0) + 1 };
      const problems = schemeProblems(scheme);
      if (problems.length > 0)
        throw new AppError(
          'BAD_SCHEME',
          'The scheme does not hold together, so no version was made. Correct what is marked and save it again.',
          { problems },
        );
      return { changes: [schemeChange(scheme)], result: { version: scheme.version } };
    });
  }
}

function unknownScheme(code: string): AppError {
  return new AppError('UNKNOWN_SCHEME', `There is no grading scheme ${code}. Nothing was changed.`, { scheme: code });
}
