import type { AttentionEntry } from '../../../../shared/contract/readiness-cells.ts';
import { COMPLAINT_ITEM } from '../../../../shared/domain/complaints/complaint-verdicts.ts';
import { HIDDEN_DANGERS_ITEM } from '../../../../shared/domain/dangers/danger-verdicts.ts';
import type { ComplaintQueries } from '../complaints/index.ts';
import type { DangerQueries } from '../dangers/index.ts';
import type { TaskBook } from '../inspections/index.ts';
import type { ReadinessModel } from '../readiness/index.ts';

export type OverdueSources = {
  readonly tasks: TaskBook;
  readonly dangers: DangerQueries;
  readonly complaints: ComplaintQueries;
  readonly model: ReadinessModel;
};
type Place = AttentionEntry['places'][number];

const MAX_PLACES = 5;

/** Overdue complaints looked at; more than this are one line anyway. */
const MOST = 1000;

/**
 * Hidden dangers, complaints and patrols that are overdue at `now` (UTC ms), as entries of what needs someone: one for all dangers,
 * one for all complaints, one for each plan. What a required readiness item shows as red already is left out there.
 */
export function overdueWork({ tasks, dangers, complaints, model }: OverdueSources, now: number): AttentionEntry[] {
  return [...overdueDangers(dangers, model), ...overdueComplaints(complaints, model), ...overduePatrols(tasks, now)];
}

/** Whether the readiness of the place is asked for the item, and shows it. */
function isShown(model: ReadinessModel, place: string, item: string): boolean {
  const [row, column] = [model.rowOf(place), model.grid.ordinal.get(item)];
  return row !== undefined && column !== undefined && model.table.isRequired(row, column);
}

function overdueComplaints(complaints: ComplaintQueries, model: ReadinessModel): AttentionEntry[] {
  const { items } = complaints.list({ overdue: true, limit: MOST });
  const overdue = items.filter(({ place }) => !isShown(model, place, COMPLAINT_ITEM));
  const [first] = overdue;
  if (!first) return [];
  const item = model.grid.items[model.grid.ordinal.get(COMPLAINT_ITEM) ?? -1];
  const alone = overdue.length === 1;
  return [
    {
      kind: 'complaint-overdue',
      item: COMPLAINT_ITEM,
      itemName: alone || !item ? first.what : item.name,
      itemNameEn: alone || !item ? null : item.nameEn,
      category: item?.category ?? '',
      critical: overdue.some(({ watched }) => watched),
      places: uniquePlaces(
        overdue.map(({ place, placeName, placeNameEn }) => ({ code: place, name: placeName, nameEn: placeNameEn })),
      ).slice(0, MAX_PLACES),
      count: overdue.length,
      at: Math.min(...overdue.map(({ dueAt }) => dueAt)),
    },
  ];
}

function overdueDangers(dangers: DangerQueries, model: ReadinessModel): AttentionEntry[] {
  const overdue = dangers
    .overdue()
    .filter(
      ({ place, item }) =>
        !isShown(model, place, HIDDEN_DANGERS_ITEM) && (item === null || !isShown(model, place, item)),
    );
  const [first] = overdue;
  if (!first) return [];
  const item = model.grid.items[model.grid.ordinal.get(HIDDEN_DANGERS_ITEM) ?? -1];
  const alone = overdue.length === 1;
  return [
    {
      kind: 'danger-overdue',
      item: HIDDEN_DANGERS_ITEM,
      itemName: alone || !item ? first.title : item.name,
      itemNameEn: alone || !item ? null : item.nameEn,
      category: item?.category ?? '',
      critical: overdue.some(({ severity }) => severity === 'major'),
      places: uniquePlaces(
        overdue.map(({ place, placeName, placeNameEn }) => ({ code: place, name: placeName, nameEn: placeNameEn })),
      ).slice(0, MAX_PLACES),
      count: overdue.length,
      at: Math.min(...overdue.map(({ dueAt, foundAt }) => dueAt ?? foundAt)),
    },
  ];
}

function overduePatrols(tasks: TaskBook, at: number): AttentionEntry[] {
  const entries = new Map<string, AttentionEntry>();
  for (const task of tasks.tasks(at)) {
    // The overdue ones come first, longest first.
    if (task.state !== 'overdue') break;
    const place: Place = { code: task.place, name: task.placeName, nameEn: task.placeNameEn };
    const entry = entries.get(task.plan);
    if (entry)
      entries.set(task.plan, {
        ...entry,
        count: entry.count + 1,
        places: entry.places.length < MAX_PLACES ? [...entry.places, place] : entry.places,
      });
    else
      entries.set(task.plan, {
        kind: 'inspection-overdue',
        item: task.plan,
        itemName: task.planName,
        itemNameEn: task.planNameEn,
        category: '',
        critical: false,
        places: [place],
        count: 1,
        at: task.untilAt,
      });
  }
  return [...entries.values()];
}

function uniquePlaces(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.code, place])).values()];
}
