import type { ImportOptions } from '../../../shared/contract/imports.ts';
import { definitionOf, fieldsOf, type ImportKind, requiredFields } from '../../../shared/domain/import/kinds.ts';

type Datum = NonNullable<ImportOptions['datum']>;

/** Where the value of one target field comes from; both empty when the file does not have it. */
export type FieldSource = { readonly header: string | null; readonly constant: string };

/** Values that the screen the import was asked for from has settled for every row; `of` says which record that is. */
export type Given = { readonly values: Readonly<Record<string, string>>; readonly of: string };

export type Draft = {
  readonly kind: ImportKind;
  readonly sheet: string | null;
  readonly sources: Readonly<Record<string, FieldSource>>;
  readonly datum: Datum | null;
  readonly strict: boolean;
  /** Null when the file alone says what its rows are of. */
  readonly given: Given | null;
};

export const NO_SOURCE: FieldSource = { header: null, constant: '' };

export const isRequired = (kind: ImportKind, field: string): boolean => requiredFields(kind).includes(field);

/** A draft from guessed columns; headers the sheet does not have are left out. */
export function draftFrom(
  kind: ImportKind,
  sheet: string | null,
  guess: Readonly<Record<string, string>>,
  headers: readonly string[],
  constants: Readonly<Record<string, string>> = {},
  given: Given | null = null,
): Draft {
  const sources: Record<string, FieldSource> = {};
  for (const field of fieldsOf(kind)) {
    const settled = given?.values[field];
    if (settled !== undefined) {
      sources[field] = { header: null, constant: settled };
      continue;
    }
    const header = guess[field];
    sources[field] = {
      header: header !== undefined && headers.includes(header) ? header : null,
      constant: constants[field] ?? '',
    };
  }
  return { kind, sheet, sources, datum: null, strict: false, given };
}

/** Settled values by the fields of `kind`, from the address of the import screen; null when it names none. */
export function givenIn(kind: ImportKind | null, search: URLSearchParams): Given | null {
  const fields = kind === null ? [] : fieldsOf(kind).filter((field) => field !== 'kind' && search.has(field));
  if (fields.length === 0) return null;
  const values = Object.fromEntries(fields.map((field) => [field, search.get(field) ?? '']));
  return { values, of: search.get('of') ?? Object.values(values).join(' ') };
}

export const withSource = (draft: Draft, field: string, change: Partial<FieldSource>): Draft => ({
  ...draft,
  sources: { ...draft.sources, [field]: { ...(draft.sources[field] ?? NO_SOURCE), ...change } },
});

/** Required fields that have neither a column nor a constant. */
export const missingFields = (draft: Draft): string[] =>
  fieldsOf(draft.kind).filter((field) => {
    const source = draft.sources[field] ?? NO_SOURCE;
    return isRequired(draft.kind, field) && source.header === null && source.constant.trim() === '';
  });

/** True when the file brings coordinates, whose datum must be known. */
export const hasPosition = (draft: Draft): boolean =>
  (definitionOf(draft.kind).position ?? []).some((field) => (draft.sources[field]?.header ?? null) !== null);

export const isComplete = (draft: Draft): boolean =>
  missingFields(draft).length === 0 && (!hasPosition(draft) || draft.datum !== null);

/** What the core is asked to do for a draft. */
export function optionsOf(draft: Draft, dryRun: boolean): ImportOptions {
  const mapping: Record<string, string> = {};
  const constants: Record<string, string> = {};
  for (const [field, { header, constant }] of Object.entries(draft.sources)) {
    if (header !== null) mapping[field] = header;
    if (constant.trim() !== '') constants[field] = constant.trim();
  }
  return {
    kind: draft.kind,
    mapping,
    constants,
    strict: draft.strict,
    dryRun,
    ...(draft.sheet === null ? {} : { sheet: draft.sheet }),
    ...(hasPosition(draft) && draft.datum !== null ? { datum: draft.datum } : {}),
  };
}
