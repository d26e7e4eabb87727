import type {
  AcceptanceCell,
  CardScheme,
  DownTimeRow,
  Machine,
  MachineFault,
} from '../../../../shared/contract/machines.ts';
import { acceptanceWithin, type AcceptingMachine } from '../../../../shared/domain/machines/acceptance.ts';
import { downTime, isDownAt, type FaultSpan } from '../../../../shared/domain/machines/down-time.ts';
import {
  machineLabel,
  machineState,
  type MachineKind,
  type MachineState,
} from '../../../../shared/domain/machines/machine.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { IndexedPlace, PlaceIndex } from '../places/index.ts';
import { allMachines, machinesAt, type MachineRecord } from './machine-rows.ts';

export type MachineFilter = {
  readonly place?: string | undefined;
  readonly kind?: MachineKind | undefined;
  readonly scheme?: string | undefined;
  readonly state?: MachineState | undefined;
  readonly query?: string | undefined;
};

type FaultRow = FaultSpan & { readonly machine: string };
type SpansOf = (machine: string) => readonly FaultSpan[];

/** What takes e-CNY stands in the acceptance matrix beside the card schemes. */
export const ECNY = 'ecny';

export class MachineQueries {
  readonly #db: ReadDb;
  readonly #places: PlaceIndex;
  /** Metres: radius of a venue without a service ring of its own. */
  readonly #defaultRing: () => number;

  constructor(db: ReadDb, places: PlaceIndex, defaultRing: () => number) {
    this.#db = db;
    this.#places = places;
    this.#defaultRing = defaultRing;
  }

