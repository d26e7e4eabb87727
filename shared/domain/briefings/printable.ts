import type { Person } from '../people/someone-else.ts';
import type { BriefingFigures, BriefingTexts } from './figures.ts';

/** A briefing as its files are made from it; instants in UTC ms. */
export type PrintableBriefing = {
  readonly figures: BriefingFigures;
  readonly texts: BriefingTexts;
  /** Null for a draft. */
  readonly issue: {
    readonly number: number;
    readonly version: number;
    readonly at: number;
    readonly by: Person | null;
  } | null;
  readonly draftedAt: number;
};
