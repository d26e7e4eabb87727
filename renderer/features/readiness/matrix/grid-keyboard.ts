import type { KeyboardEvent } from 'react';
import { READINESS_STATUSES, type ReadinessStatus } from '../../../../shared/domain/readiness/status.ts';
import { moveByKey, type GridSize } from './grid-keys.ts';
import type { GridPlace } from './matrix-view.ts';
import { addRange, NOTHING, selectRange, toggleCell } from './selection.ts';

export type GridActions = {
  readonly move: (to: GridPlace) => void;
  readonly open: () => void;
  readonly setStatus: (status: ReadinessStatus) => void;
  readonly openPlace: () => void;
  readonly openItem: () => void;
};

/** The keys of the grid; every other key is left to the browser. */
export function handleGridKey(event: KeyboardEvent, place: GridPlace, size: GridSize, act: GridActions): void {
  if (event.altKey || event.nativeEvent.isComposing) return;
  const ctrl = event.ctrlKey || event.metaKey;
  const done = keyAction(event.key, ctrl, event.shiftKey, place, size, act);
  if (done) event.preventDefault();
}

function keyAction(
  key: string,
  ctrl: boolean,
  shift: boolean,
  place: GridPlace,
  size: GridSize,
  act: GridActions,
): boolean {
  const to = moveByKey(place.active, { key, ctrl }, size);
  if (to !== null) {
    if (shift) act.move({ ...place, active: to, selection: addRange(NOTHING, place.anchor, to) });
    else act.move({ active: to, anchor: to, selection: ctrl ? place.selection : NOTHING });
    return true;
  }
  if (key === ' ') {
    act.move({ ...place, anchor: place.active, selection: toggleCell(place.selection, place.active) });
    return true;
  }
  if (ctrl && key.toLowerCase() === 'a') {
    const last = { row: size.rows - 1, column: size.columns - 1 };
    act.move({ ...place, selection: selectRange({ row: 0, column: 0 }, last) });
    return true;
  }
  if (ctrl) return false;
  if (key === 'Escape' && place.selection.length > 0) {
    act.move({ ...place, selection: NOTHING });
    return true;
  }
  const status = /^[1-5]$/.test(key) ? READINESS_STATUSES[Number(key) - 1] : undefined;
  if (status !== undefined) act.setStatus(status);
  else if (key === 'Enter' || key === 'F2') act.open();
  else if (key === 'p') act.openPlace();
  else if (key === 'i') act.openItem();
  else return false;
  return true;
}
