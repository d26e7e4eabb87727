import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function catalogueProcedures({ catalogue: service }: Services) {
  const { catalogue } = os;
  return {
    get: catalogue.get.handler(() => service.overview()),
    saveCategory: catalogue.saveCategory.handler(({ input, context }) =>
      receiptOf(service.saveCategory(toCommand('catalogue.saveCategory', input, context), input.category)),
    ),
    saveItem: catalogue.saveItem.handler(({ input, context }) =>
      receiptOf(service.saveItem(toCommand('catalogue.saveItem', input, context), input.item)),
    ),
    removeItem: catalogue.removeItem.handler(({ input, context }) =>
      receiptOf(service.removeItem(toCommand('catalogue.removeItem', input, context), input.code)),
    ),
    requireFor: catalogue.requireFor.handler(({ input, context }) =>
      receiptOf(
        service.requireFor(
          toCommand('catalogue.requireFor', input, context),
          input.item,
          input.placeType,
          input.required,
        ),
      ),
    ),
    depend: catalogue.depend.handler(({ input, context }) =>
      receiptOf(service.depend(toCommand('catalogue.depend', input, context), input.item, input.needs, input.required)),
    ),
    override: catalogue.override.handler(({ input, context }) =>
      receiptOf(
        service.override(toCommand('catalogue.override', input, context), input.place, input.item, input.required),
      ),
    ),
  };
}
