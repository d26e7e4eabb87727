import { restorationChange } from '../../modules/evidence/index.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Services } from '../../services.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

export function backupsProcedures({ backups, clock, place }: Services) {
  const procedures = os.backups;
  return {
    list: procedures.list.handler(() => backups.list()),
    make: procedures.make.handler(({ input, signal }) => backups.make(input.passphrase ?? null, signal)),
    configure: procedures.configure.handler(({ input, context }) =>
      receiptOf(backups.configure(toCommand('backups.configure', input, context), input)),
    ),
    plan: procedures.plan.handler(({ input }) => backups.restorer.plan(input.source)),
    restore: procedures.restore.handler(async ({ input, context }) => {
      const { source, token, reason } = input;
      // The passphrase of a file is no part of what is remembered of a command.
      const safe = { ...input, source: { from: source.from } };
      const command = toCommand('backups.restore', safe, context);
      const ready = await backups.restorer.ready(command, source, token);
      if (place === undefined)
        throw new AppError('NOT_RESTORABLE', 'This picture of the past cannot be replaced. Nothing was changed.');
      const { keptFile, services } = await place.replace(ready.file);
      const restored = restorationChange(ready, { at: clock.now(), keptFile, reason: reason ?? null });
      const outcome = services.bus.execute(command, () => ({
        changes: [restored, ...ready.changes],
        result: null,
      }));
      services.backups.restorer.tidy();
      return { ...receiptOf(outcome), keptFile, lost: ready.plan.lost.changes, replayed: ready.plan.replayed };
    }),
  };
}
