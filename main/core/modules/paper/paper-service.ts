import type { DocumentLang, WrittenDocument } from '../../../../shared/domain/documents/document.ts';
import { fileMoment } from '../../../../shared/domain/documents/moment-text.ts';
import {
  PAPER_PARTS,
  paperDocument,
  type PaperDocument,
  type PaperPart,
  type PaperPlace,
} from '../../../../shared/domain/documents/paper.ts';
import { PAPER_WORDS } from '../../../../shared/domain/documents/paper-words.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { ContactQueries } from '../contacts/index.ts';
import type { DocumentService } from '../documents/index.ts';
import type { EventService } from '../event/index.ts';
import { localDay, type SchemeStore } from '../incidents/index.ts';
import { PlaybookStore } from '../playbooks/index.ts';

export type PaperDeps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly event: EventService;
  readonly zone: () => string;
  readonly contacts: ContactQueries;
  readonly schemes: SchemeStore;
  readonly documents: DocumentService;
};

export type PaperRequest = {
  readonly lang: DocumentLang;
  readonly parts?: readonly PaperPart[] | undefined;
  /** Pages of blank log. */
  readonly logSheets: number;
};

const CENTRE = { zh: '指挥中心', en: 'Command centre' } as const;

/** The paper fallback 纸面备用, made of what the store holds now. */
export class PaperService {
  readonly #deps: PaperDeps;
  readonly #playbooks: PlaybookStore;

  constructor(deps: PaperDeps) {
    this.#deps = deps;
    this.#playbooks = new PlaybookStore(deps.db);
  }

  /** A PDF to be printed. @throws AppError RESOURCE_DAMAGED, DOCUMENT_FAILED */
  async write(request: PaperRequest): Promise<WrittenDocument> {
    const { zone, documents } = this.#deps;
    const model = this.sheets(request);
    return documents.write(model, 'pdf', `${PAPER_WORDS[request.lang].file} ${fileMoment(model.at, zone())}`);
  }

  /** What is printed, as the store has it now. @throws AppError RESOURCE_DAMAGED */
  sheets({ lang, parts = PAPER_PARTS, logSheets }: PaperRequest): PaperDocument {
    const { db, clock, event, zone, contacts, schemes } = this.#deps;
    const at = clock.now();
    const today = localDay(at, zone());
    const held = event.event();
    const names = lang === 'zh' ? [held?.centre, held?.name] : [held?.centreEn, held?.nameEn, held?.centre, held?.name];
    return paperDocument(
      {
        at,
        zone: zone(),
        issuer: names.find((name) => name) ?? CENTRE[lang],
        sample: held?.sample ?? false,
        parts: PAPER_PARTS.filter((part) => parts.includes(part)),
        contacts: contacts.list({}),
        playbooks: this.#playbooks.inForce(today),
        schemes: [...new Set(schemes.all().map(({ code }) => code))].map((code) => schemes.current(code, today)),
        places: placesToCall(db, at),
        logSheets,
      },
      lang,
    );
  }
}

/** Places in use at `at` (UTC ms) that can be called, or whose post is known, by type and name. */
function placesToCall(db: ReadDb, at: number): PaperPlace[] {
  return cached<[number], PaperPlace>(
    db,
    `SELECT code, name, nameEn, phone, contactPost, address FROM place
     WHERE deleted = 0 AND (closedAt IS NULL OR closedAt > ?) AND (coalesce(phone, '') <> '' OR coalesce(contactPost, '') <> '') ORDER BY type, name, code`,
  ).all(at);
}
