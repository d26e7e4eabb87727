import type { Services } from '../../services.ts';
import { os } from '../implementer.ts';

export function evidenceProcedures({ backups, evidence }: Services) {
  return {
    status: os.evidence.status.handler(() => ({ ...evidence.status(), backupFailed: backups.keeper.failed })),
    exportCheckpoint: os.evidence.exportCheckpoint.handler(() => evidence.exportCheckpoint()),
    verify: os.evidence.verify.handler(({ input, signal }) =>
      evidence.verify(input.checkpoint === undefined ? [] : [input.checkpoint], signal),
    ),
  };
}
