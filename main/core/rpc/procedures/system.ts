import type { Services } from '../../services.ts';
import { PRODUCT_NAME, PRODUCT_VERSION } from '../../platform/product.ts';
import { recentChanges, undoCommand } from '../../modules/changes/index.ts';
import { backupStore } from '../../store/backup.ts';
import { SCHEMA_VERSION } from '../../store/migrations/index.ts';
import { verifyStore } from '../../store/verify.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function systemProcedures({
  db,
  bus,
  clock,
  store,
  dataDir,
  startedAt,
  hub,
  event,
  places,
  exercise,
}: Services) {
  const { system } = os;
  return {
    info: system.info.handler(() => ({
      product: PRODUCT_NAME,
      version: PRODUCT_VERSION,
      schemaVersion: SCHEMA_VERSION,
      device: store.device,
      dataDir,
      startedAt,
      now: clock.now(),
      epoch: hub.epoch,
      revision: bus.revision,
      clockBehindMs: bus.clockBehindMs,
      exercise: exercise === null ? null : exercise.queries.head(),
      empty: event.event() === null && places.size === 0,
    })),
    verify: system.verify.handler(({ input }) => verifyStore(db, input)),
    backup: system.backup.handler(({ input }) => backupStore(db, input.file)),
  };
}

export function changesProcedures({ db, bus, clock }: Services) {
  const { changes } = os;
  return {
    recent: changes.recent.handler(({ input }) => ({ items: recentChanges(db, input) })),
    undo: changes.undo.handler(({ input, context }) => {
      const outcome = undoCommand(bus, toCommand('changes.undo', input, context), input.target, clock.now());
      return { ...receiptOf(outcome), restored: outcome.result.restored, kept: outcome.result.kept };
    }),
  };
}
