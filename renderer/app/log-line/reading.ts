import type { PlaceListItem } from '../../../shared/contract/places.ts';
import type { CategoryChoice } from '../../../shared/domain/log/categories.ts';
import { categoryMeant } from '../../../shared/domain/log/categories.ts';
import { FUTURE_TOLERANCE_MS } from '../../../shared/domain/log/event-time.ts';
import { parseLine, type MarkKind } from '../../../shared/domain/log/parse-line.ts';

/** What a typed line will be recorded as. */
export type Reading = {
  /** The words without the marks that were understood. */
  readonly text: string;
  /** UTC ms; null for now. */
  readonly eventTime: number | null;
  readonly place: PlaceListItem | null;
  /** Code of the console's list, or a word of its own. */
  readonly category: string | null;
  readonly grade: string | null;
  /** Marks that name nothing there is; they stay in the text. */
  readonly unknown: readonly { readonly kind: 'place' | 'grade'; readonly value: string }[];
  /** The time lies ahead: the core would refuse it. */
  readonly future: boolean;
};

export type Known = {
  /** Places found for what stands after `@`, best first; null while the core has not answered. */
  readonly places: readonly PlaceListItem[] | null;
  readonly categories: readonly CategoryChoice[];
  /** Codes of grades; null while they are not read. */
  readonly grades: readonly string[] | null;
  /** The place chosen before, for a line that names none. */
  readonly chosen: PlaceListItem | null;
};

/** Reads a line (`now` UTC ms, `zone` IANA) with what is known. What is not known stays in the text as it was typed. */
export function readLogLine(line: string, now: number, zone: string, known: Known): Reading {
  const parsed = parseLine(line, now, zone);
  const unknown: { kind: 'place' | 'grade'; value: string }[] = [];
  if (parsed.place !== null && known.places?.length === 0) unknown.push({ kind: 'place', value: parsed.place });
  if (parsed.grade !== null && known.grades?.includes(parsed.grade) === false)
    unknown.push({ kind: 'grade', value: parsed.grade });
  const kept = new Set<MarkKind>(unknown.map(({ kind }) => kind));
  const said = kept.size === 0 ? parsed : parseLine(line, now, zone, kept);
  return {
    text: said.text,
    eventTime: said.eventTime,
    place: (said.place === null ? null : known.places?.[0]) ?? known.chosen,
    category: said.category === null ? null : (categoryMeant(said.category, known.categories)?.code ?? said.category),
    grade: said.grade,
    unknown,
    future: said.eventTime !== null && said.eventTime > now + FUTURE_TOLERANCE_MS,
  };
}
