import { playbook } from '../../../../shared/contract/playbooks.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { IncidentType } from '../../../../shared/domain/incidents/stage.ts';
import type { Playbook } from '../../../../shared/domain/playbooks/playbook.ts';
import { playbookProblems } from '../../../../shared/domain/playbooks/playbook-problems.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

type Row = { readonly code: string; readonly version: number; readonly validFrom: string; readonly body: string };
type Version = { readonly code: string; readonly version: number; readonly validFrom: string };

/** What puts a version of a playbook into a store. */
export function playbookChange(one: Playbook): Change {
  const { code, version, validFrom, ...body } = one;
  return {
    entity: 'playbook',
    op: 'put',
    row: rowKey([code, String(version)]),
    fields: { validFrom, body: JSON.stringify(body) },
  };
}

/** Versions of playbooks. A version never changes: an edit makes the next one. */
export class PlaybookStore {
  readonly #db: ReadDb;
  readonly #read = new Map<string, Playbook>();

  constructor(db: ReadDb) {
    this.#db = db;
  }

  /** @throws AppError UNKNOWN_PLAYBOOK */
  version(code: string, version: number): Playbook {
    const known = this.#read.get(`${code}/${version}`);
    if (known) return known;
    const row = cached<[string, number], Row>(
      this.#db,
      'SELECT code, version, validFrom, body FROM playbook WHERE code = ? AND version = ? AND deleted = 0',
    ).get(code, version);
    if (!row) throw unknownPlaybook(code);
    const { body, ...named } = row;
    const one: Playbook = playbook.parse({ ...Object(JSON.parse(body)), ...named });
    this.#read.set(`${code}/${version}`, one);
    return one;
  }

  /** The version for incidents on a local date `YYYY-MM-DD`: the newest in force, else the newest. @throws AppError UNKNOWN_PLAYBOOK */
  current(code: string, date: string): Playbook {
    const chosen = inForce(
      this.#versions().filter((one) => one.code === code),
      date,
    );
    if (!chosen) throw unknownPlaybook(code);
    return this.version(code, chosen.version);
  }

  /** The versions in force on a local date, of every playbook. */
  inForce(date: string): Playbook[] {
    return [...new Set(this.#versions().map(({ code }) => code))].map((code) => this.current(code, date));
  }

  /** What is suggested for a type of incident on a local date, the most particular first: what serves fewer types. */
  suggested(type: IncidentType, date: string): Playbook[] {
    return this.inForce(date)
      .filter(({ types }) => types.includes(type))
      .toSorted((a, b) => a.types.length - b.types.length || (a.code < b.code ? -1 : 1));
  }

  /** Every version of every playbook, newest first within one. */
  all(): Playbook[] {
    return this.#versions().map(({ code, version }) => this.version(code, version));
  }

  /** @throws AppError BAD_PLAYBOOK with every problem in `details` */
  save(bus: CommandBus, command: Command, edited: Omit<Playbook, 'version'>): Outcome<{ version: number }> {
    return bus.execute(command, (db) => {
      const newest = cached<[string], number | null>(db, 'SELECT max(version) FROM playbook WHERE code = ?')
        .pluck()
        .get(edited.code) as number | null | undefined;
      const problems = playbookProblems(edited);
      if (problems.length > 0)
        throw new AppError(
          'BAD_PLAYBOOK',
          'The playbook does not hold together, so no version was made. Correct what is marked and save it again.',
          { problems },
        );
      const one: Playbook = { ...edited, version: (newest ?? 0) + 1 };
      return { changes: [playbookChange(one)], result: { version: one.version } };
    });
  }

  #versions(): Version[] {
    return cached<[], Version>(
      this.#db,
      'SELECT code, version, validFrom FROM playbook WHERE deleted = 0 ORDER BY code, version DESC',
    ).all();
  }
}

function inForce(versions: readonly Version[], date: string): Version | undefined {
  return versions.find(({ validFrom }) => validFrom <= date) ?? versions[0];
}

function unknownPlaybook(code: string): AppError {
  return new AppError('UNKNOWN_PLAYBOOK', `There is no playbook ${code}. Nothing was changed.`, { playbook: code });
}
