import type { Briefing, BriefingSummary } from '../../../../shared/contract/briefings.ts';
import { briefingDocument, briefingFileName } from '../../../../shared/domain/briefings/briefing-document.ts';
import type { BriefingFormat } from '../../../../shared/domain/briefings/briefing.ts';
import { briefingSheets } from '../../../../shared/domain/briefings/briefing-sheets.ts';
import type { PrintableBriefing } from '../../../../shared/domain/briefings/printable.ts';
import type { DocumentLang, WrittenDocument } from '../../../../shared/domain/documents/document.ts';
import type { DocumentService } from '../documents/index.ts';
import { BriefingCommands, type BriefingDeps } from './briefing-commands.ts';
import { briefingById, briefingView, figuresOf, listBriefings, textsOf } from './briefing-rows.ts';

/** Briefings 汇报: drafting, issued versions, files. */
export class Briefings {
  readonly commands: BriefingCommands;
  readonly #deps: BriefingDeps & { readonly documents: DocumentService };

  constructor(deps: BriefingDeps & { readonly documents: DocumentService }) {
    this.#deps = deps;
    this.commands = new BriefingCommands(deps);
  }

  /** @throws AppError UNKNOWN_BRIEFING */
  get(id: string): Briefing {
    return briefingView(briefingById(this.#deps.db, id));
  }

  list(limit: number): { total: number; items: BriefingSummary[] } {
    return listBriefings(this.#deps.db, limit);
  }

  /** @throws AppError UNKNOWN_BRIEFING, RESOURCE_DAMAGED, DOCUMENT_FAILED */
  async document(id: string, lang: DocumentLang, format: BriefingFormat): Promise<WrittenDocument> {
    const row = briefingById(this.#deps.db, id);
    const { number, version, draftedAt, issuedAt } = row;
    const printable: PrintableBriefing = {
      figures: figuresOf(row),
      texts: textsOf(row),
      issue:
        number === null || version === null || issuedAt === null
          ? null
          : { number, version, at: issuedAt, by: briefingView(row).issued?.by ?? null },
      draftedAt,
    };
    const name = briefingFileName(printable, lang);
    if (format === 'pdf') return this.#deps.documents.write(briefingDocument(printable, lang), 'pdf', name);
    return this.#deps.documents.workbook(briefingSheets(printable, lang), lang, name);
  }
}
