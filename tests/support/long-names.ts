import type { CoreClient } from './core-client.ts';
import { roomFor, type PlacedPanel, type WallPage } from '../../shared/domain/walls/layout.ts';
import { LEAST_SPAN, WALL_PANEL_IDS } from '../../shared/domain/walls/wall-panels.ts';

const ZH = '国家会展中心杭州奥林匹克体育中心金融服务保障联合指挥部外币兑换与无障碍综合服务示范网点';
const EN =
  'Internationally recognised multidisciplinary Rollstuhlbarrierefreiheitsbeauftragtenausbildungszentrum exhibition hall';

/** Pages with every panel in the least room it may have. */
function leastPages(): WallPage[] {
  const pages: PlacedPanel[][] = [];
  for (const panel of WALL_PANEL_IDS) {
    const last = pages.at(-1) ?? [];
    const room = roomFor(panel, last);
    if (room === null || pages.length === 0)
      pages.push([{ ...(roomFor(panel, []) as PlacedPanel), ...LEAST_SPAN[panel] }]);
    else pages.splice(-1, 1, [...last, { ...room, ...LEAST_SPAN[panel] }]);
  }
  return pages.map((panels, at) => ({
    name: `${ZH.slice(0, 38)}${at + 1}`,
    nameEn: `${EN.slice(0, 38)}${at + 1}`,
    panels,
  }));
}

/** Gives everything that a wall shows names as long as they come, and adds the layout `least` of every panel in its least room. */
export async function giveLongNames(client: CoreClient): Promise<string> {
  let number = 0;
  const long = (most = 200): { name: string; nameEn: string } => {
    number += 1;
    return { name: `${number}${ZH}`.slice(0, most), nameEn: `${number} ${EN}`.slice(0, most) };
  };
  const { event } = await client.event.get({});
  if (event !== null) await client.event.save({ ...event, ...long(), centre: ZH, centreEn: EN });
  const { items: places } = await client.places.list({ limit: 1000 });
  for (const { code } of places) await client.places.update({ code, ...long() });
  const { categories, items } = await client.catalogue.get({});
  for (const { code, ord } of categories) await client.catalogue.saveCategory({ category: { code, ord, ...long() } });
  for (const { placeTypes: _types, sample: _sample, ...item } of items.slice(0, 40))
    await client.catalogue.saveItem({ item: { ...item, ...long() } });
  for (const { code, short, ord } of (await client.coverage.capabilities({})).items)
    await client.coverage.saveCapability({ capability: { code, short, ord, ...long() } });
  for (const position of (await client.duty.positions({})).items)
    await client.duty.savePosition({ code: position.code, ord: position.ord, needed: position.needed, ...long() });
  for (const { sample: _sample, places: _places, ...plan } of (await client.reporting.plans({})).items)
    await client.reporting.savePlan({ plan: { ...plan, ...long() } });
  for (const { entry } of await Promise.all(
    [1, 2, 3].map((at) => client.log.add({ text: `${at}${ZH}${EN}`.repeat(3), place: places[at]?.code ?? '' })),
  ))
    await client.log.markSignificant({ entry: entry.id });
  for (const grade of ['II', 'III', null])
    await client.incidents.open({
      title: `${grade ?? ''}${ZH}${EN}`.slice(0, 200),
      scheme: 'information-system',
      places: places.slice(0, 6).map(({ code }) => code),
      ...(grade !== null && { grade, gradeReason: ZH }),
    });
  const { layout } = await client.wall.save({
    layout: {
      ...long(40),
      pageSeconds: 20,
      interruptAt: null,
      showNames: true,
      showSums: true,
      pages: leastPages().map(({ panels, ...names }) => ({ ...names, panels: [...panels] })),
    },
  });
  return layout.code;
}
