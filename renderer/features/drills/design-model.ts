import type { DrillDetail } from '../../../shared/contract/drills/drill.ts';
import type { DrillInject, DrillObjective, DrillScenario } from '../../../shared/contract/drills/scenario.ts';
import type { DrillRole, DrillType } from '../../../shared/domain/drills/drill.ts';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';

export type DesignParty = { readonly role: DrillRole; readonly post: string };

/** A drill as it is being designed; `planned` as a person types it, blank without a date. */
export type Design = {
  readonly scenario: string;
  readonly title: string;
  readonly type: DrillType;
  readonly planned: string;
  readonly places: readonly string[];
  readonly objectives: readonly DrillObjective[];
  readonly injects: readonly DrillInject[];
  readonly parties: readonly DesignParty[];
};

export function designOfScenario(scenario: DrillScenario, title: string): Design {
  const { code, type, objectives, injects } = scenario;
  return { scenario: code, title, type, planned: '', places: [], objectives, injects, parties: [] };
}

export function designOfDrill(drill: DrillDetail, zone: string): Design {
  const { scenario, title, type, plannedAt, places, parties } = drill;
  return {
    scenario,
    title,
    type,
    planned: plannedAt === null ? '' : toZoneInput(plannedAt, zone),
    places,
    objectives: drill.objectives.map(({ text, textEn, item, playbookStep, targetMinutes }) => ({
      text,
      textEn,
      item,
      playbookStep,
      targetMinutes,
    })),
    injects: drill.injects.map(({ ord: _, ...inject }) => inject),
    parties,
  };
}

export const newObjective: DrillObjective = {
  text: '',
  textEn: null,
  item: null,
  playbookStep: null,
  targetMinutes: null,
};

/** A new line of the script, five minutes after the last. */
export function newInject(script: readonly DrillInject[]): DrillInject {
  const last = script.at(-1);
  return {
    offsetMinutes: last === undefined ? 0 : Math.max(...script.map(({ offsetMinutes }) => offsetMinutes)) + 5,
    to: last?.to ?? '',
    toEn: last?.toEn ?? null,
    medium: last?.medium ?? 'phone',
    content: '',
    contentEn: null,
    expected: null,
    expectedEn: null,
  };
}

export type DesignProblem = 'title' | 'planned' | 'places' | 'objectives' | 'injects' | 'parties';

/** What keeps a design from being saved, the first thing first. */
export function designProblem(design: Design, zone: string): DesignProblem | null {
  if (design.title.trim() === '') return 'title';
  if (design.planned.trim() !== '' && fromZoneInput(design.planned, zone) === null) return 'planned';
  if (design.places.length === 0) return 'places';
  if (design.objectives.length === 0 || design.objectives.some(({ text }) => text.trim() === '')) return 'objectives';
  if (design.injects.some(({ to, content }) => to.trim() === '' || content.trim() === '')) return 'injects';
  return design.parties.some(({ post }) => post.trim() === '') ? 'parties' : null;
}

/** What a design is saved as. */
export function designInput(design: Design, zone: string) {
  const { title, type, places, objectives, injects, parties } = design;
  return {
    title: title.trim(),
    type,
    plannedAt: fromZoneInput(design.planned, zone),
    places: [...places],
    objectives: [...objectives],
    injects: injects.toSorted((a, b) => a.offsetMinutes - b.offsetMinutes),
    parties: [...parties],
  };
}

/** `list` with the entry at `index` changed, or left out with null. */
export function changed<T>(list: readonly T[], index: number, to: Partial<T> | null): T[] {
  return list.flatMap((one, at) => (at !== index ? [one] : to === null ? [] : [{ ...one, ...to }]));
}

/** What each part of the form is given. */
export type DesignPartProps = { readonly design: Design; readonly change: (to: Partial<Design>) => void };
