import { useMemo } from 'react';
import type { CellMark } from '../../../../shared/domain/readiness/cell-marks.ts';
import { EFFECTIVE_STATES } from '../../../../shared/domain/readiness/status.ts';
import { useText } from '../../../i18n/text.tsx';
import { CELL_MARK_NAMES } from '../../../ui/state/marked-cell.ts';
import type { AnyState } from '../../../ui/state/state-shape.tsx';

/** Words for the states and marks of a cell, put together once for thousands of them. */
export type MatrixWords = Readonly<Record<AnyState | CellMark, string>>;

export function useMatrixWords(): MatrixWords {
  const t = useText();
  return useMemo(() => {
    const states = [...EFFECTIVE_STATES, 'none', 'ready-untested'] as const;
    return Object.fromEntries([
      ...states.map((state) => [state, t(`state.${state}`)]),
      ...CELL_MARK_NAMES.map((mark) => [mark, t(`mark.${mark}`)]),
    ]) as MatrixWords;
  }, [t]);
}
