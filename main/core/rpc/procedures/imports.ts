import type { Services } from '../../services.ts';
import { templateWorkbook } from '../../modules/import/index.ts';
import { os, receiptOf, toCommand } from '../implementer.ts';

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export function importsProcedures({ imports: service, documents }: Services) {
  const { imports } = os;
  return {
    upload: imports.upload.handler(({ input }) => ({
      received: service.upload(
        input.upload,
        input.fileName,
        input.index,
        input.last,
        Buffer.from(input.base64, 'base64'),
      ),
    })),
    inspect: imports.inspect.handler(({ input }) => service.inspect(input.upload, input.kind, input.sheet)),
    start: imports.start.handler(({ input, context }) => ({
      job: service.start(toCommand('imports.run', input, context), input.upload, input.options).id,
    })),
    job: imports.job.handler(({ input }) => service.job(input.job)),
    cancel: imports.cancel.handler(({ input }) => service.cancel(input.job)),
    rejectedWorkbook: imports.rejectedWorkbook.handler(async ({ input }) => {
      const { name, bytes } = await service.rejected(input.job, input.lang, documents.mark);
      return { fileName: documents.named(name, 'xlsx'), base64: base64(bytes) };
    }),
    template: imports.template.handler(({ input }) => ({
      fileName: documents.named(`${input.kind}-template-${input.lang}`, 'xlsx'),
      base64: base64(templateWorkbook(input.kind, input.lang)),
    })),
    mappings: imports.mappings.handler(({ input }) => ({ items: service.mappings(input.kind) })),
    saveMapping: imports.saveMapping.handler(({ input, context }) =>
      receiptOf(service.saveMapping(toCommand('imports.saveMapping', input, context), input.mapping)),
    ),
  };
}
