import path from 'node:path';
import { z } from 'zod';
import { PERIOD_KINDS } from '../../../../shared/contract/event.ts';
import { accuracy, datum, organisation, openingSpan, placeType } from '../../../../shared/contract/places.ts';
import { LANGUAGE_LEVELS } from '../../../../shared/domain/staff/level.ts';
import { readCourseFile, type FileCourse } from '../staff/index.ts';
import {
  catalogueFileItem,
  readCatalogueFile,
  readResource,
  type CatalogueFile,
  capabilityFile,
  type FileCapability,
} from '../catalogue/index.ts';
import { conductedFile, type ConductedFile } from './conducted-file.ts';
import { drillsFile, type DrillsFile } from './drills-file.ts';
import { readScenarioFile } from '../drills/index.ts';
import type { DrillScenario } from '../../../../shared/contract/drills/scenario.ts';
import { testsFile, type TestsFile } from './tests-file.ts';
import { readSampleEquipment, type SampleEquipment } from './equipment-file.ts';
import { readPlanFile, type FilePlan } from '../inspections/index.ts';
import { dutyFile, type DutyFile } from './duty-file.ts';
import { safetyFile, type SafetyFile } from './safety-file.ts';
import { stockFile, type StockFile } from './stock-file.ts';
import { coverageFile, type SampleCoverage } from './coverage-file.ts';

/** Days counted from the opening date. */
const offsetDays = z.int().min(-400).max(400);
const minute = z.int().min(0).max(2880);
const text = z.string().min(1);

const eventFile = z.object({
  name: text,
  nameEn: text,
  centre: text,
  centreEn: text,
  zone: text,
  opensInDays: z.int().min(0),
  /** Minutes from local midnight. */
  opensAt: minute,
  lastsDays: z.int().min(1),
  periods: z.array(z.object({ kind: z.enum(PERIOD_KINDS), fromDays: offsetDays, toDays: offsetDays })),
  holidays: z.array(z.object({ offsetDays, name: text, nameEn: text })),
  visitors: z.array(z.object({ offsetDays, visitors: z.int().min(0), peak: z.boolean() })),
  currencies: z.array(z.string().regex(/^[A-Z]{3}$/)),
});

const samplePlace = z.object({
  code: text,
  name: text,
  nameEn: text,
  type: placeType,
  organisation: text,
  address: z.string().nullable(),
  phone: z.string().nullable(),
  contactPost: z.string().nullable(),
  note: z.string().nullable(),
  rawLon: z.number().nullable(),
  rawLat: z.number().nullable(),
  datum: datum.nullable(),
  accuracy,
  serviceRing: z.number().nullable(),
  /** Pattern of hours.json; null when the place keeps no hours of its own. */
  hours: z.string().nullable(),
  /** 1 to 5: the better a place stands, the fewer of its items are behind. */
  standing: z.int().min(1).max(5),
});
export type SamplePlace = z.infer<typeof samplePlace>;

const hoursFile = z.object({
  eventReason: text,
  patterns: z.record(
    z.string(),
    z.object({ days: z.array(openingSpan), event: z.object({ opens: minute, closes: minute }).nullable() }),
  ),
  exceptions: z.array(
    z.object({ place: text, offsetDays, opens: minute.nullable(), closes: minute.nullable(), reason: text }),
  ),
});

const requirementsFile = z.object({
  items: z.array(catalogueFileItem),
  overrides: z.array(z.object({ item: text, required: z.boolean(), places: z.array(text) })),
});

