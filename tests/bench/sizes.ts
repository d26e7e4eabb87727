/** How much is built and how often each thing is measured. */
export type Sizes = {
  readonly places: number;
  readonly items: number;
  readonly importRuns: number;
  readonly updates: number;
  readonly rollups: number;
  readonly lists: number;
  readonly opens: number;
  /** Entries of the duty log, and how often each search is timed. */
  readonly log: { readonly entries: number; readonly searches: number };
  /** Changes of the log that pictures of the past are made from, and how many of them. */
  readonly moments: { readonly changes: number; readonly jumps: number };
  readonly coverage: { readonly venues: number; readonly capabilities: number; readonly updates: number };
};

export const FULL: Sizes = {
  places: 5000,
  items: 40,
  importRuns: 3,
  updates: 300,
  rollups: 20,
  lists: 400,
  opens: 3,
  log: { entries: 500_000, searches: 30 },
  moments: { changes: 1_000_000, jumps: 15 },
  coverage: { venues: 60, capabilities: 30, updates: 60 },
};

/** Enough to see that every measurement still works; its figures mean nothing. */
export const SMOKE: Sizes = {
  places: 30,
  items: 4,
  importRuns: 1,
  updates: 3,
  rollups: 1,
  lists: 2,
  opens: 1,
  log: { entries: 300, searches: 1 },
  moments: { changes: 3000, jumps: 2 },
  coverage: { venues: 2, capabilities: 5, updates: 2 },
};
