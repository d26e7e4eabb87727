import type { Foreseen } from '../../store/command-bus.ts';
import { openTrial } from '../../store/trial.ts';
import type { Feed } from './feed.ts';
import type { ForesightRequest } from './foresight.ts';
import { RulesEngine } from './rules-engine.ts';

/** Judges the places that `changes` touch as if they had been made, on a store that stays as it is. */
export function foresee(feeds: readonly Feed[], { file, changes, at }: ForesightRequest): Foreseen {
  const rules = new RulesEngine(feeds);
  const { db, revision, close } = openTrial(file, changes, at);
  try {
    const places = [...rules.touched(db, changes)].toSorted();
    return { revision, places, changes: rules.judge(db, places, at) };
  } finally {
    close();
  }
}
