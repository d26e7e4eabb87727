import { bothTitles } from '../../../../shared/domain/drills/drill-title.ts';
import type { z } from 'zod';
import type { WallIncidentView, wallContract } from '../../../../shared/contract/wall.ts';
import type { Incident } from '../../../../shared/contract/incidents.ts';
import type { LogEntry } from '../../../../shared/contract/log.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { listClocks, type ClockBook } from '../clocks/index.ts';
import type { Drills } from '../drills/index.ts';
import type { DutyQueries } from '../duty/index.ts';
import type { IncidentQueries, SchemeStore } from '../incidents/index.ts';
import { searchLog } from '../log/index.ts';
import type { PostureService } from '../posture/index.ts';
import type { ReportingQueries } from '../reporting/index.ts';
import type { StockQueries } from '../stock/index.ts';
import type { LayoutStore } from './layout-store.ts';

type Output<Name extends keyof typeof wallContract> = z.infer<
  NonNullable<(typeof wallContract)[Name]['~orpc']['outputSchema']>
>;

export type WallSources = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly incidents: IncidentQueries;
  readonly schemes: SchemeStore;
  readonly clockBook: ClockBook;
  readonly posture: PostureService;
  readonly duty: DutyQueries;
  readonly reporting: ReportingQueries;
  readonly stock: StockQueries;
  readonly drills: Drills;
};

const EVERY = 500;
const SHOWN_INCIDENTS = 50;
const SHOWN_CLOCKS = 4;
const SHOWN_SILENT = 40;

/**
 * What a wall may show of what is not for everybody who walks past. Confidential incidents are left out here, with their counts,
 * clocks and entries; posts, names and amounts unless the layout allows them.
 */
export class WallPicture {
  readonly #from: WallSources;
  readonly #layouts: LayoutStore;

  constructor(from: WallSources, layouts: LayoutStore) {
    this.#from = from;
    this.#layouts = layouts;
  }

