import type { GradingScheme } from '../../../../shared/domain/incidents/scheme.ts';

export type SchemeDraft = Omit<GradingScheme, 'version'>;

/** A scheme made from nothing: its order of severity comes first, clauses and reports name the grades. `today` is `YYYY-MM-DD`. */
export function blankScheme(today: string): SchemeDraft {
  return {
    code: '',
    name: '',
    nameEn: '',
    source: '',
    validFrom: today,
    grades: [{ code: '', name: '', nameEn: '' }],
    assumedAbsent: [],
    clauses: [],
    reports: [],
    template: [],
  };
}

/** What the next version of a scheme starts from. */
export function nextVersion({ version: _version, ...draft }: GradingScheme, today: string): SchemeDraft {
  return { ...draft, validFrom: today };
}
