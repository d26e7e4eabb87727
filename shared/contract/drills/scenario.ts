import { z } from 'zod';
import { DRILL_TYPES, INJECT_MEDIA } from '../../domain/drills/drill.ts';
import { PLACE_TYPES } from '../../domain/places/place-type.ts';
import { code, name, text } from '../common.ts';

export const drillType = z.enum(DRILL_TYPES);
export const injectMedium = z.enum(INJECT_MEDIA);
const minutes = z
  .int()
  .min(0)
  .max(60 * 24 * 7);

/** What a drill is to show: the readiness item it tests, and the time in which it is to be done. */
export const objective = z.object({
  text: text(400).min(1),
  textEn: text(400).nullable().default(null),
  item: code.nullable().default(null),
  playbookStep: code.nullable().default(null),
  targetMinutes: minutes.nullable().default(null),
});

/** 情景导入: what the players are told, when in the script, by what medium, and what they are expected to do. */
export const inject = z.object({
  offsetMinutes: minutes,
  to: text(120).min(1).describe('Post that is told'),
  toEn: text(120).nullable().default(null),
  medium: injectMedium,
  content: text(2000).min(1),
  contentEn: text(2000).nullable().default(null),
  expected: text(2000).nullable().default(null),
  expectedEn: text(2000).nullable().default(null),
});

/** A scenario that drills are held of. Objectives and script are what a new drill of it begins with. */
export const drillScenario = z.object({
  code,
  name,
  nameEn: name.nullable().default(null),
  short: text(8).min(1).nullable().default(null).describe('For the head of a narrow column'),
  shortEn: text(8).min(1).nullable().default(null),
  type: drillType,
  everyDays: z.int().min(1).max(3650).describe('Days that a passed drill counts'),
  placeTypes: z.array(z.enum(PLACE_TYPES)).min(1),
  playbook: code.nullable().default(null),
  source: text(40).nullable().default(null),
  objectives: z.array(objective).max(50),
  injects: z.array(inject).max(200),
});
export type DrillObjective = z.infer<typeof objective>;
export type DrillInject = z.infer<typeof inject>;
export type DrillScenario = z.infer<typeof drillScenario>;
