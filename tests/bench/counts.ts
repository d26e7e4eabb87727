/** The numbers of one roll-up row that every way of counting must agree on. */
export type Counts = {
  readonly required: number;
  readonly ready: number;
  readonly stale: number;
  readonly notReady: number;
  readonly inProgress: number;
  readonly red: number;
  readonly criticalRed: number;
  readonly overdue: number;
};

export const COUNT_NAMES = [
  'required',
  'ready',
  'stale',
  'notReady',
  'inProgress',
  'red',
  'criticalRed',
  'overdue',
] as const satisfies readonly (keyof Counts)[];

export type Counted = Counts & { readonly key: string };

/** One text for a whole roll-up, whatever the order of its rows; rows without a required cell do not count. */
export function fingerprint(rows: readonly Counted[]): string {
  return rows
    .filter(({ required }) => required > 0)
    .map((row) => `${row.key}:${COUNT_NAMES.map((name) => row[name]).join(',')}`)
    .toSorted()
    .join('\n');
}

/** Throws when two ways of counting do not agree: then no time means anything. */
export function assertSame(what: string, product: readonly Counted[], other: readonly Counted[], named: string): void {
  if (fingerprint(product) !== fingerprint(other))
    throw new Error(`${what}: the product and ${named} count differently.`);
}
