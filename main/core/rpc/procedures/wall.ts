import type { Services } from '../../services.ts';
import type { Outcome } from '../../store/command-bus.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function wallProcedures({ walls: { layouts, picture }, documents }: Services) {
  const { wall } = os;
  const kept = (outcome: Outcome<{ code: string }>) => ({
    ...receiptOf(outcome),
    layout: layouts.get(outcome.result.code),
  });
  return {
    layouts: wall.layouts.handler(() => ({ items: layouts.all() })),
    save: wall.save.handler(({ input, context }) =>
      kept(layouts.save(toCommand('wall.save', input, context), input.code, input.layout)),
    ),
    remove: wall.remove.handler(({ input, context }) =>
      receiptOf(layouts.remove(toCommand('wall.remove', input, context), input.code)),
    ),
    exportLayout: wall.exportLayout.handler(({ input }) => {
      const { name, text } = layouts.exported(input.code);
      return { fileName: documents.named(name, 'json'), text };
    }),
    importLayout: wall.importLayout.handler(({ input, context }) =>
      kept(layouts.imported(toCommand('wall.importLayout', input, context), input.text)),
    ),
    incidents: wall.incidents.handler(() => picture.incidents()),
    significant: wall.significant.handler(({ input }) => picture.significant(input.limit)),
    duty: wall.duty.handler(({ input }) => picture.duty(input.layout)),
    stock: wall.stock.handler(({ input }) => picture.stock(input.layout)),
    drills: wall.drills.handler(() => picture.drills()),
    reporting: wall.reporting.handler(() => picture.reporting()),
  };
}
