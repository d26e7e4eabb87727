import { CoverageQueries } from './modules/coverage/index.ts';
import { TaskBook } from './modules/inspections/index.ts';
import { EquippedIndex } from './modules/machines/index.ts';
import { PlaceIndex, PlaceSearch, PlannedClosings } from './modules/places/index.ts';
import { isStructural, PastReadiness, ReadinessModel } from './modules/readiness/index.ts';
import type { SettingsService } from './modules/settings/index.ts';
import { StaffedIndex } from './modules/staff/index.ts';
import { StockBook } from './modules/stock/index.ts';
import type { Clock } from './platform/clock.ts';
import type { MomentOptions } from './service-options.ts';
import type { Committed } from './store/command-bus.ts';
import type { ReadDb } from './store/database.ts';

export type ReadModelOptions = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly settings: SettingsService;
  /** IANA zone of the event. */
  readonly zone: () => string;
  readonly moment: MomentOptions | undefined;
  /** Called when yesterday's figures are there, which could not be given with the first board. */
  readonly onPast: () => void;
};

/** Entities that decide who can be spoken to where. */
const STAFFED_BY: ReadonlySet<string> = new Set(['shift', 'staff_member', 'staff_language', 'required_language']);

/** What is kept in memory beside the database, so that a board is not computed anew from every record, and kept in step with it. */
export class ReadModels {
  readonly places: PlaceIndex;
  readonly search: PlaceSearch;
  readonly equipped: EquippedIndex;
  readonly model: ReadinessModel;
  readonly past: PastReadiness;
  readonly closings: PlannedClosings;
  readonly coverage: CoverageQueries;
  readonly stockBook: StockBook;
  readonly staffed: StaffedIndex;
  readonly tasks: TaskBook;
  readonly #clock: Clock;
  readonly #settings: SettingsService;

  constructor({ db, clock, settings, zone, moment, onPast }: ReadModelOptions) {
    this.#clock = clock;
    this.#settings = settings;
    this.places = new PlaceIndex(db);
    this.places.setDefaultRing(settings.get().serviceRingMetres);
    this.search = new PlaceSearch(this.places);
    this.equipped = new EquippedIndex(db);
    this.model = new ReadinessModel(db, this.places, clock.now(), moment?.cells);
    const replay = moment === undefined ? {} : { replay: moment.pictures, rowsToRead: () => moment.cells.size };
    this.past = new PastReadiness(db, this.model, moment?.onReady ?? onPast, replay);
    this.closings = new PlannedClosings(db);
    const { places, model, closings } = this;
    this.coverage = new CoverageQueries({ db, clock, places, model, closings, zone });
    this.stockBook = new StockBook(db);
    this.staffed = new StaffedIndex(db);
    this.tasks = new TaskBook(db, zone);
    if (moment === undefined) this.search.warm();
  }

  /** Takes in what a command changed. */
  take(committed: Committed): void {
    takeInPlaces(this.places, committed);
    const changes = committed.changes.map(({ change }) => change);
    this.equipped.apply(changes);
    if (changes.some(({ entity }) => entity === 'setting'))
      this.places.setDefaultRing(this.#settings.get().serviceRingMetres);
    // The past stays as it was recorded, but it is judged by what is required now.
    if (changes.some((change) => isStructural(change) || change.entity === 'place')) this.past.forget();
    if (changes.some(({ entity }) => STAFFED_BY.has(entity))) this.staffed.forget();
    this.closings.take(changes);
    this.stockBook.apply(changes);
    this.tasks.apply(changes);
    this.model.apply(changes, committed.at, this.#clock.now());
    this.coverage.world.take(changes);
  }

  /** Reads everything again: rows came in from elsewhere than a command. */
  reload(): void {
    this.places.reload();
    this.equipped.forget();
    this.model.reload(this.#clock.now());
    this.stockBook.forget();
    this.past.forget();
    this.coverage.world.forget();
    this.staffed.forget();
    this.closings.forget();
    this.tasks.forget();
    this.search.warm();
  }
}

function takeInPlaces(places: PlaceIndex, { changes }: Committed): void {
  const touched = changes.filter(({ change }) => change.entity === 'place').map(({ change }) => change);
  if (touched.length === 0) return;
  if (touched.some((change) => change.op === 'batch')) places.reload();
  else places.refresh(touched.flatMap((change) => (change.op === 'batch' ? [] : [change.row])));
}
