import { z } from 'zod';
import { code, command, name, procedure, receipt, text } from './common.ts';
import { placeType } from './places.ts';

export const readinessCategory = z.object({ code: z.string(), name: z.string(), nameEn: z.string(), ord: z.int() });
export type ReadinessCategory = z.infer<typeof readinessCategory>;

export const CHECK_CADENCES = ['once', 'daily', 'weekly', 'monthly', 'quarterly'] as const;

export const readinessItem = z.object({
  code: z.string(),
  category: z.string(),
  name: z.string(),
  nameEn: z.string(),
  ord: z.int(),
  critical: z.boolean(),
  /** Days before (negative) or after the opening instant. */
  dueOffsetDays: z.int().min(-3650).max(3650),
  /** How long evidence stays fresh, in hours; null when it does not age. */
  freshHours: z.number().positive().nullable(),
  ownerPost: z.string().nullable(),
  checkerPost: z.string().nullable(),
  cadence: z.enum(CHECK_CADENCES),
  /** Where the item comes from: a source document mark such as `[002]`, or `template`. */
  source: z.string().nullable(),
  sample: z.boolean(),
  placeTypes: z.array(placeType),
});
export type ReadinessItem = z.infer<typeof readinessItem>;

/** For one place, whether the item is required there, whatever its type says. */
export const requirementOverride = z.object({ place: z.string(), item: z.string(), required: z.boolean() });

/** `item` cannot be ready before `needs` is, at the same place. */
export const itemDependency = z.object({ item: z.string(), needs: z.string() });
export type ItemDependency = z.infer<typeof itemDependency>;

export const catalogueContract = {
  get: procedure.input(z.object({})).output(
    z.object({
      categories: z.array(readinessCategory),
      items: z.array(readinessItem),
      overrides: z.array(requirementOverride),
      dependencies: z.array(itemDependency),
    }),
  ),
  saveCategory: procedure
    .input(command({ category: readinessCategory.extend({ code, name, nameEn: name }) }))
    .output(receipt),
  saveItem: procedure
    .input(
      command({
        item: readinessItem.omit({ placeTypes: true, sample: true }).extend({
          code,
          category: code,
          name,
          nameEn: name,
          ownerPost: text(60).nullable(),
          checkerPost: text(60).nullable(),
        }),
      }),
    )
    .output(receipt),
  removeItem: procedure.input(command({ code })).output(receipt),
  /** Sets change by one member at a time, so that two workstations can edit them at once. */
  requireFor: procedure.input(command({ item: code, placeType, required: z.boolean() })).output(receipt),
  /** One member of the set of items that an item needs first; a circle is refused. */
  depend: procedure.input(command({ item: code, needs: code, required: z.boolean() })).output(receipt),
  override: procedure
    .input(
      command({ place: code, item: code, required: z.boolean().nullable().describe('null takes the override back') }),
    )
    .output(receipt),
};
