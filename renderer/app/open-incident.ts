import { navigate } from './router/router.tsx';

/** Opens the form of a new incident, filled from a log entry (its id): from here one Enter starts its report clock. */
export const openIncidentFromEntry = (entry: string): void => navigate('/incidents/new', {}, { entry });
