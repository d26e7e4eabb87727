export { briefingFigures } from './briefing-figures.ts';
export { Briefings } from './briefings.ts';
export type { BriefingSources } from './sources.ts';
