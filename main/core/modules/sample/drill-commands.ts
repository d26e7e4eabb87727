import type { DrillScenario } from '../../../../shared/contract/drills/scenario.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { personText } from '../../../../shared/domain/people/someone-else.ts';
import { conductedCommands, conductedDesign } from './conducted-commands.ts';
import type { ConductedFile } from './conducted-file.ts';
import type { DrillsFile } from './drills-file.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type SampleCalendar } from './sample-calendar.ts';
import { put, type SampleCommand } from './sample-command.ts';
import type { SamplePlace, SampleResources } from './sample-files.ts';
import { fraction } from './seeded.ts';

type Held = DrillsFile['drills'][number];
type Planned = DrillsFile['planned'][number];
type World = {
  readonly places: readonly SamplePlace[];
  readonly scenarios: ReadonlyMap<string, DrillScenario>;
  readonly calendar: SampleCalendar;
  readonly conducted: ConductedFile;
  readonly event: SampleResources['event'];
};

/** The sample's log goes back this many days; drills held earlier were recorded then. */
const LOG_DAYS = 33;
const CHECKER = personText({ post: '内控岗' });

/** One command for each drill of the year, in the order they were held, and one for each that is planned. */
export function drillCommands(
  { drills: { drills, planned }, scenarios, places, conducted, event }: SampleResources,
  calendar: SampleCalendar,
): SampleCommand[] {
  const named = new Map(scenarios.map((one) => [one.code, one]));
  const world: World = { places, calendar, conducted, event, scenarios: named };
  const inOrder = drills.toSorted((a, b) => b.heldDaysAgo - a.heldDaysAgo);
  return [
    ...inOrder.flatMap((drill, index) =>
      drill.name === conducted.drill
        ? consoleCommands(world, drill, index + 1)
        : [heldCommand(world, drill, index + 1)],
    ),
    ...planned.map((drill, index) => plannedCommand(world, drill, inOrder.length + index + 1)),
  ];
}

function heldCommand(world: World, drill: Held, number: number): SampleCommand {
  const { calendar } = world;
  const id = sampleId('drill', number);
  const startedAt = calendar.daysAgo(drill.heldDaysAgo, drill.minute);
  const endedAt = startedAt + drill.minutes * MINUTE_MS;
  const recordedAt =
    drill.heldDaysAgo > LOG_DAYS ? calendar.daysAgo(LOG_DAYS, 540) + number * MINUTE_MS : endedAt + HOUR_MS;
  const fields = {
    result: drill.result,
    stage: 'concluded',
    startedAt,
    endedAt,
    elsewhere: 1,
    findings: drill.findings === '' ? null : drill.findings,
    strengths: drill.strengths,
  };
  return {
    at: recordedAt,
    kind: 'drills.record',
    operator: { post: drill.post },
    changes: [
      put('drill', [id], { ...headOf(drill, number), ...fields }),
      ...placesOf(world, id, drill),
      ...objectivesOf(world, id, drill.scenario, drill.times),
      ...drill.actions.map((action, index) => actionOf(world, action, id, `${number}${index}`, endedAt, drill.post)),
    ],
  };
}

/** The one that was held on the console: planned, conducted, evaluated, concluded. */
function consoleCommands(world: World, drill: Held, number: number): SampleCommand[] {
  const { calendar, conducted, scenarios } = world;
  const id = sampleId('drill', number);
  const startedAt = calendar.daysAgo(drill.heldDaysAgo, drill.minute);
  const endedAt = startedAt + drill.minutes * MINUTE_MS;
  const scenario = scenarios.get(drill.scenario);
  const { result, findings, strengths, post } = drill;
  return [
    {
      at: startedAt - 3 * DAY_MS,
      kind: 'drills.plan',
      operator: { post },
      changes: [
        put('drill', [id], { ...headOf(drill, number), stage: 'planned', plannedAt: startedAt, elsewhere: 0 }),
        ...placesOf(world, id, drill),
        ...objectivesOf(world, id, drill.scenario, []),
        ...conductedDesign(id, conducted, { injects: scenario?.injects ?? [] }),
      ],
    },
    ...conductedCommands(id, conducted, {
      startedAt,
      endedAt,
      controller: post,
      conclusion: [
        put('drill', [id], { stage: 'concluded', result, findings, strengths }),
        ...drill.actions.map((action, index) => actionOf(world, action, id, `${number}${index}`, endedAt, post)),
      ],
    }),
  ];
}

function placesOf({ places }: World, id: string, drill: Held): Change[] {
  const types: ReadonlySet<string> = new Set(drill.placeTypes);
  return places
    .filter(({ code, type }) => types.has(type) && fraction(`drill ${drill.name} ${code}`) < drill.share)
    .map(({ code }) => put('drill_place', [id, code], {}));
}

function plannedCommand(world: World, drill: Planned, number: number): SampleCommand {
  const id = sampleId('drill', number);
  const scenario = world.scenarios.get(drill.scenario);
  return {
    at: world.calendar.daysAgo(2, 600) + number * MINUTE_MS,
    kind: 'drills.plan',
    operator: { post: drill.post },
    changes: [
      put('drill', [id], {
        ...headOf(drill, number),
        stage: 'planned',
        plannedAt: world.calendar.daysAgo(-drill.inDays, drill.minute),
        elsewhere: 0,
      }),
      ...drill.places.map((code) => put('drill_place', [id, code], {})),
      ...objectivesOf(world, id, drill.scenario, []),
      ...(scenario?.injects ?? []).map(({ to, toEn, ...inject }, ord) =>
        put('drill_inject', [id, String(ord)], { ...inject, toPost: to, toPostEn: toEn }),
      ),
      ...drill.parties.map(({ role, post }) => put('drill_party', [id, role, post], {})),
    ],
  };
}

function headOf({ name, scenario, type, post }: Held | Planned, number: number) {
  return { number, scenario, type, title: name, post, person: null, sample: 1 };
}

function objectivesOf({ scenarios }: World, id: string, scenario: string, times: readonly (number | null)[]): Change[] {
  return (scenarios.get(scenario)?.objectives ?? []).map((objective, ord) =>
    put('drill_objective', [id, String(ord)], { ...objective, actualMinutes: times[ord] ?? null }),
  );
}

function actionOf(
  { calendar, event }: World,
  { place, text, owner, dueInDays, stage }: Held['actions'][number],
  drill: string,
  suffix: string,
  raisedAt: number,
  post: string,
): Change {
  const doneAt = Math.min(raisedAt + 3 * DAY_MS, calendar.now - DAY_MS);
  return put('corrective_action', [sampleId('action', Number(suffix))], {
    drill,
    place,
    item: null,
    text,
    owner,
    raisedAt,
    raisedBy: personText({ post }),
    dueAt: calendar.daysAgo(-dueInDays, 1080),
    verification: null,
    stage,
    ...(stage === 'open' ? {} : { doneAt, doneBy: personText({ post: owner }) }),
    ...(stage === 'verified' ? { verifiedAt: doneAt + DAY_MS, verifiedBy: CHECKER } : {}),
    reopened: 0,
    eventName: event.name,
    eventClosesAt: calendar.closesAt,
    sample: 1,
  });
}

/** The same at every load. */
function sampleId(kind: string, number: number): string {
  return `${kind}-${String(number).padStart(16, '0')}`;
}
