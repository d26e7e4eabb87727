import type { z } from 'zod';
import type { incidentsContract } from '../../../shared/contract/incidents.ts';

/** What the core proposes for a new incident. */
export type Suggestion = z.infer<NonNullable<(typeof incidentsContract.suggest)['~orpc']['outputSchema']>>;
