import { requiredCells, cellKey, type SampleCell } from './required-cells.ts';
import type { Episode, Outcome, SampleResources, Story, StoryCell } from './sample-files.ts';
import { fraction } from './seeded.ts';

/** What becomes of one cell: its outcome at load, and the story or setback told of it, if any. */
export type CellPlan = {
  readonly cell: SampleCell;
  readonly outcome: Outcome;
  readonly story: StoryCell | null;
  readonly episode: Episode | null;
  /** A short remark for a cell that is behind and has no story of its own. */
  readonly remark: string | null;
};

/**
 * Gives every required cell its outcome. Cells named in the story keep theirs; the counts of `mix` go to the places that
 * stand worst, with some chance in it; all others are ready. The same resources always give the same plan.
 */
export function cellPlans(resources: SampleResources): CellPlan[] {
  const { story } = resources;
  const stories = new Map(story.cells.map((told) => [cellKey(told.place, told.item), told]));
  const episodes = new Map(
    story.episodes.flatMap((episode) =>
      episode.places.map((place): [string, Episode] => [cellKey(place, episode.item), episode]),
    ),
  );
  const cells = requiredCells(resources);
  const free = cells.filter(({ key }) => !stories.has(key) && !episodes.has(key));
  const mixed = mixedOutcomes(free, story);
  return cells.map((cell) => {
    const told = stories.get(cell.key) ?? null;
    const outcome = told?.outcome ?? mixed.get(cell.key) ?? 'ready';
    return {
      cell,
      outcome,
      story: told,
      episode: episodes.get(cell.key) ?? null,
      remark: remarkFor(cell, outcome, story),
    };
  });
}

function mixedOutcomes(cells: readonly SampleCell[], { mix }: Story): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const [item, counts] of Object.entries(mix)) {
    const worstFirst = cells
      .filter((cell) => cell.item.code === item)
      .map((cell) => ({ key: cell.key, score: cell.place.standing + 3.5 * fraction(`worst ${cell.key}`) }))
      .toSorted((a, b) => a.score - b.score);
    const wanted = Object.entries(counts).flatMap(([outcome, count]) =>
      Array.from({ length: count }, () => outcome as Outcome),
    );
    wanted.forEach((outcome, index) => {
      const cell = worstFirst[index];
      if (cell) outcomes.set(cell.key, outcome);
    });
  }
  return outcomes;
}

function remarkFor({ key, item }: SampleCell, outcome: Outcome, { notes }: Story): string | null {
  if (outcome !== 'partial' && outcome !== 'open' && outcome !== 'overdue') return null;
  const pool = notes[item.category]?.[outcome] ?? [];
  if (pool.length === 0 || fraction(`remark ${key}`) > 0.6) return null;
  return pool[Math.floor(fraction(`which ${key}`) * pool.length)] ?? null;
}
