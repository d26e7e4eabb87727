import type { DrillReport } from '../../../../shared/contract/drills/report.ts';
import type { DocumentLang, WrittenDocument } from '../../../../shared/domain/documents/document.ts';
import { aarDocument, aarFileName, type AarAct } from '../../../../shared/domain/drills/aar-document.ts';
import type { DocumentService } from '../documents/index.ts';
import type { DrillReportQueries } from './report-queries.ts';

export type FileWish = {
  readonly drill: string;
  readonly version?: number | undefined;
  readonly format: 'pdf' | 'docx' | 'json';
  readonly lang: DocumentLang;
};

/** Files of after-action reports. */
export class DrillReportFiles {
  readonly #queries: DrillReportQueries;
  readonly #documents: DocumentService;

  constructor(queries: DrillReportQueries, documents: DocumentService) {
    this.#queries = queries;
    this.#documents = documents;
  }

  /** @throws AppError UNKNOWN_DRILL, WRONG_STAGE, UNKNOWN_REPORT, RESOURCE_DAMAGED, DOCUMENT_FAILED */
  async write({ drill, version, format, lang }: FileWish): Promise<WrittenDocument> {
    const report = this.#queries.report(drill, version);
    const printable = { ...report, drafted: actLine(report.drafted), approved: actLine(report.approved) };
    const name = aarFileName(printable, lang);
    if (format !== 'json') return this.#documents.write(aarDocument(printable, lang), format, name);
    const bytes = new TextEncoder().encode(`${JSON.stringify(report, null, 1)}\n`);
    return { fileName: this.#documents.named(name, 'json'), mime: 'application/json', bytes };
  }
}

function actLine(act: DrillReport['approved']): AarAct | null {
  if (act === null) return null;
  const { post, name } = act.by;
  return { at: act.at, by: name === undefined ? post : `${post} ${name}` };
}
