import type { HandoverPicture } from '../../../../shared/contract/handover.ts';
import { clockPart, incidentPart } from './incident-part.ts';
import { coveragePart } from './coverage-part.ts';
import { openNotes } from './handover-rows.ts';
import { logPart } from './log-part.ts';
import { readinessParts } from './readiness-part.ts';
import type { HandoverSources } from './sources.ts';
import { complaintPart, taskPart } from './work-part.ts';

/** Everything a shift that began at `from` leaves behind at `at` (UTC ms). `known`: the blank spots of the handover before. */
export function handoverPicture(
  sources: HandoverSources,
  from: number,
  at: number,
  known: HandoverPicture['coverage'] | null,
): HandoverPicture {
  const { db, reporting, systems, posture, duty } = sources;
  const posted = posture.get();
  const list = systems.list();
  const { onDuty, next } = duty.now();
  const current = reporting.now(0).slots;
  return {
    from,
    at,
    incidents: incidentPart(sources, from),
    clocks: clockPart(sources, from, at),
    tasks: taskPart(sources, from),
    reporting: {
      // A cut-off counts as passed from the instant after it.
      slots: reporting.slotsDue(from, at),
      missing: current.reduce((sum, { counts }) => sum + counts.missing, 0),
    },
    ...readinessParts(sources, from),
    coverage: coveragePart(sources, from, known),
    systems: {
      notUp: list.filter(({ state }) => state !== 'up'),
      changed: list.filter(({ stateSince }) => stateSince !== null && stateSince >= from),
      posture: posted.current,
      postures: posted.history.filter((one) => one.at !== null && one.at >= from),
      plans: posted.plans,
    },
    log: logPart(db, from),
    complaints: complaintPart(sources, from),
    duty: { onDuty, next },
    notes: openNotes(db),
  };
}
