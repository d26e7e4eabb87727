import type { Services } from '../../services.ts';
import { needsSomeone } from '../../modules/board/index.ts';
import { DEFAULT_ZONE } from '../../modules/event/index.ts';
import {
  matrixPage,
  readinessPace,
  rollupRows,
  turnedCells,
  untestedCells,
  whyRow,
} from '../../modules/readiness/index.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

const HOUR_MS = 3_600_000;

export function readinessProcedures(services: Services) {
  const { db, clock, places, search, model, past, event, readiness: queries, readinessCommands: commands } = services;
  const { tests } = services;
  const { readiness } = os;
  const namedCell = (row: number, column: number) => queries.namedCellAt(row, column);
  return {
    set: readiness.set.handler(({ input, context }) => {
      const outcome = commands.set(toCommand('readiness.set', input, context), input, input);
      return { ...receiptOf(outcome), cell: queries.cell(input.place, input.item) };
    }),
    setMany: readiness.setMany.handler(({ input, context }) => {
      const outcome = commands.setMany(toCommand('readiness.setMany', input, context), input.cells, input);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    endOverride: readiness.endOverride.handler(({ input, context }) => {
      const outcome = commands.endOverride(toCommand('readiness.endOverride', input, context), input);
      return { ...receiptOf(outcome), cell: queries.cell(input.place, input.item) };
    }),
    markTested: readiness.markTested.handler(({ input, context }) => {
      const outcome = tests.markTested(toCommand('readiness.markTested', input, context), input);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    untested: readiness.untested.handler(({ input }) => ({
      at: clock.now(),
      ...untestedCells(model, input, namedCell),
    })),
    why: readiness.why.handler(({ input }) => ({
      at: clock.now(),
      ...whyRow({ model, places, db }, input.by, input.key, input.limit, namedCell),
    })),
    pace: readiness.pace.handler(() => readinessPace({ db, model, places, past }, clock.now())),
    rollup: readiness.rollup.handler(({ input }) => ({
      at: clock.now(),
      overlapping: input.by === 'venue' || input.by === 'organisation',
      rows: rollupRows(input.by, model, places, db),
    })),
    matrix: readiness.matrix.handler(({ input }) => {
      const text = input.filter.query?.trim() ?? '';
      return matrixPage(db, model, places, input, clock.now(), text === '' ? null : search.codes(text));
    }),
    place: readiness.place.handler(({ input }) => ({ at: clock.now(), cells: queries.place(input.place) })),
    item: readiness.item.handler(({ input }) => ({ at: clock.now(), cells: queries.item(input.item, input.state) })),
    cell: readiness.cell.handler(({ input }) => ({
      cell: queries.cell(input.place, input.item),
      attachments: queries.attachments(input.place, input.item),
      history: queries.history(input.place, input.item),
    })),
    attention: readiness.attention.handler(({ input }) => {
      const entries = needsSomeone(services, clock.now(), input.horizonHours * HOUR_MS);
      return { at: clock.now(), total: entries.length, entries: entries.slice(0, input.limit) };
    }),
    turned: readiness.turned.handler(({ input }) => {
      const turned = turnedCells(model, input.since);
      const cells = turned.slice(0, input.limit).map(({ row, column }) => queries.namedCellAt(row, column));
      return { at: clock.now(), total: turned.length, cells };
    }),
    trend: readiness.trend.handler(async ({ input }) => ({
      points: await past.trend(input.days, clock.now(), event.zone() ?? DEFAULT_ZONE),
    })),
    attach: readiness.attach.handler(({ input, context }) => {
      const { name, mime, base64 } = input;
      const file = { name, mime, bytes: Buffer.from(base64, 'base64') };
      const outcome = commands.attach(toCommand('readiness.attach', input, context), input, file);
      return { ...receiptOf(outcome), hash: outcome.result.hash };
    }),
    detach: readiness.detach.handler(({ input, context }) =>
      receiptOf(commands.detach(toCommand('readiness.detach', input, context), input, input.hash)),
    ),
    attachment: readiness.attachment.handler(({ input }) => queries.attachment(input.hash)),
  };
}
