import { createHash } from 'node:crypto';
import { compactChanges } from '../../../../shared/domain/change-log/compact.ts';
import type { Change, RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { assertDecision, type GateFinding, type GateOutcome } from '../../../../shared/domain/gate/opening-gate.ts';
import { addDays } from '../../../../shared/domain/inspections/local-date.ts';
import { personText } from '../../../../shared/domain/people/someone-else.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ApprovalGate } from '../accounts/index.ts';
import type { GateQueries } from './gate-queries.ts';

type Deps = {
  readonly bus: CommandBus;
  readonly clock: Clock;
  readonly queries: GateQueries;
  /** What opening anyway has to bring. */
  readonly approve?: ApprovalGate | undefined;
};
type Decided = {
  readonly place: string;
  readonly date: string;
  readonly outcome: GateOutcome;
  readonly reason?: string | undefined;
};

export class GateCommands {
  readonly #deps: Deps;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** @throws AppError UNKNOWN_PLACE, GATE_NOT_GREEN, REASON_REQUIRED, DAY_IS_PAST, APPROVAL_NEEDED */
  decide(command: Command, { place, date, outcome, reason = '' }: Decided): Outcome<{ findings: GateFinding[] }> {
    return this.#deps.bus.execute(command, () => {
      const { queries } = this.#deps;
      this.#assertNotPast(date);
      const findings = queries.findings(place, date);
      assertDecision(outcome, findings, reason);
      const approval = outcome === 'open-anyway' ? this.#approval(command, place, date, findings) : [];
      const change = this.#change(command, { place, date, outcome, reason }, findings);
      return { changes: [...approval, change], result: { findings } };
    });
  }

  /** Opens the places that are green and have no decision; those that are not green are named. @throws AppError UNKNOWN_PLACE, DAY_IS_PAST */
  openGreen(
    command: Command,
    date: string,
    places: readonly string[],
  ): Outcome<{ opened: number; notGreen: string[] }> {
    return this.#deps.bus.execute(command, () => {
      this.#assertNotPast(date);
      const { items } = this.#deps.queries.check(undefined, date);
      const wanted = new Set(places);
      const chosen = items.filter(({ place }) => wanted.has(place));
      const notGreen = chosen.filter(({ findings }) => findings.length > 0).map(({ place }) => place);
      const changes = chosen
        .filter(({ findings, decision }) => findings.length === 0 && decision === null)
        .map(({ place }) => this.#change(command, { place, date, outcome: 'open' }, []));
      return { changes: compactChanges(changes), result: { opened: changes.length, notGreen } };
    });
  }

  /** Two people decide over the same findings and the same decision before: any other state is another revision. */
  #approval(command: Command, place: string, date: string, findings: readonly GateFinding[]): readonly Change[] {
    const { approve, queries } = this.#deps;
    const before = queries.history(place, date, 1)[0]?.decidedAt ?? null;
    const state = createHash('sha256')
      .update(JSON.stringify([findings, before]))
      .digest('hex');
    const need = { action: 'gate.open-anyway', subject: rowKey([place, date]), revision: state.slice(0, 32) } as const;
    return approve ? approve(command, need) : [];
  }

  #change(
    command: Command,
    { place, date, outcome, reason = '' }: Decided,
    findings: readonly GateFinding[],
  ): RowChange {
    return {
      entity: 'opening_gate',
      op: 'put',
      row: rowKey([place, date]),
      fields: {
        outcome,
        decidedAt: this.#deps.clock.now(),
        decidedBy: personText(command.operator),
        reason: reason.trim() === '' ? null : reason.trim(),
        findings: JSON.stringify(findings),
      },
    };
  }

  /** What was known of a past day's opening cannot be judged from today's records; yesterday is let pass for a late entry. */
  #assertNotPast(date: string): void {
    const today = this.#deps.queries.today();
    if (date < addDays(today, -1))
      throw new AppError(
        'DAY_IS_PAST',
        `${date} is past, so nothing was recorded: what is known now says nothing of that opening. Decide for today or a day to come.`,
        { date, today },
      );
  }
}
