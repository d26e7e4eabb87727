import type { Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { assertDraft, baselineOf, nextIssue } from '../../../../shared/domain/briefings/briefing.ts';
import { comparedWith } from '../../../../shared/domain/briefings/compare.ts';
import { draftHeadline } from '../../../../shared/domain/briefings/draft-headline.ts';
import { draftDecisions, draftRisks } from '../../../../shared/domain/briefings/draft-risks.ts';
import type { BriefingFigures, BriefingTexts } from '../../../../shared/domain/briefings/figures.ts';
import { personText } from '../../../../shared/domain/people/someone-else.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Command, CommandBus, Outcome } from '../../store/command-bus.ts';
import type { ReadDb } from '../../store/database.ts';
import { briefingById, figuresOf, issuedBriefings, textsOf, type BriefingRow } from './briefing-rows.ts';

/** What a first briefing looks back on. */
const DAY_MS = 86_400_000;

type Target = { readonly briefing: string; readonly expected?: number | undefined };
type Written = Partial<{ readonly [K in keyof BriefingTexts]: BriefingTexts[K] | undefined }>;
type Made = { readonly briefing: string };

export type BriefingDeps = {
  readonly db: ReadDb;
  readonly bus: CommandBus;
  readonly clock: Clock;
  /** IANA zone of the event. */
  readonly zone: () => string;
  /** Figures as of now, and as of the end of a past instant, with what happened since `from` (UTC ms). */
  readonly figuresNow: (from: number) => Promise<BriefingFigures>;
  readonly figuresThen: (at: number, from: number) => Promise<BriefingFigures>;
};

/** Briefings from draft to issued version. Changes of one throw UNKNOWN_BRIEFING and BRIEFING_CHANGED. */
export class BriefingCommands {
  readonly #deps: BriefingDeps;

  constructor(deps: BriefingDeps) {
    this.#deps = deps;
  }

  /** @throws AppError BRIEFING_AHEAD */
  async draft(command: Command, at: number | undefined): Promise<Outcome<Made>> {
    const known = this.#deps.bus.repeated<Made>(command);
    if (known) return known;
    const figures = await this.#figures(at);
    return this.#deps.bus.execute(command, () => ({
      changes: [put(command.id, this.#drafted(command, figures))],
      result: { briefing: command.id },
    }));
  }

  /** One as it was drafted and issued of that very instant is answered instead of a new version. @throws AppError BRIEFING_AHEAD */
  async make(command: Command, at: number | undefined): Promise<Outcome<Made>> {
    const { bus, clock, db } = this.#deps;
    const known = bus.repeated<Made>(command);
    if (known) return known;
    const same = at === undefined ? null : this.#asDrafted(db, at);
    const figures = same === null ? await this.#figures(at) : null;
    return bus.execute(command, (tx) => {
      if (figures === null) return { changes: [], result: { briefing: same ?? '' } };
      const issued = { ...this.#numbered(tx, figures), issuedAt: clock.now(), issuedBy: personText(command.operator) };
      return {
        changes: [put(command.id, { ...this.#drafted(command, figures), stage: 'issued', ...issued })],
        result: { briefing: command.id },
      };
    });
  }

  /** @throws AppError BRIEFING_ISSUED */
  async refresh(command: Command, target: Target): Promise<Outcome<null>> {
    const { db, bus } = this.#deps;
    const known = bus.repeated<null>(command);
    if (known) return known;
    assertDraft(briefingById(db, target.briefing));
    const figures = await this.#figures(undefined);
    return this.#change(command, target, (row) => {
      const [drafted, now] = [textsFrom(figuresOf(row)), textsFrom(figures)];
      const written = textsOf(row);
      // What somebody wrote anew stays; the rest says what the figures say by now.
      const kept = <K extends keyof BriefingTexts>(part: K): BriefingTexts[K] =>
        JSON.stringify(written[part]) === JSON.stringify(drafted[part]) ? now[part] : written[part];
      return {
        ...figureFields(figures),
        ...textFields({ headline: kept('headline'), risks: kept('risks'), decisions: kept('decisions') }),
      };
    });
  }

  /** @throws AppError BRIEFING_ISSUED */
  save(command: Command, { headline, risks, decisions, ...target }: Target & Written): Outcome<null> {
    return this.#change(command, target, () => textFields({ headline, risks, decisions }));
  }

  /** @throws AppError BRIEFING_ISSUED */
  issue(command: Command, target: Target): Outcome<null> {
    const { clock } = this.#deps;
    return this.#change(command, target, (row, db) => ({
      ...this.#numbered(db, figuresOf(row)),
      stage: 'issued',
      issuedAt: clock.now(),
      issuedBy: personText(command.operator),
    }));
  }

  /** @throws AppError BRIEFING_ISSUED */
  discard(command: Command, { briefing, expected }: Target): Outcome<null> {
    return this.#deps.bus.execute(command, (db) => {
      assertUnchanged(draftOf(db, briefing), expected);
      return { changes: [{ entity: 'briefing', op: 'delete', row: rowKey([briefing]) }], result: null };
    });
  }

  #change(
    command: Command,
    { briefing, expected }: Target,
    decide: (row: BriefingRow, db: ReadDb) => Readonly<Record<string, FieldValue>>,
  ): Outcome<null> {
    const { bus, clock } = this.#deps;
    return bus.execute(command, (db) => {
      const row = draftOf(db, briefing);
      assertUnchanged(row, expected);
      const fields = decide(row, db);
      if (Object.keys(fields).length === 0) return { changes: [], result: null };
      const edited = 'stage' in fields ? {} : { editedAt: clock.now(), editedBy: personText(command.operator) };
      return { changes: [put(briefing, { ...fields, ...edited })], result: null };
    });
  }

  #drafted(command: Command, figures: BriefingFigures): Record<string, FieldValue> {
    return {
      stage: 'draft',
      ...figureFields(figures),
      ...textFields(textsFrom(figures)),
      draftedAt: this.#deps.clock.now(),
      draftedBy: personText(command.operator),
    };
  }

  #numbered(db: ReadDb, { at, zone }: BriefingFigures): { number: number; version: number } {
    return nextIssue(issuedBriefings(db), at, zone);
  }

  /** @throws AppError BRIEFING_AHEAD */
  async #figures(at: number | undefined): Promise<BriefingFigures> {
    const { db, clock, zone, figuresNow, figuresThen } = this.#deps;
    const now = clock.now();
    if (at !== undefined && at > now)
      throw new AppError(
        'BRIEFING_AHEAD',
        'A briefing tells what was known at an instant; this one is still to come. Nothing was made. Choose now or an earlier time.',
        { at, now },
      );
    const before = baselineOf(issuedBriefings(db), at ?? now, zone());
    const from = before?.dataAt ?? (at ?? now) - DAY_MS;
    const figures = await (at === undefined || at === now ? figuresNow(from) : figuresThen(at, from));
    if (before === null) return figures;
    const { id, number, version } = before;
    return comparedWith(figures, { number, version, figures: figuresOf(briefingById(db, id)) });
  }

  /** Id of the newest one issued of that instant whose texts are what its figures say. */
  #asDrafted(db: ReadDb, at: number): string | null {
    const found = issuedBriefings(db).findLast((one) => one.dataAt === at);
    if (!found) return null;
    const row = briefingById(db, found.id);
    return JSON.stringify(textsOf(row)) === JSON.stringify(textsFrom(figuresOf(row))) ? found.id : null;
  }
}