/** What a cell is worth at load; `expired` and `late` are the two ways a critical cell turns red by time alone. */
export const OUTCOMES = [
  'ready',
  'expiring',
  'stale',
  'partial',
  'open',
  'overdue',
  'expired',
  'late',
  'not-ready',
  'not-applicable',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

const MIXED = ['expiring', 'stale', 'partial', 'open', 'overdue'] as const satisfies readonly Outcome[];

const storyCell = z.object({
  place: text,
  item: text,
  outcome: z.enum(OUTCOMES),
  note: text,
  /** How long before load the note was entered. */
  hoursAgo: z.number().positive().optional(),
  /** True when nothing had been ready here before. */
  neverReady: z.boolean().optional(),
  /** What was recorded, where the outcome leaves it open. */
  status: z.enum(['not-started', 'in-progress']).optional(),
  /** A due instant of its own, so many hours after load. */
  dueInHours: z.number().positive().optional(),
});
export type StoryCell = z.infer<typeof storyCell>;

const storyFile = z.object({
  mix: z.record(z.string(), z.partialRecord(z.enum(MIXED), z.int().min(1))),
  cells: z.array(storyCell),
  episodes: z.array(
    z.object({
      item: text,
      places: z.array(text),
      daysAgo: z.int().min(2).max(30),
      lastsHours: z.number().positive(),
      note: text,
      fixedNote: text,
    }),
  ),
  notes: z.record(z.string(), z.partialRecord(z.enum(['partial', 'open', 'overdue']), z.array(text).min(1))),
});
export type Story = z.infer<typeof storyFile>;
export type Episode = Story['episodes'][number];

const staffFile = z.object({
  languages: z.array(
    z.object({
      code: z.string().regex(/^[a-z]{2,3}$/),
      level: z.enum(LANGUAGE_LEVELS),
      name: text,
      nameEn: text,
      short: text,
      ord: z.int(),
    }),
  ),
  certificate: text,
  /** Posts by type of place: the first speaks to customers at the counter. */
  posts: z.record(z.string(), z.array(text).min(2)),
  headPost: text,
  nightPost: text,
  closingNight: z.object({ from: minute }),
  /** People planned in two places at once, days from now. */
  twice: z.array(z.object({ from: text, place: text, inDays: z.int().min(1), starts: minute, ends: minute })),
  expiring: z.array(z.object({ staff: text, language: text, inDays: z.int().min(7) })),
});
export type SampleStaff = z.infer<typeof staffFile>;

const sessionsFile = z.object({
  sessions: z.array(
    z.object({ venue: text, offsetDays, from: minute, to: minute, name: text, nameEn: text, visitors: z.int().min(0) }),
  ),
});
export type SampleSession = z.infer<typeof sessionsFile>['sessions'][number];

export type SampleResources = {
  readonly coverage: SampleCoverage;
  readonly catalogue: CatalogueFile;
  readonly event: z.infer<typeof eventFile>;
  readonly organisations: readonly z.infer<typeof organisation>[];
  readonly places: readonly SamplePlace[];
  readonly hours: z.infer<typeof hoursFile>;
  readonly requirements: z.infer<typeof requirementsFile>;
  readonly capabilities: readonly FileCapability[];
  readonly story: Story;
  readonly tests: TestsFile;
  readonly drills: DrillsFile;
  readonly conducted: ConductedFile;
  readonly scenarios: readonly DrillScenario[];
  readonly equipment: SampleEquipment;
  readonly safety: SafetyFile;
  readonly duty: DutyFile;
  readonly inspectionPlans: readonly FilePlan[];
  readonly stock: StockFile;
  readonly courses: readonly FileCourse[];
  readonly staff: SampleStaff;
  readonly sessions: readonly SampleSession[];
};

/**
 * Reads the sample event and the catalogue it rests on. `resourcesDir` is the absolute path of `resources`.
 * Throws AppError RESOURCE_DAMAGED when a file is missing or not what it should be.
 */
export function readSampleResources(resourcesDir: string): SampleResources {
  const file = <Schema extends z.ZodType>(name: string, schema: Schema) =>
    readResource(path.join(resourcesDir, 'sample', name), schema);
  return {
    catalogue: readCatalogueFile(resourcesDir),
    event: file('event.json', eventFile),
    organisations: file('organisations.json', z.object({ organisations: z.array(organisation) })).organisations,
    places: file('places.json', z.object({ places: z.array(samplePlace) })).places,
    hours: file('hours.json', hoursFile),
    requirements: file('requirements.json', requirementsFile),
    capabilities: file('capabilities.json', capabilityFile).capabilities,
    coverage: file('coverage.json', coverageFile),
    story: file('story.json', storyFile),
    tests: file('tests.json', testsFile),
    drills: file('drills.json', drillsFile),
    conducted: file('drill-conducted.json', conductedFile),
    scenarios: readScenarioFile(resourcesDir),
    equipment: readSampleEquipment(resourcesDir),
    safety: file('safety.json', safetyFile),
    duty: file('duty.json', dutyFile),
    inspectionPlans: readPlanFile(resourcesDir),
    stock: file('stock.json', stockFile),
    courses: readCourseFile(resourcesDir),
    staff: file('staff.json', staffFile),
    sessions: file('sessions.json', sessionsFile).sessions,
  };
}
