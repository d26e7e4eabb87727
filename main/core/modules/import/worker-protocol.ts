import type { ImportKind, RecordOf, Rejection } from '../../../../shared/domain/import/index.ts';
import type { Datum } from '../places/index.ts';
import type { ReadinessColumns } from './readiness-columns.ts';

/** What the reading worker is given. What can be referred to is sent along: the worker has no store. */
export type ReadRequest = {
  readonly bytes: Uint8Array;
  readonly fileName: string;
  readonly kind: ImportKind;
  readonly sheet: string | undefined;
  readonly mapping: Readonly<Record<string, string>>;
  readonly constants: Readonly<Record<string, string>>;
  readonly datum: Datum | undefined;
  /** IANA zone in which the file's times are read. */
  readonly zone: string;
  readonly references: References;
};

/** A row that a field may refer to: its code, then its names. */
export type ReferenceEntry = readonly [code: string, ...names: (string | null)[]];

/** By entity. */
export type References = Readonly<Record<string, readonly ReferenceEntry[]>>;

/** A row that was refused: where, and every reason. */
export type RefusedRow = {
  readonly row: number;
  readonly problems: readonly RowProblem[];
};

export type RowProblem = Pick<Rejection, 'column' | 'code' | 'message' | 'params'>;

export type GoodRow<K extends ImportKind> = readonly [row: number, record: RecordOf<K>];

/** Rows that were understood, in the form in which they are cheapest to hand over. */
export type GoodRows =
  | { readonly kind: 'rows'; readonly rows: readonly GoodRow<ImportKind>[] }
  | { readonly kind: 'columns'; readonly columns: ReadinessColumns };

/** What the worker answers. Chunks arrive in file order. */
export type ReadMessage =
  | {
      readonly type: 'chunk';
      readonly good: GoodRows;
      readonly refused: readonly RefusedRow[];
      readonly read: number;
      readonly total: number | null;
    }
  | { readonly type: 'done'; readonly read: number }
  | {
      readonly type: 'refused';
      readonly code: string;
      readonly message: string;
      readonly details: Readonly<Record<string, unknown>>;
    };
