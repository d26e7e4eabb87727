import type { InspectionFormPoint } from '../../../shared/contract/inspections.ts';
import type { PointResult } from '../../../shared/domain/checklists/checklist-verdict.ts';

/** What is filled in so far, by point. */
export type Answers = Readonly<Record<string, { readonly result: PointResult; readonly note: string }>>;

export const pointKey = ({ checklist, point }: Pick<InspectionFormPoint, 'checklist' | 'point'>): string =>
  `${checklist}/${point}`;

const RESULT_OF: Readonly<Record<string, PointResult>> = {
  y: 'ok',
  '1': 'ok',
  x: 'fail',
  '2': 'fail',
  n: 'na',
  '3': 'na',
};

/** The answer a key stands for: Y, X, N, or 1, 2, 3 on a number pad. */
export function resultOfKey(key: string): PointResult | null {
  return RESULT_OF[key.toLowerCase()] ?? null;
}

/** Gives every point without an answer one. */
export function fillRest(points: readonly InspectionFormPoint[], answers: Answers, result: PointResult): Answers {
  const rest = points.filter((point) => answers[pointKey(point)] === undefined);
  return { ...answers, ...Object.fromEntries(rest.map((point) => [pointKey(point), { result, note: '' }])) };
}
