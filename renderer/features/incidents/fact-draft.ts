import type { GivenIncidentFacts } from '../../../shared/contract/incidents.ts';
import { FACT_KINDS, FACT_NAMES, isFactName, type FactName } from '../../../shared/domain/incidents/facts.ts';
import type { Condition, GradingScheme } from '../../../shared/domain/incidents/scheme.ts';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';

/** Fields of the facts form: what clauses ask for, and the two times from which the hours down follow. */
export type FactField = Exclude<FactName, 'hoursDown'> | 'hoursDown' | 'downSince' | 'restoredAt';
/** What stands in the fields; an empty one is a fact that nobody knows. */
export type FactDraft = Readonly<Partial<Record<FactField, string>>>;

type FieldKind = 'number' | 'boolean' | 'choice' | 'time';

export const kindOf = (field: FactField): FieldKind =>
  field === 'downSince' || field === 'restoredAt' ? 'time' : FACT_KINDS[field];

const isTime = (name: string): name is 'downSince' | 'restoredAt' => name === 'downSince' || name === 'restoredAt';
export const isField = (name: string): name is FactField => isTime(name) || isFactName(name);

/** Every field there is, in the order of the form. */
const ALL: readonly FactField[] = ['downSince', 'restoredAt', ...FACT_NAMES.filter((name) => name !== 'hoursDown')];

/** The fields that the clauses of a scheme ask about, in the order of the form. Hours down are asked for as two times. */
export function fieldsOf(scheme: Pick<GradingScheme, 'clauses'>): readonly FactField[] {
  const asked = new Set(scheme.clauses.flatMap(({ when }) => factsIn(when)));
  return ALL.filter((field) => (isTime(field) ? asked.has('hoursDown') : asked.has(field)));
}

/** The rest: true of any incident, and of no weight in this scheme. */
export function otherFieldsOf(scheme: Pick<GradingScheme, 'clauses'>): readonly FactField[] {
  const asked = new Set(fieldsOf(scheme));
  return ALL.filter((field) => !asked.has(field) && !isTime(field) && !field.startsWith('likely.'));
}

/** What it may yet cause counts only outside service hours, after a repair that failed. */
export function shownFields(fields: readonly FactField[], draft: FactDraft): readonly FactField[] {
  const outside = draft.inServiceHours === 'false';
  return fields.filter((field) => {
    if (field === 'repairFailed') return outside || (draft.repairFailed ?? '') !== '';
    return !field.startsWith('likely.') || (outside && draft.repairFailed === 'true') || (draft[field] ?? '') !== '';
  });
}

/** Words that the clauses of a scheme know for a fact, in their order, and the harmless one first. */
export function wordsOf({ clauses }: Pick<GradingScheme, 'clauses'>, field: FactField): readonly string[] {
  const words = new Set([field === 'scope' ? 'local' : 'none']);
  for (const { when } of clauses) for (const word of wordsIn(when, field)) words.add(word);
  return [...words];
}

/** Stated facts (`likely.harm` flat) as they stand in the fields, times in `zone` (IANA). */
export function draftOf(facts: Readonly<Record<string, string | number | boolean>>, zone: string): FactDraft {
  const draft: Partial<Record<FactField, string>> = {};
  for (const [name, value] of Object.entries(facts))
    if (isField(name)) draft[name] = isTime(name) ? toZoneInput(Number(value), zone) : String(value);
  return draft;
}

/**
 * The facts that a draft states where it differs from `before`, null for those it clears, and the fields that cannot be read.
 */
export function readDraft(
  draft: FactDraft,
  before: FactDraft,
  zone: string,
): { readonly facts: GivenIncidentFacts; readonly bad: readonly FactField[] } {
  const flat: Record<string, string | number | boolean | null> = {};
  const likely: Record<string, string | number | null> = {};
  const bad: FactField[] = [];
  for (const field of [...ALL, 'hoursDown' as const]) {
    const typed = (draft[field] ?? '').trim();
    if (typed === (before[field] ?? '').trim()) continue;
    const value = typed === '' ? null : readField(field, typed, zone);
    if (value === undefined) bad.push(field);
    else if (field.startsWith('likely.')) likely[field.slice('likely.'.length)] = value as string | number | null;
    else flat[field] = value;
  }
  const facts = { ...flat, ...(Object.keys(likely).length > 0 && { likely }) } as GivenIncidentFacts;
  return { facts, bad };
}

function readField(field: FactField, typed: string, zone: string): string | number | boolean | undefined {
  switch (kindOf(field)) {
    case 'time':
      return fromZoneInput(typed, zone) ?? undefined;
    case 'boolean':
      return typed === 'true';
    case 'choice':
      return typed;
    case 'number': {
      const value = Number(typed.replaceAll(/[,，\s]/g, ''));
      return Number.isFinite(value) && value >= 0 ? value : undefined;
    }
  }
}

function factsIn(condition: Condition): FactName[] {
  if ('all' in condition) return condition.all.flatMap(factsIn);
  if ('any' in condition) return condition.any.flatMap(factsIn);
  return [condition.fact];
}

function wordsIn(condition: Condition, fact: string): readonly string[] {
  if ('all' in condition) return condition.all.flatMap((part) => wordsIn(part, fact));
  if ('any' in condition) return condition.any.flatMap((part) => wordsIn(part, fact));
  return 'among' in condition && condition.fact === fact ? condition.among : [];
}