  /** Machines that pass the filter: what needs somebody first, then by place and code. Retired ones only where asked for. */
  list(filter: MachineFilter, limit: number, offset: number): { total: number; items: Machine[] } {
    const records = filter.place === undefined ? allMachines(this.#db) : machinesAt(this.#db, filter.place);
    const text = filter.query?.trim().toLowerCase() ?? '';
    const passing = records.filter((machine) => {
      const state = machineState(machine);
      if (filter.state === undefined ? state === 'retired' && filter.place === undefined : state !== filter.state)
        return false;
      if (filter.kind !== undefined && machine.kind !== filter.kind) return false;
      if (filter.scheme !== undefined && !machine.schemes.includes(filter.scheme)) return false;
      return text === '' || this.#words(machine).includes(text);
    });
    const urgentFirst = passing.toSorted((a, b) => URGENCY.indexOf(machineState(a)) - URGENCY.indexOf(machineState(b)));
    return { total: passing.length, items: urgentFirst.slice(offset, offset + limit).map((one) => this.#shown(one)) };
  }

  schemes(): CardScheme[] {
    return cached<[], Omit<CardScheme, 'required' | 'sample'> & { required: number; sample: number }>(
      this.#db,
      'SELECT code, name, nameEn, ord, required, sample FROM card_scheme WHERE deleted = 0 ORDER BY ord, code',
    )
      .all()
      .map((row) => ({ ...row, required: row.required === 1, sample: row.sample === 1 }));
  }

  /** Faults, the open ones first, then the latest. */
  faults(
    filter: { open?: boolean | undefined; place?: string | undefined },
    limit: number,
  ): { total: number; items: MachineFault[] } {
    const rows = cached<[], Omit<MachineFault, 'placeName' | 'placeNameEn'>>(
      this.#db,
      `SELECT f.id, f.machine, m.name AS machineName, m.kind, m.place, f.since, f.until, f.description, f.remedy, c.post AS reportedBy
       FROM machine_fault f JOIN machine m ON m.code = f.machine AND m.deleted = 0 JOIN change c ON c.seq = f.changedSeq
       WHERE f.deleted = 0 ORDER BY f.until IS NOT NULL, f.since DESC`,
    )
      .all()
      .filter(
        ({ until, place }) =>
          (filter.open === undefined || filter.open === (until === null)) &&
          (filter.place === undefined || filter.place === place),
      );
    return {
      total: rows.length,
      items: rows.slice(0, limit).map((row) => ({ ...row, ...this.#placeNames(row.place) })),
    };
  }

  /** Down-time from `from` to `to` (UTC ms) of the machines in use, the worst first. */
  downTime(by: 'machine' | 'place' | 'kind', from: number, to: number): DownTimeRow[] {
    const spansOf = this.#spans();
    const groups = new Map<
      string,
      { machines: number; faults: number; open: number; downMs: number; name: string | null; nameEn: string | null }
    >();
    for (const machine of allMachines(this.#db)) {
      if (machine.retired) continue;
      const key = by === 'machine' ? machine.code : by === 'place' ? machine.place : machine.kind;
      let group = groups.get(key);
      if (!group)
        groups.set(key, (group = { machines: 0, faults: 0, open: 0, downMs: 0, ...this.#groupName(by, machine) }));
      const spans = spansOf(machine.code).filter(({ since, until }) => since < to && (until === null || until > from));
      group.machines += 1;
      group.faults += spans.length;
      group.open += machine.fault === null ? 0 : 1;
      group.downMs += downTime(spans, from, to);
    }
    return [...groups]
      .map(([key, group]) => ({
        key,
        ...group,
        availability: to > from ? 1 - group.downMs / (group.machines * (to - from)) : 1,
      }))
      .toSorted((a, b) => b.downMs - a.downMs || b.faults - a.faults || (a.key < b.key ? -1 : 1));
  }

  /** Scheme × venue at `at` (UTC ms); `ring` in metres replaces every venue's own. */
  acceptance(
    at: number,
    ring: number | undefined,
    kind: MachineKind | undefined,
  ): {
    schemes: CardScheme[];
    venues: { code: string; name: string; nameEn: string | null; ring: number; positioned: boolean }[];
    cells: AcceptanceCell[];
  } {
    const schemes = [...this.schemes(), ECNY_SCHEME];
    const codes: string[] = [];
    const numbers = new Map<string, number>();
    const numberOf = (code: string): number => {
      let number = numbers.get(code);
      if (number === undefined) numbers.set(code, (number = codes.push(code) - 1));
      return number;
    };
    const byPlace = this.#accepting(at, kind, numberOf);
    const venues = this.#places.venues().map((venue) => {
      const radius = ring ?? venue.serviceRing ?? this.#defaultRing();
      return { venue, radius, within: this.#within(venue, radius).map(numberOf) };
    });
    return {
      schemes,
      venues: venues.map(({ venue: { code, name, nameEn, lon }, radius }) => ({
        code,
        name,
        nameEn,
        ring: radius,
        positioned: lon !== null,
      })),
      cells: venues.flatMap(({ venue, within }) => {
        const found = acceptanceWithin(byPlace, within);
        return schemes.map((scheme) => {
          const cell = found.get(scheme.code);
          return {
            venue: venue.code,
            scheme: scheme.code,
            working: cell?.working ?? 0,
            total: cell?.total ?? 0,
            places: (cell?.places ?? []).map((number) => codes[number] ?? ''),
            blank: (cell?.working ?? 0) === 0,
          };
        });
      }),
    };
  }

  #accepting(
    at: number,
    kind: MachineKind | undefined,
    numberOf: (place: string) => number,
  ): Map<number, AcceptingMachine[]> {
    const spansOf = this.#spans();
    const byPlace = new Map<number, AcceptingMachine[]>();
    for (const machine of allMachines(this.#db)) {
      if (machine.retired || (kind !== undefined && machine.kind !== kind)) continue;
      const place = numberOf(machine.place);
      const accepting = {
        place,
        schemes: machine.ecny ? [...machine.schemes, ECNY] : machine.schemes,
        works: machine.lastTestPassed === true && !isDownAt(spansOf(machine.code), at),
      };
      const known = byPlace.get(place);
      if (known) known.push(accepting);
      else byPlace.set(place, [accepting]);
    }
    return byPlace;
  }

  /** Codes of the places that count for a venue, nearest first; the venue itself always does. */
  #within(venue: IndexedPlace, metres: number): string[] {
    if (venue.lon === null || venue.lat === null) return [venue.code];
    return this.#places.near({ lon: venue.lon, lat: venue.lat }, metres).map(({ place }) => place.code);
  }

  #spans(): SpansOf {
    const byMachine = new Map<string, FaultSpan[]>();
    for (const { machine, ...span } of cached<[], FaultRow>(
      this.#db,
      'SELECT machine, since, until FROM machine_fault WHERE deleted = 0',
    ).iterate()) {
      const known = byMachine.get(machine);
      if (known) known.push(span);
      else byMachine.set(machine, [span]);
    }
    return (machine) => byMachine.get(machine) ?? [];
  }

  #shown(machine: MachineRecord): Machine {
    const { faultSince: _since, recordedAt: _recorded, retired: _retired, ...rest } = machine;
    return {
      ...rest,
      ...this.#placeNames(machine.place),
      schemes: [...machine.schemes],
      languages: [...machine.languages],
      state: machineState(machine),
    };
  }

  #placeNames(code: string): { placeName: string; placeNameEn: string | null } {
    const place = this.#places.get(code);
    return { placeName: place?.name ?? code, placeNameEn: place?.nameEn ?? null };
  }

  #groupName(by: 'machine' | 'place' | 'kind', machine: MachineRecord): { name: string | null; nameEn: string | null } {
    if (by === 'kind') return { name: null, nameEn: null };
    if (by === 'machine') return { name: machineLabel(machine), nameEn: null };
    const { placeName, placeNameEn } = this.#placeNames(machine.place);
    return { name: placeName, nameEn: placeNameEn };
  }

  #words({ code, name, place, keeper }: MachineRecord): string {
    const { placeName, placeNameEn } = this.#placeNames(place);
    return [code, name, place, placeName, placeNameEn, keeper].join('\n').toLowerCase();
  }
}

const URGENCY: readonly MachineState[] = ['faulty', 'test-failed', 'untested', 'working', 'retired'];

const ECNY_SCHEME: CardScheme = {
  code: ECNY,
  name: '数字人民币',
  nameEn: 'e-CNY',
  ord: 10_000,
  required: false,
  sample: false,
};
