import type { Role, Subject } from './role.ts';

/**
 * Who sees what a confidential incident is about: those who act on it. All others know that there is one, its kind and its clocks
 * (product rule: the sources say only that some incidents are confidential). A locked screen shows to anybody who passes.
 */
const ACTING: readonly Role[] = ['commander', 'duty-officer'];

export const maySeeConfidential = (subjects: readonly Subject[]): boolean =>
  subjects.some((subject) => ACTING.some((role) => role === subject));
