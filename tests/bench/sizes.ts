/** How much is built and how often each thing is measured. */
export type Sizes = {
  readonly places: number;
  readonly items: number;
  readonly importRuns: number;
  readonly updates: number;
  readonly rollups: number;
  readonly lists: number;
  readonly opens: number;
};

export const FULL: Sizes = {
  places: 5000,
  items: 40,
  importRuns: 3,
  updates: 300,
  rollups: 20,
  lists: 400,
  opens: 3,
};

/** Enough to see that every measurement still works; its figures mean nothing. */
export const SMOKE: Sizes = { places: 30, items: 4, importRuns: 1, updates: 3, rollups: 1, lists: 2, opens: 1 };
