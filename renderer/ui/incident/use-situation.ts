import { useQuery } from '@tanstack/react-query';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import type { Incident } from '../../../shared/contract/incidents.ts';
import { useCore } from '../../app/core-context.tsx';

/** More open incidents than this are a catastrophe of another kind. */
const MOST = 500;

/** Open incidents, worst first; one answer shared by strip, list, board and map. Undefined while it is not there. */
export function useOpenIncidents() {
  const { query } = useCore();
  return useQuery(query.incidents.list.queryOptions({ input: { open: true, limit: MOST } })).data;
}

/** Report clocks still owed, soonest limit first. */
export function useOwedClocks(): readonly ReportClockView[] | undefined {
  const { query } = useCore();
  return useQuery(query.clocks.list.queryOptions({ input: {} })).data?.items;
}

/** Open incidents by the code of a place. */
export function incidentsByPlace(incidents: readonly Incident[]): ReadonlyMap<string, readonly Incident[]> {
  const byPlace = new Map<string, Incident[]>();
  for (const incident of incidents)
    for (const place of incident.places) byPlace.set(place, [...(byPlace.get(place) ?? []), incident]);
  return byPlace;
}
