import { AppError } from '../../kernel/app-error.ts';
import type { StockLevel } from './position.ts';

/** @throws AppError BAD_LEVEL when a figure is no whole number from 0 on, or minimum ≤ safety stock ≤ limit does not hold. */
export function assertLevel(level: StockLevel): void {
  const { minimum, safety, stockLimit, dailyUse } = level;
  const sound = [minimum, safety, stockLimit, dailyUse].every(
    (amount) => amount === null || (Number.isSafeInteger(amount) && amount >= 0),
  );
  const rising = [minimum, safety, stockLimit].filter((amount) => amount !== null);
  if (sound && rising.every((amount, index) => index === 0 || amount >= (rising[index - 1] ?? 0))) return;
  throw new AppError(
    'BAD_LEVEL',
    'The minimum must not be above the safety stock, nor the safety stock above the limit. Nothing was changed.',
    { minimum, safety, stockLimit, dailyUse },
  );
}
