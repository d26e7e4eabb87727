export const ORDER_STATES = ['waiting', 'overdue', 'acknowledged', 'withdrawn'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

const MINUTE_MS = 60_000;

/** Where an order stands with one recipient at `now` (UTC ms). An acknowledgement stays one, even if the order is withdrawn later. */
export function orderState(
  {
    dueAt,
    withdrawnAt,
    acknowledgedAt,
  }: {
    readonly dueAt: number;
    readonly withdrawnAt: number | null;
    readonly acknowledgedAt: number | null;
  },
  now: number,
): OrderState {
  if (acknowledgedAt !== null) return 'acknowledged';
  if (withdrawnAt !== null) return 'withdrawn';
  return now > dueAt ? 'overdue' : 'waiting';
}

/**
 * When the next reminder after `now` (UTC ms) is due: the first when the acknowledgement is, then every so many minutes. Those
 * that passed while no core ran are not made up for: one reminder stands for all of them.
 */
export function nextReminderAt(dueAt: number, everyMinutes: number, now: number): number {
  if (now < dueAt) return dueAt;
  const every = everyMinutes * MINUTE_MS;
  return dueAt + (Math.floor((now - dueAt) / every) + 1) * every;
}
