import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { PlaceIndex } from '../places/index.ts';
import type { ReadinessModel } from './readiness-model.ts';

/** A place × item that a command is about. */
export type Target = { readonly place: string; readonly item: string };

/** @throws AppError UNKNOWN_PLACE, UNKNOWN_ITEM, NOT_REQUIRED when nothing can be recorded for a cell */
export function assertRequired(
  { model, places }: { readonly model: ReadinessModel; readonly places: PlaceIndex },
  { place, item }: Target,
): void {
  const column = model.grid.ordinal.get(item);
  if (column === undefined) {
    throw new AppError('UNKNOWN_ITEM', `There is no readiness item with the code ${item}. Nothing was changed.`, {
      item,
    });
  }
  if (!places.get(place)) {
    throw new AppError('UNKNOWN_PLACE', `There is no place with the code ${place}. Nothing was changed.`, { place });
  }
  if (!model.table.isRequired(model.rowOf(place) ?? -1, column)) {
    throw new AppError(
      'NOT_REQUIRED',
      `${item} is not required at ${place}, so nothing was recorded. Require it for this place or its type in the catalogue first.`,
      { place, item },
    );
  }
}
