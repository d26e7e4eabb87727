import type { Services } from '../../services.ts';
import { os } from '../implementer.ts';
import { fileOf } from './file-of.ts';

export function documentsProcedures({ paper }: Services) {
  const { documents } = os;
  return {
    paper: documents.paper.handler(async ({ input }) => fileOf(await paper.write(input))),
    paperSheets: documents.paperSheets.handler(({ input }) => paper.sheets(input)),
  };
}
