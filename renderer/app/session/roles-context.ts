import { createContext } from 'react';
import type { PersonRole } from '../../../shared/domain/rights/role.ts';

/** The roles of whoever acts in this window; null where nobody is asked who he is: a store without accounts, and walls. */
export const RolesContext = createContext<readonly PersonRole[] | null>(null);
