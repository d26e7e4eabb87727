import { z } from 'zod';
import { HANDOVER_SECTIONS } from '../domain/handover/sections.ts';
import { CLOCK_STATES } from '../domain/clocks/report-clock.ts';
import { TASK_STATES } from '../domain/tasks/task.ts';
import { code, command, instant, operator, procedure, receipt, text } from './common.ts';
import { onDuty } from './duty.ts';
import { incidentStage } from './incidents.ts';
import { logEntry } from './log.ts';
import { planActivation, posture } from './posture.ts';
import { reportingSlot } from './reporting.ts';
import { monitoredSystem } from './systems.ts';

/** In which the entry of the duty log is written. */
const entryLanguage = z.enum(['zh', 'en']).default('zh');

export const handoverSection = z.enum(HANDOVER_SECTIONS);

const incidentLine = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  confidential: z.boolean(),
  grade: z.string().nullable(),
  stage: incidentStage,
  owner: z.string().nullable(),
  openedAt: instant,
  closedAt: instant.nullable(),
  /** When its record last changed in this shift; null when it did not. */
  changedAt: instant.nullable(),
  opened: z.boolean().describe('Opened in this shift'),
  closed: z.boolean().describe('Closed in this shift'),
});
export type HandoverIncident = z.infer<typeof incidentLine>;

const clockLine = z.object({
  incident: z.string(),
  incidentTitle: z.string(),
  incidentNumber: z.int(),
  confidential: z.boolean(),
  clock: z.string(),
  recipient: z.string(),
  recipientEn: z.string(),
  due: instant,
  state: z.enum(CLOCK_STATES),
  toldAt: instant.nullable(),
});
export type HandoverClock = z.infer<typeof clockLine>;

const taskLine = z.object({
  id: z.string(),
  title: z.string(),
  titleEn: z.string().nullable(),
  owner: z.string().nullable(),
  ownerEn: z.string().nullable(),
  dueAt: instant.nullable(),
  state: z.enum(TASK_STATES),
  overdue: z.boolean(),
  settledAt: instant.nullable(),
  incident: z.string().nullable(),
  confidential: z.boolean(),
});
export type HandoverTask = z.infer<typeof taskLine>;

const turnedCell = z.object({
  place: z.string(),
  placeName: z.string(),
  placeNameEn: z.string().nullable(),
  item: z.string(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  state: z.enum(['red', 'stale']),
  critical: z.boolean(),
  at: instant,
});
export type TurnedLine = z.infer<typeof turnedCell>;
const turned = z.object({ red: z.int(), stale: z.int(), cells: z.array(turnedCell) });

const blank = z.object({
  venue: z.string(),
  venueName: z.string(),
  venueNameEn: z.string().nullable(),
  capability: z.string(),
  capabilityName: z.string(),
  capabilityNameEn: z.string().nullable(),
});

const note = z.object({
  section: handoverSection,
  text: z.string(),
  at: instant,
  post: z.string(),
  person: z.string().nullable(),
});

/** What a shift leaves behind, at one instant. Lists are cut to what fits a page; the counts are whole. */
export const handoverPicture = z.object({
  /** Since when the shift lasts, and the instant of the picture. */
  from: instant,
  at: instant,
  incidents: z.object({
    opened: z.int(),
    changed: z.int().describe('Older ones whose record changed, still open'),
    closed: z.int(),
    open: z.int(),
    openByGrade: z.array(z.object({ scheme: z.string(), grade: z.string().nullable(), count: z.int() })),
    items: z.array(incidentLine),
  }),
  clocks: z.object({
    stopped: z.int().describe('Reports made in this shift'),
    late: z.int().describe('Of these, after the limit'),
    overdue: z.int().describe('Still owed and past the limit'),
    running: z.int().describe('Still owed and in time'),
    items: z.array(clockLine),
  }),
  tasks: z.object({
    done: z.int(),
    skipped: z.int(),
    open: z.int(),
    overdue: z.int(),
    blocked: z.int(),
    items: z.array(taskLine),
  }),
  reporting: z.object({
    slots: z.array(reportingSlot).describe('Cut-offs of this shift'),
    missing: z.int().describe('Outlets silent for the cut-off at hand, over all plans'),
  }),
  readiness: turned.extend({
    redNow: z.int(),
    criticalRedNow: z.int(),
    staleNow: z.int(),
    readyNow: z.int(),
    requiredNow: z.int(),
  }),
  stock: turned.extend({ belowNow: z.int().describe('Cash items that are red now') }),
  coverage: z.object({
    blanks: z.array(blank.extend({ fresh: z.boolean().describe('New since the shift began') })),
    fresh: z.int(),
  }),
  systems: z.object({
    notUp: z.array(monitoredSystem),
    changed: z.array(monitoredSystem).describe('State changed in this shift'),
    posture,
    postures: z.array(posture).describe('Set in this shift'),
    plans: z.array(planActivation),
  }),
  log: z.object({ entries: z.int(), significant: z.int(), highlights: z.array(logEntry) }),
  complaints: z.object({ received: z.int(), closed: z.int(), open: z.int(), overdue: z.int() }),
  duty: z.object({ onDuty: z.array(onDuty), next: z.array(onDuty) }),
  notes: z.array(note),
});
export type HandoverPicture = z.infer<typeof handoverPicture>;

const handoverLine = z.object({
  id: z.string(),
  startedAt: instant,
  acceptedAt: instant,
  outgoing: operator,
  incoming: operator,
  sample: z.boolean(),
});
export type HandoverLine = z.infer<typeof handoverLine>;

export const handoverRecord = handoverLine.extend({
  picture: handoverPicture,
  entry: z.string().describe('Entry of the duty log that tells of it'),
});

export const handoverContract = {
  /**
   * The shift as it stands now; `from` when it began, worked out from the last handover and the roster when left out; `outgoing` whoever
   * hands over, so that those of the same position are expected first.
   */
  picture: procedure.input(z.object({ from: instant.optional(), outgoing: operator.optional() })).output(
    z.object({
      picture: handoverPicture,
      last: handoverLine.nullable(),
      /** Who should take over by the roster, most likely first. */
      expected: z.array(operator),
    }),
  ),
  /** Keeps a remark beside a section until the shift is handed over; a blank one takes it away. */
  note: procedure.input(command({ section: handoverSection, text: text(2000) })).output(receipt),
  /**
   * Takes the shift over: the operator of the command is the one who comes, `outgoing` the one who goes. The picture of that instant is kept
   * for good, and the duty log gets an entry. @throws REFUSED SAME_PERSON, HANDED_OVER_ALREADY, BAD_SHIFT_START
   */
  accept: procedure
    .input(
      command({
        outgoing: operator,
        from: instant.optional(),
        lastSeen: code.nullable().describe('The handover before, as it was read: another one in between is refused'),
        language: entryLanguage,
      }),
    )
    .output(receipt.extend({ handover: handoverRecord })),
  list: procedure
    .input(z.object({ limit: z.int().min(1).max(500).default(50) }))
    .output(z.object({ total: z.int(), items: z.array(handoverLine) })),
  get: procedure.input(z.object({ id: code })).output(z.object({ handover: handoverRecord })),
};
