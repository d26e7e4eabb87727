import type { PlaceType } from '../places/place-type.ts';
import type { ReadinessStatus } from '../readiness/status.ts';
import type { ProblemCode, ProblemParams } from './problems.ts';

/** What a spreadsheet cell holds once read. Dates arrive as local text (`2026-09-11 09:30`) or as an Excel serial. */
export type Cell = string | number | boolean | null;

/** One row of a sheet: `row` as the spreadsheet numbers it, cells from column A on. */
export type SheetRow = { readonly row: number; readonly cells: readonly Cell[] };

/** Target field → column index (0 = column A). */
export type ImportMapping = Readonly<Record<string, number | undefined>>;
/** Target field → text used for every row, or for rows whose mapped cell is blank. */
export type ImportConstants = Readonly<Record<string, string | undefined>>;

export type Datum = 'wgs84' | 'gcj02' | 'bd09';

export type ImportOptions = {
  /** IANA zone in which the file's dates and times are read. */
  readonly zone: string;
  /** Datum of the coordinates. Needed as soon as one row has a coordinate; nothing is converted here. */
  readonly datum?: Datum;
  /** Headers of the file by column, used to name the column in a rejection. */
  readonly headers?: readonly string[];
  /** Turns what the file says into the code of a known place; undefined means there is none. Must be pure. */
  readonly resolvePlace?: (text: string) => string | undefined;
  /** Turns a code or a Chinese or English name into an item code; undefined means there is none. Must be pure. */
  readonly resolveItem?: (text: string) => string | undefined;
  /** The same for rows of any other entity that a field refers to. Must be pure. */
  readonly resolve?: (entity: string, text: string) => string | undefined;
};

/** Minutes from local midnight on a weekday (1 Monday … 7 Sunday); `closes` over 1,440 runs into the next day. */
export type HoursSpan = { readonly weekday: number; readonly opens: number; readonly closes: number };

// In both records `undefined` means "the file has no such column" and null "the cell is blank".

export type PlaceRecord = {
  readonly code: string;
  readonly name: string;
  readonly type: PlaceType;
  readonly nameEn: string | null | undefined;
  readonly organisation: string | null | undefined;
  readonly address: string | null | undefined;
  readonly phone: string | null | undefined;
  readonly contactPost: string | null | undefined;
  /** Degrees in the file's own datum, exactly as given. */
  readonly position: { readonly lon: number; readonly lat: number } | null | undefined;
  readonly openingHours: readonly HoursSpan[] | null | undefined;
  readonly note: string | null | undefined;
};

export type ReadinessRecord = {
  /** Place code, or the text of the file where no resolver was given. */
  readonly place: string;
  readonly item: string;
  readonly status: ReadinessStatus;
  /** UTC epoch ms; a date without a time is the start of that day in the zone. */
  readonly observedAt: number | null | undefined;
  readonly note: string | null | undefined;
  readonly owner: string | null | undefined;
  /** UTC epoch ms; a date without a time is the last millisecond of that day in the zone. */
  readonly due: number | null | undefined;
};

/** A value of a field of a kind without a record of its own. */
export type ImportValue = string | number | boolean | readonly string[];
/** One row of such a kind: every field by name. */
export type ImportRecord = Readonly<Record<string, ImportValue | null | undefined>>;

/** The record that rows of a kind become. */
export type RecordOf<K extends string> = K extends 'places'
  ? PlaceRecord
  : K extends 'readiness'
    ? ReadinessRecord
    : ImportRecord;

export type Rejection = {
  readonly row: number;
  /** Header of the column in the file, or the field's name where the value was a constant or has no header. */
  readonly column: string;
  readonly field: string;
  readonly code: ProblemCode;
  /** One plain English sentence; `importProblemText` gives the same in Chinese. */
  readonly message: string;
  readonly params: ProblemParams;
};

export type PreparedRow<R> =
  | { readonly row: number; readonly record: R; readonly rejected?: never }
  | { readonly row: number; readonly record?: never; readonly rejected: readonly Rejection[] };

/** Turns one row (as the spreadsheet numbers it) into a record or the reasons it is refused. */
export type PrepareRow<R> = (row: number, cells: readonly Cell[]) => PreparedRow<R>;
