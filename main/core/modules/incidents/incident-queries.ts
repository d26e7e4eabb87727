import type { z } from 'zod';
import type { gradeCount, Incident } from '../../../../shared/contract/incidents.ts';
import { factsAt, gradeAhead } from '../../../../shared/domain/incidents/grade-ahead.ts';
import { gradeFacts } from '../../../../shared/domain/incidents/grade.ts';
import type { StatedTimes } from '../../../../shared/domain/incidents/known-facts.ts';
import { severityIn, severityOf } from '../../../../shared/domain/incidents/scheme.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import { mergedStageOf, revisionOf, type LoggedEdit } from './incident-edits.ts';
import { effectiveGrade, factsOf, incidentById, placesOf, systemsOf, type IncidentRow } from './incident-rows.ts';
import type { SchemeStore } from './scheme-store.ts';

export type ListRequest = {
  readonly open?: boolean | undefined;
  readonly place?: string | undefined;
  readonly limit: number;
  readonly offset: number;
};

type GradeCount = z.infer<typeof gradeCount>;

export class IncidentQueries {
  readonly #db: ReadDb;
  readonly #clock: Clock;
  readonly #schemes: SchemeStore;

  constructor(db: ReadDb, clock: Clock, schemes: SchemeStore) {
    this.#db = db;
    this.#clock = clock;
    this.#schemes = schemes;
  }

  /** @throws AppError UNKNOWN_INCIDENT */
  get(id: string): Incident {
    return this.#view(incidentById(this.#db, id));
  }

  list({ open, place, limit, offset }: ListRequest): { total: number; openByGrade: GradeCount[]; items: Incident[] } {
    const all = cached<[], IncidentRow>(this.#db, 'SELECT * FROM incident WHERE deleted = 0')
      .all()
      .map((row) => this.#view(row));
    const wanted = all.filter(
      (one) =>
        (open === undefined || (one.stage !== 'closed') === open) &&
        (place === undefined || one.places.includes(place)),
    );
    const rank = (one: Incident): number => severityOf(this.#schemes.version(one.scheme, one.schemeVersion), one.grade);
    const items = wanted.toSorted(
      (a, b) =>
        Number(a.stage === 'closed') - Number(b.stage === 'closed') ||
        (a.stage === 'closed' ? 0 : rank(a) - rank(b)) ||
        b.openedAt - a.openedAt ||
        (a.id < b.id ? -1 : 1),
    );
    return { total: items.length, openByGrade: this.countByGrade(all), items: items.slice(offset, offset + limit) };
  }

  /** Open ones by scheme and grade, the worst first; those without a grade last. */
  countByGrade(incidents: readonly Incident[]): GradeCount[] {
    const counts = new Map<string, GradeCount>();
    for (const { stage, scheme, schemeVersion, grade, severity } of incidents) {
      if (stage === 'closed') continue;
      const key = `${scheme}/${grade ?? ''}`;
      const named = this.#schemes.version(scheme, schemeVersion).grades.find(({ code }) => code === grade);
      const count = counts.get(key);
      if (count) count.count += 1;
      else
        counts.set(key, {
          scheme,
          grade,
          severity,
          name: named?.name ?? null,
          nameEn: named?.nameEn ?? null,
          count: 1,
        });
    }
    return [...counts.values()].toSorted(
      (a, b) => (a.severity ?? Infinity) - (b.severity ?? Infinity) || (a.scheme < b.scheme ? 1 : -1),
    );
  }

  #view(row: IncidentRow): Incident {
    const db = this.#db;
    const now = this.#clock.now();
    const scheme = this.#schemes.version(row.scheme, row.schemeVersion);
    const { stated, times, known } = factsOf(db, row);
    // As in grading: a machine clock that was set back takes nothing back.
    const at = Math.max(now, row.gradedAt ?? 0);
    const knownFacts = factsAt(known, at);
    const { missing } = gradeFacts(scheme, knownFacts);
    const { stage, dispute, edits } = mergedStageOf(db, row);
    const [placesNamed, systemsNamed] = [placesOf(db, row.id), systemsOf(db, row.id)];
    return {
      id: row.id,
      number: row.number,
      title: row.title,
      type: row.type,
      stage,
      dispute: dispute && {
        closings: dispute.closings.map(({ command }) => editOf(edits, command)),
        updates: dispute.updates.map(({ command }) => editOf(edits, command)),
      },
      owner: row.owner,
      confidential: row.confidential === 1,
      entry: row.entry,
      eventAt: row.eventAt,
      discoveredAt: row.discoveredAt,
      receivedAt: row.receivedAt,
      openedAt: row.openedAt,
      closedAt: stage === 'closed' ? row.closedAt : null,
      conclusion: row.conclusion,
      reopenReason: row.reopenReason,
      scheme: row.scheme,
      schemeVersion: row.schemeVersion,
      grade: effectiveGrade(row),
      severity: severityIn(scheme, effectiveGrade(row)),
      computed: { grade: row.grade, clause: row.gradeClause, missing: [...missing] },
      gradedAt: row.gradedAt,
      override:
        row.overrideAt === null
          ? null
          : {
              grade: row.overrideGrade,
              reason: row.overrideReason ?? '',
              by: row.overrideBy ?? '',
              at: row.overrideAt,
            },
      ahead: row.closedAt === null ? gradeAhead(scheme, known, at) : [],
      facts: { ...stated, ...definedOf(times) },
      knownFacts,
      places: placesNamed.map(({ code }) => code),
      systems: systemsNamed.map(({ code }) => code),
      placesNamed,
      systemsNamed,
      links: cached<[string], Incident['links'][number]>(
        db,
        'SELECT kind, ref, note FROM incident_link WHERE incident = ? AND deleted = 0 ORDER BY kind, ref',
      ).all(row.id),
      revision: revisionOf(db, row),
      sample: row.sample === 1,
    };
  }
}

function editOf(
  edits: readonly LoggedEdit[],
  command: string,
): { at: number; by: LoggedEdit['by']; kind: string; fields: Record<string, unknown> } {
  const found = edits.find(({ edit }) => edit.command === command);
  return { at: found?.at ?? 0, by: found?.by ?? { post: '' }, kind: found?.kind ?? '', fields: found?.fields ?? {} };
}

function definedOf(times: StatedTimes): Record<string, number> {
  return Object.fromEntries(Object.entries(times).flatMap(([name, at]) => (at === undefined ? [] : [[name, at]])));
}
