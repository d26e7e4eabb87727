import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readinessCategory, readinessItem } from '../../../../shared/contract/catalogue.ts';
import type { BatchChange, Change, FieldValue } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';

/** Fields of an item whose value is a sample value of the product, not one of the sources. */
const TEMPLATE_FIELDS = ['critical', 'dueOffsetDays', 'freshHours', 'cadence', 'owner', 'placeTypes'] as const;

const codeName = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

/** An item as a resource file holds it; `freshHours` in hours, `dueOffsetDays` in days from the opening instant. */
export const catalogueFileItem = readinessItem.omit({ sample: true }).extend({
  code: codeName,
  name: z.string().min(1),
  nameEn: z.string().min(1),
  ownerPost: z.string().min(1),
  checkerPost: z.string().min(1),
  source: z.string().min(1),
  template: z.array(z.enum(TEMPLATE_FIELDS)),
});
export type CatalogueFileItem = z.infer<typeof catalogueFileItem>;

export const catalogueFile = z
  .object({
    about: z.string(),
    categories: z.array(
      readinessCategory.extend({ code: codeName, name: z.string().min(1), nameEn: z.string().min(1) }),
    ),
    items: z.array(catalogueFileItem),
  })
  .refine((file) => unique(file.categories) && unique(file.items), 'a code occurs twice')
  .refine(
    (file) => file.items.every((item) => file.categories.some(({ code }) => code === item.category)),
    'an item names a category that the file does not have',
  );
export type CatalogueFile = z.infer<typeof catalogueFile>;

/**
 * Reads the readiness catalogue that the product ships. `resourcesDir` is the absolute path of `resources`.
 * Throws AppError RESOURCE_DAMAGED when the file is missing or not what it should be.
 */
export function readCatalogueFile(resourcesDir: string): CatalogueFile {
  return readResource(path.join(resourcesDir, 'catalogue', 'readiness-catalogue.json'), catalogueFile);
}

/** Reads and checks one shipped JSON file. Throws AppError RESOURCE_DAMAGED. */
export function readResource<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (cause) {
    const reason = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause);
    throw new AppError(
      'RESOURCE_DAMAGED',
      `The file ${path.basename(file)} that came with the product cannot be read. Nothing was changed. Install it again.`,
      { file: path.basename(file), reason },
    );
  }
}

/** What seeds a new store: the categories, the items and the place types that require them. */
export function catalogueChanges(file: CatalogueFile): Change[] {
  const categories: BatchChange = {
    entity: 'readiness_category',
    op: 'batch',
    columns: ['name', 'nameEn', 'ord'],
    rows: file.categories.map(({ code, name, nameEn, ord }) => [rowKey([code]), name, nameEn, ord]),
  };
  return [categories, ...itemChanges(file.items, false)];
}

/** Items and the place types that require them. `sample` marks items that are invented for the sample event. */
export function itemChanges(items: readonly CatalogueFileItem[], sample: boolean): BatchChange[] {
  return [
    {
      entity: 'readiness_item',
      op: 'batch',
      columns: [
        'category',
        'name',
        'nameEn',
        'ord',
        'critical',
        'dueOffsetDays',
        'freshHours',
        'ownerPost',
        'checkerPost',
        'cadence',
        'source',
        'sample',
      ],
      rows: items.map((item) => itemRow(item, sample)),
    },
    {
      entity: 'item_place_type',
      op: 'batch',
      columns: [],
      rows: items.flatMap((item) => item.placeTypes.map((type) => [rowKey([item.code, type])])),
    },
  ];
}

function itemRow(item: CatalogueFileItem, sample: boolean): FieldValue[] {
  return [
    rowKey([item.code]),
    item.category,
    item.name,
    item.nameEn,
    item.ord,
    item.critical ? 1 : 0,
    item.dueOffsetDays,
    item.freshHours,
    item.ownerPost,
    item.checkerPost,
    item.cadence,
    sourceLine(item),
    sample ? 1 : 0,
  ];
}

/** The source with what in the item is a template value, so that no sample number passes for a rule: `[002]; template: freshHours`. */
export function sourceLine({ source, template }: Pick<CatalogueFileItem, 'source' | 'template'>): string {
  return template.length === 0 ? source : `${source}; template: ${template.join(', ')}`;
}

function unique(coded: readonly { readonly code: string }[]): boolean {
  return new Set(coded.map(({ code }) => code)).size === coded.length;
}
