import path from 'node:path';
import { gradingScheme } from '../../../../shared/contract/schemes.ts';
import type { GradingScheme } from '../../../../shared/domain/incidents/scheme.ts';
import { schemeProblems } from '../../../../shared/domain/incidents/scheme-problems.ts';
import { readResource } from '../catalogue/index.ts';

/** The grading schemes the product ships, in the order screens show them. */
export const SHIPPED_SCHEMES = ['information-system', 'district-financial-risk'] as const;

const schemeFile = gradingScheme.refine((scheme) => schemeProblems(scheme).length === 0, 'the scheme has problems');

/** Reads the shipped grading schemes. `resourcesDir` is the absolute path of `resources`. Throws AppError RESOURCE_DAMAGED. */
export function readSchemeFiles(resourcesDir: string): GradingScheme[] {
  return SHIPPED_SCHEMES.map((code) => readResource(path.join(resourcesDir, 'schemes', `${code}.json`), schemeFile));
}
