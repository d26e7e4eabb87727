import { expandChange, type Change, type RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKeyParts } from '../../../../shared/domain/change-log/row-key.ts';
import type { ReadDb } from '../../store/database.ts';
import type { PlaceIndex, PlannedClosings } from '../places/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';
import { readCapabilities } from './capability-list.ts';
import { CellSheet, type SheetDeps } from './cell-sheet.ts';
import type { CoverageMoment } from './coverage-moment.ts';
import { CONDITION_KINDS, type ConditionSources } from './condition-source.ts';
import { Exclusions } from './exclusions.ts';
import { CoverageGround } from './ground.ts';
import { HoursIndex } from './hours-index.ts';
import { PlaceJudge } from './place-judge.ts';
import { LanguageSource } from './sources/language-source.ts';
import { MachineSource } from './sources/machine-source.ts';
import { StockSource } from './sources/stock-source.ts';

export type WorldDeps = {
  readonly db: ReadDb;
  readonly places: PlaceIndex;
  readonly model: ReadinessModel;
  readonly closings: PlannedClosings;
  /** IANA zone of the event. */
  readonly zone: () => string;
};

/** Dates kept, each with its hours. */
const DAYS = 2;
/** Sheets kept: the present and the hours looked at last, each with its rings. */
const SHEETS = 10;
/** With more rows of one kind than this in one command everything is judged again. */
const SINGLE_ROWS = 500;

/** Change what a capability asks for, which items exist and who is required to have them, or when anything is due. */
const RULES: ReadonlySet<string> = new Set([
  'capability',
  'capability_item',
  'capability_condition',
  'readiness_item',
  'item_place_type',
  'mega_event',
  'setting',
]);
const OF_PLACE: ReadonlySet<string> = new Set([
  'readiness_state',
  'readiness_verdict',
  'readiness_test',
  'requirement_override',
  'planned_closing',
]);
const HOURS: ReadonlySet<string> = new Set(['opening_span', 'opening_exception']);
const EXCLUSIONS: ReadonlySet<string> = new Set(['coverage_exclusion', 'coverage_barrier']);

/** Everything coverage is worked out from, in memory, and told of each committed change what that can alter. */
export class CoverageWorld {
  readonly hours: HoursIndex;
  readonly sources: ConditionSources;
  readonly exclusions: Exclusions;
  readonly #deps: WorldDeps;
  #ground: CoverageGround | null = null;
  #sheetDeps: SheetDeps | null = null;
  readonly #sheets = new Map<string, CellSheet>();
  readonly #days = new Map<string, CoverageMoment[]>();
  /** Counts changes that coverage may depend on. */
  #version = 0;

  constructor(deps: WorldDeps) {
    this.#deps = deps;
    const { db } = deps;
    this.hours = new HoursIndex(db);
    this.sources = { stock: new StockSource(db), language: new LanguageSource(db), machine: new MachineSource(db) };
    this.exclusions = new Exclusions(db);
  }

  get version(): number {
    return this.#version;
  }

