import { z } from 'zod';
import { CONTACT_KINDS } from '../domain/duty/contact-kind.ts';
import { INCIDENT_TYPES } from '../domain/incidents/stage.ts';
import { code, command, instant, localDate, operator, procedure, receipt, text } from './common.ts';
import { condition } from './schemes.ts';
import { task } from './tasks.ts';

const word = z.string().trim().min(1).max(60);

export const playbookStep = z.object({
  code: word,
  title: text(200).min(1),
  titleEn: text(300).min(1),
  detail: text(1000),
  detailEn: text(1500),
  post: text(60).min(1),
  postEn: text(60).min(1),
  minutes: z.number().positive().max(100_000).describe('Target from the moment the step applies'),
  after: z.array(word).max(40),
  when: condition.nullable(),
  contacts: z.array(z.enum(CONTACT_KINDS)).max(12),
  checklist: z.array(z.object({ code: word, text: text(200).min(1), textEn: text(300).min(1) })).max(40),
});

/** A playbook in one version; see `shared/domain/playbooks/playbook.ts`. */
export const playbook = z.object({
  code: word.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.int().min(1),
  validFrom: localDate,
  name: text(120).min(1),
  nameEn: text(120).min(1),
  types: z.array(z.enum(INCIDENT_TYPES)).min(1),
  source: text(120).min(1),
  steps: z.array(playbookStep).min(1).max(80),
});

export const playbookInUse = playbook.extend({
  current: z.boolean().describe('The version that incidents get now'),
  runs: z.int().describe('Started so often in this version'),
});
export type PlaybookInUse = z.infer<typeof playbookInUse>;

const runStep = playbookStep.extend({
  /** `waiting`: facts nobody has stated decide whether it applies. */
  state: z.enum(['task', 'waiting', 'not-applying']),
  missing: z.array(z.string()),
  task: task.nullable(),
});

export const playbookRun = z.object({
  id: z.string(),
  incident: z.string(),
  playbook: z.string(),
  version: z.int(),
  /** Version that incidents get now; this run keeps its own. */
  currentVersion: z.int(),
  name: z.string(),
  nameEn: z.string(),
  startedAt: instant,
  startedBy: operator,
  sample: z.boolean(),
  steps: z.array(runStep),
});
export type PlaybookRun = z.infer<typeof playbookRun>;

export const playbooksContract = {
  /** Every version of every playbook, newest first within one. */
  list: procedure.input(z.object({})).output(z.object({ items: z.array(playbookInUse) })),
  /** A new version. Incidents in progress keep theirs. Refused BAD_PLAYBOOK with each problem at its field. */
  save: procedure
    .input(command({ playbook: playbook.omit({ version: true }) }))
    .output(receipt.extend({ version: z.int() })),
  /** What runs in an incident, and what is suggested by its type and not started yet. */
  forIncident: procedure.input(z.object({ incident: code })).output(
    z.object({
      at: instant,
      runs: z.array(playbookRun),
      suggested: z.array(
        z.object({
          code: z.string(),
          version: z.int(),
          name: z.string(),
          nameEn: z.string(),
          steps: z.int(),
        }),
      ),
    }),
  ),
  /** Starts a playbook with an incident, without `playbook` the one suggested by its type: the steps that apply become tasks. */
  start: procedure
    .input(command({ incident: code, playbook: code.optional() }))
    .output(receipt.extend({ run: playbookRun })),
  /** A person says that a step that waits applies. */
  addStep: procedure.input(command({ run: code, step: code })).output(receipt.extend({ run: playbookRun })),
};
