export {
  coerceBoolean,
  coerceCode,
  coerceNote,
  coerceNumber,
  coercePlaceType,
  coerceStatus,
  coerceText,
} from './coerce.ts';
export { checkPosition, coerceDegrees, coerceLonLat, type Position } from './coerce-coordinates.ts';
export { coerceDateTime } from './coerce-date.ts';
export type { Coerced } from './coerced.ts';
export { FILE_PROBLEMS, fileProblem, type FileProblemCode, fileProblemText } from './file-problems.ts';
export {
  guessDatum,
  type GuessedMapping,
  guessKind,
  guessMapping,
  type Guess,
  HEADER_JOIN,
  headerFit,
} from './guess-mapping.ts';
export type { Choice, FieldType, Reference } from './field-types.ts';
export * from './kind-definition.ts';
export * from './kinds.ts';
export { headerKeys } from './normalise.ts';
export { coerceOpeningHours } from './opening-hours.ts';
export { isBlankRow, prepareRows, rowPreparer } from './prepare-rows.ts';
export { IMPORT_PROBLEMS, importProblemText, type ProblemCode, type ProblemParams } from './problems.ts';
export { columnLetter, fieldOf, resolveMapping } from './resolve-mapping.ts';
export * from './types.ts';
export { STATUS_LABELS, TYPE_LABELS } from './vocabulary.ts';
export { cleanText } from './normalise.ts';
