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
  const outcomeOf = (cell: SampleCell): Outcome => stories.get(cell.key)?.outcome ?? mixed.get(cell.key) ?? 'ready';
  const shiftCover = new Map(
    cells.filter(({ item }) => item.code === SHIFT_COVER).map((cell) => [cell.place.code, outcomeOf(cell)]),
  );
  const counted = new Set<string>();
  return cells.map((cell) => {
    const told = stories.get(cell.key) ?? null;
    const outcome = isLanguage(cell) ? languageOutcome(cell, shiftCover, counted) : outcomeOf(cell);
    return {
      cell,
      outcome,
      story: told,
      episode: episodes.get(cell.key) ?? null,
      remark: remarkFor(cell, outcome, story),
    };
  });
}

const SHIFT_COVER = 'language-shift-cover';
const isLanguage = ({ item }: SampleCell): boolean => /^language-[a-z]{2}$/.test(item.code);

/**
 * A language goes with the shift cover of its place: where that is in work, the first of the languages is what it lacks, and where
 * it was not begun, none of them was.
 */
function languageOutcome(
  { place }: SampleCell,
  shiftCover: ReadonlyMap<string, Outcome>,
  counted: Set<string>,
): Outcome {
  const whole = shiftCover.get(place.code) ?? 'ready';
  const first = !counted.has(place.code);
  counted.add(place.code);
  return whole === 'partial' && !first ? 'ready' : whole;
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
