import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function fxPointsProcedures({ clock, fxPoints: points }: Services) {
  const { fxPoints } = os;
  return {
    list: fxPoints.list.handler(({ input }) => ({
      at: clock.now(),
      items: points.list(input.tier, clock.now()),
    })),
    get: fxPoints.get.handler(({ input }) => ({ point: points.get(input.place, clock.now()) })),
    save: fxPoints.save.handler(({ input, context }) =>
      receiptOf(points.save(toCommand('fxPoints.save', input, context), input)),
    ),
    setCurrency: fxPoints.setCurrency.handler(({ input, context }) =>
      receiptOf(
        points.setCurrency(
          toCommand('fxPoints.setCurrency', input, context),
          input.place,
          input.currency,
          input.offered,
        ),
      ),
    ),
    remove: fxPoints.remove.handler(({ input, context }) =>
      receiptOf(points.remove(toCommand('fxPoints.remove', input, context), input.place)),
    ),
  };
}
