import type { Services } from '../../services.ts';
import { NO_TALLY, type MergeResult } from '../../modules/places/index.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function placesProcedures({
  db,
  placeQueries,
  placeCommands,
  placeLife,
  duplicatePairs,
  search,
  clock,
  event,
  model,
}: Services) {
  const { places } = os;
  return {
    list: places.list.handler(({ input }) => placeQueries.list(input)),
    get: places.get.handler(({ input }) => placeQueries.details(input.code, clock.now(), event.zone())),
    search: places.search.handler(({ input }) => ({ items: search.find(input.query, input.limit) })),
    map: places.map.handler(() => ({
      at: clock.now(),
      ...placeQueries.map((code) => model.table.byPlace[model.rowOf(code) ?? -1] ?? NO_TALLY),
    })),
    create: places.create.handler(({ input, context }) => {
      const outcome = placeCommands.create(toCommand('places.create', input, context), input);
      return { ...receiptOf(outcome), place: placeQueries.recorded(input.code) };
    }),
    update: places.update.handler(({ input, context }) => {
      const outcome = placeCommands.update(toCommand('places.update', input, context), input);
      return { ...receiptOf(outcome), place: placeQueries.recorded(input.code) };
    }),
    locate: places.locate.handler(({ input, context }) => {
      const outcome = placeCommands.locate(toCommand('places.locate', input, context), input);
      return { ...receiptOf(outcome), place: placeQueries.recorded(input.code) };
    }),
    setHours: places.setHours.handler(({ input, context }) =>
      receiptOf(placeCommands.setHours(toCommand('places.setHours', input, context), input.code, input.hours)),
    ),
    setException: places.setException.handler(({ input, context }) =>
      receiptOf(
        placeCommands.setException(toCommand('places.setException', input, context), input.code, input.exception),
      ),
    ),
    removeException: places.removeException.handler(({ input, context }) =>
      receiptOf(
        placeCommands.removeException(toCommand('places.removeException', input, context), input.code, input.date),
      ),
    ),
    remove: places.remove.handler(({ input, context }) =>
      receiptOf(placeCommands.remove(toCommand('places.remove', input, context), input.code)),
    ),
    close: places.close.handler(({ input, context }) => {
      const outcome = placeLife.close(toCommand('places.close', input, context), input.code, input.reason, input.at);
      return { ...receiptOf(outcome), place: placeQueries.recorded(input.code) };
    }),
    reopen: places.reopen.handler(({ input, context }) => {
      const outcome = placeLife.reopen(toCommand('places.reopen', input, context), input.code);
      return { ...receiptOf(outcome), place: placeQueries.recorded(input.code) };
    }),
    move: places.move.handler(({ input, context }) => {
      const outcome = placeLife.move(toCommand('places.move', input, context), input);
      return { ...receiptOf(outcome), place: placeQueries.recorded(input.code) };
    }),
    duplicates: places.duplicates.handler(({ input }) => duplicatePairs.list(input.limit, input.dismissed)),
    dismissDuplicate: places.dismissDuplicate.handler(({ input, context }) =>
      receiptOf(duplicatePairs.dismiss(toCommand('places.dismissDuplicate', input, context), input, input.reason)),
    ),
    restoreDuplicate: places.restoreDuplicate.handler(({ input, context }) =>
      receiptOf(duplicatePairs.restore(toCommand('places.restoreDuplicate', input, context), input)),
    ),
    mergePreview: places.mergePreview.handler(({ input }) => mutable(placeLife.preview(db, input))),
    merge: places.merge.handler(({ input, context }) => {
      const outcome = placeLife.merge(toCommand('places.merge', input, context), input, input.reason);
      return { ...receiptOf(outcome), ...mutable(outcome.result), place: placeQueries.recorded(input.keep) };
    }),
    organisations: places.organisations.handler(() => ({ items: placeQueries.organisations() })),
    saveOrganisation: places.saveOrganisation.handler(({ input, context }) =>
      receiptOf(
        placeCommands.saveOrganisation(toCommand('places.saveOrganisation', input, context), input.organisation),
      ),
    ),
  };
}

function mutable({ lines, filled }: MergeResult) {
  return { lines: lines.map((line) => ({ ...line })), filled: [...filled] };
}