/** @throws AppError UNKNOWN_BRIEFING, BRIEFING_ISSUED */
function draftOf(db: ReadDb, id: string): BriefingRow {
  const row = briefingById(db, id);
  assertDraft(row);
  return row;
}

/** @throws AppError BRIEFING_CHANGED */
function assertUnchanged({ id, changedSeq }: BriefingRow, expected: number | undefined): void {
  if (expected === undefined || expected === changedSeq) return;
  throw new AppError(
    'BRIEFING_CHANGED',
    'Somebody else changed the briefing in the meantime. Nothing was overwritten. Look at it, then try again.',
    { briefing: id, expected, revision: changedSeq },
  );
}

const put = (id: string, fields: Record<string, FieldValue>): Change => ({
  entity: 'briefing',
  op: 'put',
  row: rowKey([id]),
  fields,
});

const textsFrom = (figures: BriefingFigures): BriefingTexts => ({
  headline: draftHeadline(figures),
  risks: draftRisks(figures),
  decisions: draftDecisions(figures),
});

const figureFields = (figures: BriefingFigures): Record<string, FieldValue> => ({
  dataAt: figures.at,
  figures: JSON.stringify(figures),
  sample: Number(figures.sample),
});

function textFields({ headline, risks, decisions }: Written): Record<string, FieldValue> {
  return {
    ...(headline !== undefined && { headlineZh: headline.zh, headlineEn: headline.en }),
    ...(risks !== undefined && { risks: JSON.stringify(risks.filter(isWritten)) }),
    ...(decisions !== undefined && { decisions: JSON.stringify(decisions.filter(isWritten)) }),
  };
}

const isWritten = ({ zh, en }: { readonly zh: string; readonly en: string }): boolean =>
  zh.trim() !== '' || en.trim() !== '';
