/** Records of places in memory: all read at once when first asked for, those of a place again after they changed. */
export class PlaceRecords<Records> {
  readonly #readAll: () => Map<string, Records>;
  readonly #readOne: (place: string) => Records | null;
  #records: Map<string, Records> | null = null;

  constructor(readAll: () => Map<string, Records>, readOne: (place: string) => Records | null) {
    this.#readAll = readAll;
    this.#readOne = readOne;
  }

  get(place: string): Records | undefined {
    return this.all().get(place);
  }

  all(): ReadonlyMap<string, Records> {
    return (this.#records ??= this.#readAll());
  }

  refresh(place: string): void {
    const records = this.#records && this.#readOne(place);
    if (records) this.#records?.set(place, records);
    else this.#records?.delete(place);
  }

  forget(): void {
    this.#records = null;
  }
}

/** Rows by one of their columns. */
export function groupBy<Row>(rows: Iterable<Row>, keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known) known.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
