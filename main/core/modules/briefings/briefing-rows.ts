import type { Briefing, BriefingSummary } from '../../../../shared/contract/briefings.ts';
import type { BriefingStage } from '../../../../shared/domain/briefings/briefing.ts';
import type { BriefingFigures, BriefingTexts } from '../../../../shared/domain/briefings/figures.ts';
import type { Both } from '../../../../shared/domain/reports/words.ts';
import { personOf } from '../../../../shared/domain/people/someone-else.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

type SummaryRow = {
  readonly id: string;
  readonly number: number | null;
  readonly version: number | null;
  readonly stage: BriefingStage;
  readonly dataAt: number;
  readonly headlineZh: string;
  readonly headlineEn: string;
  readonly draftedAt: number;
  readonly draftedBy: string;
  readonly issuedAt: number | null;
  readonly issuedBy: string | null;
  readonly sample: number;
};

/** A briefing as its table has it; instants in UTC ms, persons as `personText`, figures, risks and decisions as JSON. */
export type BriefingRow = SummaryRow & {
  readonly figures: string;
  readonly risks: string;
  readonly decisions: string;
  readonly editedAt: number | null;
  readonly editedBy: string | null;
  readonly changedSeq: number;
};

export type IssuedRow = {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly dataAt: number;
};

const SUMMARY =
  'id, number, version, stage, dataAt, headlineZh, headlineEn, draftedAt, draftedBy, issuedAt, issuedBy, sample';

/** @throws AppError UNKNOWN_BRIEFING */
export function briefingById(db: ReadDb, id: string): BriefingRow {
  const row = cached<[string], BriefingRow>(db, 'SELECT * FROM briefing WHERE id = ? AND deleted = 0').get(id);
  if (!row) throw new AppError('UNKNOWN_BRIEFING', 'There is no such briefing. Nothing was changed.', { briefing: id });
  return row;
}

/** Every issued one. */
export const issuedBriefings = (db: ReadDb): IssuedRow[] =>
  cached<[], IssuedRow>(
    db,
    "SELECT id, number, version, dataAt FROM briefing WHERE stage = 'issued' AND deleted = 0 ORDER BY dataAt, version",
  ).all();

/** Drafts first, then the newest by the instant of the data. */
export function listBriefings(db: ReadDb, limit: number): { total: number; items: BriefingSummary[] } {
  const rows = cached<[number], SummaryRow>(
    db,
    `SELECT ${SUMMARY} FROM briefing WHERE deleted = 0 ORDER BY stage = 'issued', dataAt DESC, version DESC, id LIMIT ?`,
  ).all(limit);
  const total = cached<[], number>(db, 'SELECT count(*) FROM briefing WHERE deleted = 0').pluck().get();
  return { total: Number(total ?? 0), items: rows.map(summaryOf) };
}

export const figuresOf = ({ figures }: Pick<BriefingRow, 'figures'>): BriefingFigures =>
  JSON.parse(figures) as BriefingFigures;

export const textsOf = ({ headlineZh, headlineEn, risks, decisions }: BriefingRow): BriefingTexts => ({
  headline: { zh: headlineZh, en: headlineEn },
  risks: JSON.parse(risks) as Both[],
  decisions: JSON.parse(decisions) as Both[],
});

export function briefingView(row: BriefingRow): Briefing {
  return {
    ...summaryOf(row),
    edited: actOf(row.editedAt, row.editedBy),
    figures: figuresOf(row) as Briefing['figures'],
    ...(textsOf(row) as Pick<Briefing, 'headline' | 'risks' | 'decisions'>),
    revision: row.changedSeq,
  };
}

function summaryOf(row: SummaryRow): BriefingSummary {
  return {
    id: row.id,
    number: row.number,
    version: row.version,
    stage: row.stage,
    dataAt: row.dataAt,
    headline: { zh: row.headlineZh, en: row.headlineEn },
    drafted: { at: row.draftedAt, by: personOf(row.draftedBy) },
    issued: actOf(row.issuedAt, row.issuedBy),
    sample: row.sample === 1,
  };
}

function actOf(at: number | null, by: string | null): BriefingSummary['issued'] {
  return at === null || by === null ? null : { at, by: personOf(by) };
}
