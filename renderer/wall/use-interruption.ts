import { useCallback, useMemo, useState } from 'react';
import type { WallIncidentView } from '../../shared/contract/wall.ts';
import { holdingIncident, seenKey } from '../../shared/domain/walls/interruption.ts';
import { useWallIncidents } from '../panels/incidents/use-wall-incidents.ts';

const NONE: readonly WallIncidentView[] = [];

export type Interruption = {
  readonly incident: WallIncidentView | null;
  /** Lets the pages turn again until another incident comes, or this one gets worse. */
  readonly release: () => void;
};

/** The open incident of grade `interruptAt` (severity, 0 the worst) or worse that has the wall now. */
export function useInterruption(interruptAt: number | null): Interruption {
  const items = useWallIncidents().data?.items ?? NONE;
  const [released, setReleased] = useState<ReadonlySet<string>>(new Set());
  const incident = useMemo(() => holdingIncident(items, interruptAt, released), [items, interruptAt, released]);
  const release = useCallback(
    // Of those that are closed nothing needs to be remembered.
    () => setReleased(new Set(items.map(seenKey))),
    [items],
  );
  return { incident, release };
}
