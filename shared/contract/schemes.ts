import { z } from 'zod';
import { CLOCK_STARTS, REPORT_KINDS } from '../domain/clocks/clock-rule.ts';
import { FACT_NAMES } from '../domain/incidents/facts.ts';
import type { Condition } from '../domain/incidents/scheme.ts';
import { localDate, text } from './common.ts';

const word = z.string().trim().min(1).max(60);
const fact = z.enum(FACT_NAMES);

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({ all: z.array(condition).max(40) }),
    z.strictObject({ any: z.array(condition).max(40) }),
    z.strictObject({ fact, atLeast: z.number() }),
    z.strictObject({ fact, is: z.boolean() }),
    z.strictObject({ fact, among: z.array(word).min(1).max(40) }),
  ]),
);

export const clockRule = z.object({
  code: word,
  kind: z.enum(REPORT_KINDS),
  recipient: text(120).min(1),
  recipientEn: text(120).min(1),
  grades: z.array(word).max(12),
  start: z.enum(CLOCK_STARTS),
  due: z.union([
    z.strictObject({ minutes: z.number().positive().max(100_000) }),
    z.strictObject({ sameDay: z.literal(true) }),
    z.strictObject({ everyMinutes: z.number().positive().max(100_000) }),
  ]),
  soonMinutes: z.number().min(0).max(10_000),
  needsApproval: z.boolean(),
  source: text(120),
  template: z.boolean(),
});

/** A grading scheme in one version; see `shared/domain/incidents/scheme.ts`. */
export const gradingScheme = z.object({
  code: word.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  version: z.int().min(1),
  name: text(120).min(1),
  nameEn: text(120).min(1),
  source: text(120).min(1),
  validFrom: localDate,
  grades: z
    .array(z.object({ code: word, name: text(120).min(1), nameEn: text(120).min(1) }))
    .min(1)
    .max(12),
  assumedAbsent: z.array(fact),
  clauses: z
    .array(z.object({ code: word, grade: word, text: text(600).min(1), textEn: text(600).min(1), when: condition }))
    .min(1)
    .max(100),
  reports: z.array(clockRule).max(40),
  template: z.array(text(120)),
});
