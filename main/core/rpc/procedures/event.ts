import type { Services } from '../../services.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function eventProcedures({ event: service }: Services) {
  const { event } = os;
  return {
    get: event.get.handler(() => service.overview()),
    save: event.save.handler(({ input, context }) => {
      const outcome = service.save(toCommand('event.save', input, context), input);
      const saved = service.event();
      if (!saved)
        throw new AppError(
          'EVENT_REMOVED',
          'The event was removed in another window in the same moment. Save it again.',
        );
      return { ...receiptOf(outcome), event: saved };
    }),
    setPeriod: event.setPeriod.handler(({ input, context }) =>
      receiptOf(service.setPeriod(toCommand('event.setPeriod', input, context), input.period)),
    ),
    setHoliday: event.setHoliday.handler(({ input, context }) =>
      receiptOf(service.setHoliday(toCommand('event.setHoliday', input, context), input.holiday)),
    ),
    removeHoliday: event.removeHoliday.handler(({ input, context }) =>
      receiptOf(service.removeHoliday(toCommand('event.removeHoliday', input, context), input.date)),
    ),
    requireCurrency: event.requireCurrency.handler(({ input, context }) =>
      receiptOf(
        service.requireCurrency(toCommand('event.requireCurrency', input, context), input.currency, input.required),
      ),
    ),
    requireLanguage: event.requireLanguage.handler(({ input, context }) =>
      receiptOf(
        service.requireLanguage(
          toCommand('event.requireLanguage', input, context),
          input.language,
          input.level,
          input.required,
        ),
      ),
    ),
    setVisitors: event.setVisitors.handler(({ input, context }) =>
      receiptOf(service.setVisitors(toCommand('event.setVisitors', input, context), input.days)),
    ),
  };
}
