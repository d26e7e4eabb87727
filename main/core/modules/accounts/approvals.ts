import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import type { PersonRole } from '../../../../shared/domain/rights/role.ts';
import {
  CONFIRMATION_MS,
  decideTwoPerson,
  isFresh,
  TWO_PERSON_ACTIONS,
  type Confirmation,
  type TwoPersonNeed,
} from '../../../../shared/domain/rights/two-person.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import type { Access } from './access.ts';
import { accountLabel, accountRow, openBreakGlass } from './account-rows.ts';

type Deps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  /** Milliseconds that only run forward. */
  readonly steady: () => number;
  readonly access: Access;
};

/** What a command has to bring with it when it needs two people; ends in what stands in the log about them. */
export type ApprovalGate = (command: Command, need: TwoPersonNeed) => readonly Change[];

/**
 * What two people decide together. Each confirms with the passphrase; whoever acts then is one of them. Confirmations are kept in memory
 * for a minute: a core that ends takes them along.
 */
export class Approvals {
  readonly #deps: Deps;
  #confirmations: Confirmation[] = [];

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Takes a person's word for `need`; the caller has just checked the passphrase. @throws AppError MAY_NOT_CONFIRM */
  confirm(person: string, roles: readonly PersonRole[], need: TwoPersonNeed): { confirmed: string[]; forMs: number } {
    const counted: readonly PersonRole[] = TWO_PERSON_ACTIONS[need.action];
    if (!roles.some((role) => counted.includes(role)))
      throw new AppError(
        'MAY_NOT_CONFIRM',
        `Who confirms this has to be ${counted.join(' or ')}. Nothing was confirmed. Choose somebody whose role may, or open emergency access.`,
        { action: need.action, who: this.#label(person) },
      );
    const at = this.#deps.steady();
    const others = this.#confirmations.filter(
      (one) =>
        isFresh(one, at) && !(one.person === person && one.action === need.action && one.subject === need.subject),
    );
    this.#confirmations = [...others, { ...need, person, at }];
    return { confirmed: this.#labels(need), forMs: CONFIRMATION_MS };
  }

  /**
   * Lets a command through that needs two people, and says what stands in the log about it. In a store without accounts everything is let
   * through. @throws AppError APPROVAL_NEEDED with the need and who has confirmed so far
   */
  readonly pass: ApprovalGate = (command, need) => {
    const { access, clock, db } = this.#deps;
    if (!access.accountsExist) return [];
    const now = clock.now();
    const person = command.account ?? '';
    const emergency = openBreakGlass(db, now).find(({ account }) => account === person)?.id ?? null;
    const by = { person, emergency: emergency !== null };
    const answer = decideTwoPerson(this.#confirmations, need, by, this.#deps.steady());
    if (!answer.allowed || person === '')
      throw new AppError(
        'APPROVAL_NEEDED',
        'Two people have to confirm this, each with the passphrase, within one minute and with nothing changed in between. Nothing was changed. Confirm together, or open emergency access.',
        { ...need, confirmed: this.#labels(need) },
      );
    this.#confirmations = this.#confirmations.filter(
      ({ action, subject }) => action !== need.action || subject !== need.subject,
    );
    const [first = '', second] = answer.people;
    return [
      {
        entity: 'two_person_approval',
        op: 'put',
        row: rowKey([command.id]),
        fields: {
          ...need,
          first: this.#label(first),
          second: second === undefined ? null : this.#label(second),
          breakGlass: answer.emergency ? emergency : null,
          at: now,
        },
      },
    ];
  };

  #labels({ action, subject, revision }: TwoPersonNeed): string[] {
    const now = this.#deps.steady();
    return this.#confirmations
      .filter(
        (one) => isFresh(one, now) && one.action === action && one.subject === subject && one.revision === revision,
      )
      .map(({ person }) => this.#label(person));
  }

  #label(account: string): string {
    const row = accountRow(this.#deps.db, account);
    return row ? accountLabel(row) : account;
  }
}
