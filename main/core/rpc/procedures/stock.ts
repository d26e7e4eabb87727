import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function stockProcedures({ stock: queries, stockCommands: commands, clock }: Services) {
  const { stock } = os;
  return {
    place: stock.place.handler(({ input }) => queries.place(input.place, clock.now())),
    overview: stock.overview.handler(({ input }) =>
      queries.overview(input.filter, input.offset, input.limit, clock.now()),
    ),
    movements: stock.movements.handler(({ input }) =>
      queries.movements(input.place, input.currency, input.offset, input.limit),
    ),
    count: stock.count.handler(({ input, context }) => {
      const outcome = commands.count(toCommand('stock.count', input, context), { ...input, at: input.countedAt });
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    move: stock.move.handler(({ input, context }) => {
      const outcome = commands.move(toCommand('stock.move', input, context), input, input.direction);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    transfer: stock.transfer.handler(({ input, context }) => {
      const typed = { ...input, place: input.from };
      const outcome = commands.transfer(toCommand('stock.transfer', input, context), typed, input.to);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    reverse: stock.reverse.handler(({ input, context }) => {
      const outcome = commands.reverse(toCommand('stock.reverse', input, context), input.entry, input.reason);
      return { ...receiptOf(outcome), ...outcome.result };
    }),
    saveLevel: stock.saveLevel.handler(({ input, context }) =>
      receiptOf(
        commands.saveLevel(toCommand('stock.saveLevel', input, context), input.place, input.currency, input.level),
      ),
    ),
    recipes: stock.recipes.handler(() => ({
      items: queries.recipes().map((recipe) => ({ ...recipe, lines: [...recipe.lines] })),
    })),
    saveRecipe: stock.saveRecipe.handler(({ input, context }) =>
      receiptOf(commands.saveRecipe(toCommand('stock.saveRecipe', input, context), input.recipe)),
    ),
    removeRecipe: stock.removeRecipe.handler(({ input, context }) =>
      receiptOf(commands.removeRecipe(toCommand('stock.removeRecipe', input, context), input.recipe)),
    ),
    savePackLevel: stock.savePackLevel.handler(({ input, context }) => {
      const { place, recipe, minimum } = input;
      return receiptOf(
        commands.savePackLevel(toCommand('stock.savePackLevel', input, context), place, recipe, minimum),
      );
    }),
    packs: stock.packs.handler(({ input }) => ({ at: clock.now(), rows: queries.packs(input.place) })),
    replenishment: stock.replenishment.handler(({ input }) => {
      const now = clock.now();
      return { at: now, ...queries.replenishment(input, now) };
    }),
  };
}
