import type { z } from 'zod';
import type { DutyOrder, OrderRecipientDue, ordersContract } from '../../../../shared/contract/orders.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { PlaceIndex } from '../places/index.ts';
import { orderById, orderView, type OrderRow } from './order-rows.ts';

type ListInput = z.infer<NonNullable<(typeof ordersContract.list)['~orpc']['inputSchema']>>;

export class OrderQueries {
  readonly #db: ReadDb;
  readonly #clock: Clock;
  readonly #places: PlaceIndex;

  constructor(db: ReadDb, clock: Clock, places: PlaceIndex) {
    this.#db = db;
    this.#clock = clock;
    this.#places = places;
  }

  /** @throws AppError UNKNOWN_ORDER */
  get(id: string): DutyOrder {
    return orderView(this.#db, this.#places, orderById(this.#db, id), this.#clock.now());
  }

  list({ open, incident, limit }: ListInput): { total: number; waiting: number; overdue: number; items: DutyOrder[] } {
    const all = this.#all();
    const wanted = all.filter(
      (order) =>
        (open === undefined || waitingIn(order) > 0 === open) &&
        (incident === undefined || order.incident === incident),
    );
    const rank = (order: DutyOrder): number => (order.overdue > 0 ? 0 : waitingIn(order) > 0 ? 1 : 2);
    return {
      total: wanted.length,
      waiting: sum(all, waitingIn),
      overdue: sum(all, ({ overdue }) => overdue),
      items: wanted.toSorted((a, b) => rank(a) - rank(b) || b.issuedAt - a.issuedAt).slice(0, limit),
    };
  }

  /** Recipients whose acknowledgement is overdue, longest first; how many are waited for at all, and when the next is overdue (UTC ms). */
  overdue(): { items: OrderRecipientDue[]; waiting: number; nextAt: number } {
    const now = this.#clock.now();
    const all = this.#all().filter(({ withdrawnAt }) => withdrawnAt === null);
    const items = all
      .flatMap(({ id, number, text, dueAt, confidential, recipients }) =>
        recipients.map((one) => ({ ...one, order: id, number, text, dueAt, confidential })),
      )
      .filter(({ state }) => state === 'overdue')
      .toSorted((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
    const next = all.flatMap((order) => (waitingIn(order) > 0 && order.dueAt >= now ? [order.dueAt] : []));
    return { items, waiting: sum(all, waitingIn), nextAt: Math.min(...next, Number.POSITIVE_INFINITY) };
  }

  #all(): DutyOrder[] {
    const now = this.#clock.now();
    return cached<[], OrderRow>(this.#db, 'SELECT * FROM duty_order WHERE deleted = 0 ORDER BY issuedAt DESC')
      .all()
      .map((row) => orderView(this.#db, this.#places, row, now));
  }
}

function waitingIn({ recipients }: DutyOrder): number {
  return recipients.filter(({ state }) => state === 'waiting' || state === 'overdue').length;
}

const sum = (orders: readonly DutyOrder[], of: (order: DutyOrder) => number): number =>
  orders.reduce((total, order) => total + of(order), 0);
