import type { ProblemCode, ProblemParams } from './problems.ts';

/** What became of a cell: a typed value (null for a blank cell), or the reason it was refused. */
export type Coerced<T> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly code: ProblemCode; readonly params: ProblemParams };

export const BLANK = { ok: true, value: null } as const;

export function accept<T>(value: T): Coerced<T> {
  return { ok: true, value };
}

const SHOWN = 60;

/** Refuses a cell; the text is cut so that a message stays one sentence. */
export function refuse(
  code: ProblemCode,
  text: unknown,
  more: ProblemParams = {},
): { readonly ok: false; readonly code: ProblemCode; readonly params: ProblemParams } {
  const shown = String(text);
  return { ok: false, code, params: { text: shown.length > SHOWN ? `${shown.slice(0, SHOWN)}…` : shown, ...more } };
}