  incidents(): Output<'incidents'> {
    const { clock, incidents, clockBook, posture } = this.#from;
    const now = clock.now();
    const open = this.#open().filter(({ confidential }) => !confidential);
    const owed = listClocks(clockBook, { stopped: false }, now).items;
    return {
      at: now,
      posture: posture.get().current.level,
      total: open.length,
      openByGrade: incidents.countByGrade(open),
      items: open.slice(0, SHOWN_INCIDENTS).map((one) =>
        this.#view(
          one,
          now,
          owed.filter(({ incident }) => incident === one.id),
        ),
      ),
    };
  }

  significant(limit: number): Output<'significant'> {
    const { db, clock, incidents } = this.#from;
    const confidential = incidents.list({ limit: 5000, offset: 0 }).items.filter((one) => one.confidential);
    const hidden = new Set(confidential.map(({ id }) => id));
    const told = new Set(
      confidential.flatMap(({ entry, links }) => [
        ...(entry === null ? [] : [entry]),
        ...links.filter(({ kind }) => kind === 'entry').map(({ ref }) => ref),
      ]),
    );
    const isHidden = ({ id, corrects, links }: LogEntry): boolean =>
      told.has(id) ||
      (corrects !== null && told.has(corrects)) ||
      links.some(({ kind, ref }) => (kind === 'incident' && hidden.has(ref)) || (kind === 'entry' && told.has(ref)));
    const { items } = searchLog(db, { significant: true, standing: true, limit: EVERY });
    return {
      at: clock.now(),
      items: items
        .filter((entry) => !isHidden(entry))
        .toSorted((a, b) => b.eventTime - a.eventTime)
        .slice(0, limit)
        .map(({ id, text, eventTime, placeName, placeNameEn }) => ({ id, text, eventTime, placeName, placeNameEn })),
    };
  }

  /** @throws AppError UNKNOWN_WALL_LAYOUT */
  duty(layout: string): Output<'duty'> {
    const { showNames } = this.#layouts.get(layout);
    const { at, onDuty, gaps } = this.#from.duty.now();
    return {
      at,
      onDuty: onDuty.map(({ id, positionName, positionNameEn, post, person, endsAt }) => ({
        id,
        name: positionName,
        nameEn: positionNameEn,
        post: showNames ? post : null,
        person: showNames ? person : null,
        until: endsAt,
      })),
      gaps: gaps.map(({ position, positionName, positionNameEn, to }) => ({
        position,
        name: positionName,
        nameEn: positionNameEn,
        until: to,
      })),
    };
  }

  /** @throws AppError UNKNOWN_WALL_LAYOUT */
  stock(layout: string): Output<'stock'> {
    const { showSums } = this.#layouts.get(layout);
    const now = this.#from.clock.now();
    const { currencies } = this.#from.stock.overview({}, 0, 1, now);
    return {
      at: now,
      items: currencies
        .filter(({ minimum }) => minimum > 0)
        .map(({ currency, usable, minimum, covered, uncounted, states }) => ({
          currency,
          usable: showSums ? usable : null,
          minimum: showSums ? minimum : null,
          covered: covered / minimum,
          uncounted: uncounted / minimum,
          states,
        })),
    };
  }

  drills(): Output<'drills'> {
    const { drills, clock } = this.#from;
    const now = clock.now();
    const { items } = drills.queries.list({ limit: EVERY });
    const running = items.find(({ stage }) => stage === 'running');
    const [next] = items
      .flatMap((drill) =>
        drill.stage === 'planned' && drill.plannedAt !== null
          ? [{ ...bothTitles(drill), plannedAt: drill.plannedAt }]
          : [],
      )
      .filter(({ plannedAt }) => plannedAt >= now)
      .toSorted((a, b) => a.plannedAt - b.plannedAt);
    const [last] = items
      .flatMap((drill) => {
        const at = drill.endedAt ?? drill.startedAt;
        return drill.stage === 'concluded' && at !== null ? [{ ...bothTitles(drill), at, result: drill.result }] : [];
      })
      .toSorted((a, b) => b.at - a.at);
    const { open, overdue } = drills.actions.list({ open: true, limit: 1 });
    return {
      at: now,
      running: running === undefined ? null : { ...bothTitles(running), startedAt: running.startedAt ?? now },
      next: next ?? null,
      last: last ?? null,
      cells: drills.queries.matrix().counts,
      actions: { open, overdue },
    };
  }

  reporting(): Output<'reporting'> {
    const { at, slots, silent, next } = this.#from.reporting.now(SHOWN_SILENT);
    return {
      at,
      slots,
      silent: silent.map(({ plan, place, name, nameEn, state, dueAt }) => ({
        plan,
        place,
        name,
        nameEn,
        state,
        dueAt,
      })),
      next:
        next === null
          ? null
          : { plan: next.plan, name: next.planName, nameEn: next.planNameEn, cutoff: next.cutoff, dueAt: next.dueAt },
    };
  }

  #open(): Incident[] {
    return this.#from.incidents.list({ open: true, limit: EVERY, offset: 0 }).items;
  }

  #view(
    { id, number, title, stage, grade, severity, scheme, schemeVersion, eventAt, openedAt, ...rest }: Incident,
    now: number,
    clocks: ReturnType<typeof listClocks>['items'],
  ): WallIncidentView {
    const called = this.#from.schemes.version(scheme, schemeVersion).grades.find(({ code }) => code === grade);
    const ahead = rest.ahead.find(({ at }) => at > now);
    return {
      id,
      number,
      title,
      stage,
      grade,
      gradeName: called?.name ?? null,
      gradeNameEn: called?.nameEn ?? null,
      severity,
      eventAt,
      openedAt,
      places: rest.placesNamed,
      systems: rest.systemsNamed,
      ahead: ahead === undefined ? null : { grade: ahead.grade, at: ahead.at },
      clocks: clocks.slice(0, SHOWN_CLOCKS).map(({ clock, kind, turn, recipient, recipientEn, soon, due }) => ({
        clock,
        kind,
        turn,
        recipient,
        recipientEn,
        soon,
        due,
      })),
    };
  }
}
