import { DAY_MS, START, type CoreClient } from './core-client.ts';

/** Opening of the event the tests make: 30 days after START, so that catalogue items of day -30 fall due at START. */
export const OPENS_AT = START + 30 * DAY_MS;

/** A small event whose dates a test can work out by hand. */
export async function makeSmallEvent(client: CoreClient): Promise<void> {
  await client.event.save({
    name: '测试赛事',
    zone: 'Asia/Shanghai',
    opensAt: OPENS_AT,
    closesAt: OPENS_AT + 15 * DAY_MS,
  });
}

/** An item required at branches: due `dueOffsetDays` after opening, evidence fresh for `freshHours`. */
export async function addItem(
  client: CoreClient,
  code: string,
  facts: { critical: boolean; dueOffsetDays: number; freshHours: number | null; placeTypes?: ('branch' | 'hotel')[] },
): Promise<void> {
  const { placeTypes = ['branch'], ...rest } = facts;
  const [category] = (await client.catalogue.get({})).categories;
  await client.catalogue.saveItem({
    item: {
      ...rest,
      code,
      category: category?.code ?? '',
      name: code,
      nameEn: code,
      ord: 900,
      ownerPost: null,
      checkerPost: null,
      cadence: 'once',
      source: null,
    },
  });
  for (const placeType of placeTypes) await client.catalogue.requireFor({ item: code, placeType, required: true });
}
