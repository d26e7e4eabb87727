import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function systemsProcedures({ situation: { systems: service } }: Services) {
  const { systems } = os;
  return {
    list: systems.list.handler(() => ({ items: service.list() })),
    save: systems.save.handler(({ input, context }) => {
      const outcome = service.save(toCommand('systems.save', input, context), input);
      return { ...receiptOf(outcome), system: service.get(input.system) };
    }),
    setState: systems.setState.handler(({ input, context }) => {
      const outcome = service.setState(toCommand('systems.setState', input, context), input);
      return { ...receiptOf(outcome), system: service.get(input.system) };
    }),
  };
}
