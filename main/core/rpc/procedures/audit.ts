import { Audit } from '../../modules/evidence/index.ts';
import type { Services } from '../../services.ts';
import { os } from '../implementer.ts';

export function auditProcedures({ db, dataDir, documents }: Services) {
  const audit = new Audit(db, dataDir);
  return {
    list: os.audit.list.handler(({ input }) => audit.list(input)),
    words: os.audit.words.handler(() => audit.words()),
    get: os.audit.get.handler(({ input }) => audit.get(input.seq)),
    export: os.audit.export.handler(({ input, signal }) =>
      audit.export(input.filter, input.format, input.zone, documents.mark, signal),
    ),
  };
}
