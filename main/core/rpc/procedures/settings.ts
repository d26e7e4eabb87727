import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function settingsProcedures({ settings: service }: Services) {
  const { settings } = os;
  return {
    get: settings.get.handler(() => service.get()),
    set: settings.set.handler(({ input, context }) => {
      const { commandId: _id, operator: _operator, ...values } = input;
      return receiptOf(service.set(toCommand('settings.set', input, context), values));
    }),
  };
}

export function basemapsProcedures({ basemaps: service, hub, bus, clock }: Services) {
  const { basemaps } = os;
  const announce = (): void =>
    hub.publish({ revision: bus.revision, at: clock.now(), topics: ['basemaps'], places: [] });
  return {
    list: basemaps.list.handler(() => ({ items: service.list() })),
    add: basemaps.add.handler(async ({ input }) => {
      const added = await service.add(input.file, input);
      announce();
      return added;
    }),
    addServer: basemaps.addServer.handler(({ input }) => {
      const added = service.addServer(input, input, input.confirmed);
      announce();
      return added;
    }),
    about: basemaps.about.handler(async ({ input }) => {
      const { bounds, layers, ...about } = await service.about(input.id);
      return { ...about, layers: [...layers], bounds: bounds === null ? null : [...bounds] };
    }),
    tile: basemaps.tile.handler(async ({ input }) => {
      const tile = await service.tile(input.id, input.z, input.x, input.y);
      return { base64: tile === null ? null : Buffer.from(tile.bytes).toString('base64'), mime: tile?.mime ?? null };
    }),
    remove: basemaps.remove.handler(({ input }) => {
      const removed = service.remove(input.id);
      if (removed) announce();
      return { removed };
    }),
    read: basemaps.read.handler(async ({ input }) => ({
      base64: (await service.read(input.id, input.offset, input.length)).toString('base64'),
    })),
  };
}