  get ground(): CoverageGround {
    return (this.#ground ??= new CoverageGround(this.#deps.places));
  }

  /** Capabilities, and who judges places by them. */
  get parts(): SheetDeps {
    if (this.#sheetDeps !== null) return this.#sheetDeps;
    const list = readCapabilities(this.#deps.db);
    const { hours, sources, exclusions, ground } = this;
    const { model, closings, zone } = this.#deps;
    const judge = new PlaceJudge(list, { model, hours, closings, sources, zone: zone() });
    return (this.#sheetDeps = { ground, judge, exclusions, capabilities: list.length, list });
  }

  /** The sheet that is kept under a name; `rings` are radii in metres. */
  sheet(name: string, rings: readonly number[]): CellSheet {
    const key = `${name} ${rings.join(' ')}`;
    const sheet = this.#sheets.get(key) ?? new CellSheet(this.parts, rings);
    keepNewest(this.#sheets, key, sheet, SHEETS);
    return sheet;
  }

  /** The hours of a date that are kept under a name, an empty list to be filled at first. */
  hoursOf(name: string): CoverageMoment[] {
    const hours = this.#days.get(name) ?? [];
    keepNewest(this.#days, name, hours, DAYS);
    return hours;
  }

  /** Everything is read again when next asked for. */
  forget(): void {
    this.#version += 1;
    this.hours.forget();
    this.exclusions.forget();
    for (const kind of CONDITION_KINDS) this.sources[kind].forget();
    this.#ground = null;
    this.#forgetRules();
  }

  /** Takes committed changes in; the places and the readiness model have them already. */
  take(all: readonly Change[]): void {
    // What coverage does not depend on leaves the version as it is: a search that runs goes on.
    const changes = all.filter(({ entity }) => this.#matters(entity));
    const rows = new Map<string, number>();
    for (const change of changes)
      rows.set(change.entity, (rows.get(change.entity) ?? 0) + (change.op === 'batch' ? change.rows.length : 1));
    const many = new Set([...rows].flatMap(([entity, count]) => (count > SINGLE_ROWS ? entity : [])));
    for (const entity of many) this.#takeMany(entity);
    for (const change of changes) if (!many.has(change.entity)) this.#take(change);
    this.#version += changes.length;
  }

  #matters(entity: string): boolean {
    return (
      entity === 'place' ||
      [RULES, OF_PLACE, HOURS, EXCLUSIONS].some((set) => set.has(entity)) ||
      CONDITION_KINDS.some((kind) => this.sources[kind].entities.some((one) => one === entity))
    );
  }

  #take(change: Change): void {
    const { entity } = change;
    if (RULES.has(entity)) this.#forgetRules();
    else if (EXCLUSIONS.has(entity)) this.exclusions.forget();
    else for (const row of expandChange(change)) this.#takeRow(row);
  }

  #takeMany(entity: string): void {
    if (entity === 'place') {
      this.forget();
      return;
    }
    if (HOURS.has(entity)) this.hours.forget();
    if (EXCLUSIONS.has(entity)) this.exclusions.forget();
    for (const kind of CONDITION_KINDS)
      if (this.sources[kind].entities.some((one) => one === entity)) this.sources[kind].forget();
    this.#forgetRules();
  }

  #takeRow(row: RowChange): void {
    const [code = ''] = rowKeyParts(row.row);
    if (row.entity === 'place') this.#takePlace(code);
    else if (OF_PLACE.has(row.entity)) this.#touch(code);
    else if (HOURS.has(row.entity)) {
      this.hours.forget(code);
      this.#touch(code);
    } else
      for (const kind of CONDITION_KINDS) {
        const source = this.sources[kind];
        if (!source.entities.some((one) => one === row.entity)) continue;
        const touched = source.take(row);
        if (touched === 'all') for (const moment of this.#moments()) moment.touchAll();
        else touched.forEach((place) => this.#touch(place));
      }
  }

  #takePlace(code: string): void {
    if (this.#ground === null) return;
    this.exclusions.forgetPlaces();
    const moved = this.#ground.refresh(code);
    if (moved === null) {
      this.#ground = null;
      this.#forgetRules();
      return;
    }
    for (const moment of this.#moments()) moment.moved(moved);
  }

  #touch(code: string): void {
    const place = this.#ground?.numberOf(code);
    if (place !== undefined) for (const moment of this.#moments()) moment.touch(place);
  }

  #forgetRules(): void {
    this.#sheetDeps = null;
    this.#sheets.clear();
    this.#days.clear();
  }

  *#moments(): Generator<CoverageMoment> {
    for (const sheet of this.#sheets.values()) yield sheet.moment;
    for (const hours of this.#days.values()) yield* hours;
  }
}

/** The one asked for last comes last; with more than `most` the first one goes. */
function keepNewest<Kept>(all: Map<string, Kept>, key: string, kept: Kept, most: number): void {
  all.delete(key);
  all.set(key, kept);
  const [oldest] = all.keys();
  if (all.size > most && oldest !== undefined) all.delete(oldest);
}
