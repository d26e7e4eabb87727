import type { FieldType } from './field-types.ts';
import type { ProblemCode, ProblemParams } from './problems.ts';
import type { ImportConstants, ImportMapping, ImportOptions, ImportRecord, PrepareRow } from './types.ts';

/** A text in both languages. */
export type Words = { readonly zh: string; readonly en: string };

/** One field of a kind: what it is called, under which headers it is found, how its cells are read. */
export type ImportField = {
  readonly label: Words;
  /**
   * Headers it is recognised by, written as headerKeys leaves them: lower case, letters and digits only, parted by a space. Those
   * after a bar are weaker signs, used where nothing better is found.
   */
  readonly synonyms: string;
  /** Without it no row can be understood: it must have a column or a constant, and no cell may be blank. */
  readonly required?: true;
  readonly type: FieldType;
  /** Its column in the template workbook; none when the template does not offer it. The header is the label unless given. */
  readonly template?: {
    readonly header?: Words;
    readonly meaning: Words;
    readonly example: Words;
    /** Width in characters. */
    readonly width?: number;
  };
};

/** What is wrong with a row as a whole, told at one of its fields. */
export type FieldProblem = { readonly field: string; readonly code: ProblemCode; readonly params: ProblemParams };

/**
 * How rows become rows of one table: found by the kind's `key`, created or changed where they differ. A blank cell never
 * erases what is recorded.
 */
export type UpsertTarget = {
  readonly entity: string;
  /** Fields that are columns of the table under the same name; those of the key are not among them. */
  readonly fields: readonly string[];
  /** Values a new row gets for columns the file does not have. */
  readonly defaults?: Readonly<Record<string, string | number>>;
  /** Fields stated whole by every row: blank is written too. */
  readonly whole?: readonly string[];
  /** Lists kept as rows of another table, whose key is the kind's key and then the member; a list given replaces the members. */
  readonly members?: readonly { readonly field: string; readonly entity: string }[];
};

export type ImportKindDefinition = {
  /** What the rows are, as a choice on the import screen. */
  readonly label: Words;
  /** In the order of the template and of the mapping table. */
  readonly fields: Readonly<Record<string, ImportField>>;
  /** Fields that no other kind has: a file with all of them is of this kind whatever else it holds. May be empty. */
  readonly tells: readonly string[];
  /** Fields whose values name a row: a second row with the same is DUPLICATE_IN_FILE. Empty when every row stands for itself. */
  readonly key: readonly string[];
  /** Where the result is seen. */
  readonly screen: string;
  /** Fields that bring coordinates; with one of them in the file the datum is asked for. */
  readonly position?: readonly string[];
  /** Looks at a row that has been read: gives it back, changed if need be, or says what is wrong with it. Must be pure. */
  readonly refine?: (record: ImportRecord) => ImportRecord | FieldProblem;
  /** For kinds that become rows of one table. Others have a planner in the core (`main/core/modules/import/planners.ts`). */
  readonly upsert?: UpsertTarget;
  /** For kinds with a record of their own, instead of reading field by field. */
  readonly prepare?: (
    mapping: ImportMapping,
    constants: ImportConstants,
    options: ImportOptions,
  ) => PrepareRow<unknown>;
};

/** Tells a problem from a record in what `refine` gives. */
export function isProblem(refined: ImportRecord | FieldProblem): refined is FieldProblem {
  return typeof refined['code'] === 'string' && typeof refined['params'] === 'object' && 'field' in refined;
}
