import type { SituationReport } from '../../../../shared/contract/reports.ts';
import type { DocumentFormat, DocumentLang, WrittenDocument } from '../../../../shared/domain/documents/document.ts';
import { personOf, type Person } from '../../../../shared/domain/people/someone-else.ts';
import type { DraftedContents } from '../../../../shared/domain/reports/draft-contents.ts';
import {
  reportDocument,
  reportFileName,
  type Act,
  type PrintableReport,
} from '../../../../shared/domain/reports/report-document.ts';
import {
  everyPart,
  REPORT_PARTS,
  type ReportPart,
  type SituationReportKind,
} from '../../../../shared/domain/reports/report.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';
import type { DocumentService } from '../documents/index.ts';
import { contentsOf, keptHead, otherLangOf, reportById, reportsOf, reportView, type ReportRow } from './report-rows.ts';
import type { ReportSource } from './report-source.ts';

export type DocumentRequest = {
  readonly report?: string | undefined;
  readonly incident?: string | undefined;
  readonly kind?: SituationReportKind | undefined;
  readonly format: DocumentFormat;
  readonly lang: DocumentLang;
};

export class ReportQueries {
  readonly #db: ReadDb;
  readonly #clock: Clock;
  readonly #source: ReportSource;
  readonly #documents: DocumentService;

  constructor(db: ReadDb, clock: Clock, source: ReportSource, documents: DocumentService) {
    this.#db = db;
    this.#clock = clock;
    this.#source = source;
    this.#documents = documents;
  }

  /** @throws AppError UNKNOWN_REPORT */
  get(id: string): SituationReport {
    return this.#view(reportById(this.#db, id));
  }

  /** Newest first. @throws AppError UNKNOWN_INCIDENT */
  list(incident: string | undefined, limit: number): SituationReport[] {
    if (incident !== undefined) this.#source.incident(incident);
    const rows =
      incident === undefined
        ? cached<[number], ReportRow>(
            this.#db,
            'SELECT * FROM situation_report WHERE deleted = 0 ORDER BY draftedAt DESC, changedSeq DESC LIMIT ?',
          ).all(limit)
        : reportsOf(this.#db, incident).slice(0, limit);
    return rows.map((row) => this.#view(row));
  }

  /** What the facts say now, in one language. @throws AppError UNKNOWN_INCIDENT */
  fresh(incident: string, lang: DocumentLang): DraftedContents {
    return this.#source.fresh(incident)[lang];
  }

  /** Parts that the facts do not say. @throws AppError UNKNOWN_INCIDENT */
  missing(incident: string): ReportPart[] {
    const fresh = this.#source.fresh(incident).zh;
    return REPORT_PARTS.filter((part) => fresh[part].text === '');
  }

  /** @throws AppError UNKNOWN_REPORT, UNKNOWN_INCIDENT, REPORT_NOT_NAMED, RESOURCE_DAMAGED, DOCUMENT_FAILED */
  async document({ report, incident, kind, format, lang }: DocumentRequest): Promise<WrittenDocument> {
    const printable =
      report === undefined
        ? this.#ofIncident(incident, kind, lang)
        : this.#printable(reportById(this.#db, report), lang);
    return this.#documents.write(reportDocument(printable, lang), format, reportFileName(printable, lang));
  }

  #ofIncident(
    incident: string | undefined,
    kind: SituationReportKind | undefined,
    lang: DocumentLang,
  ): PrintableReport {
    if (incident === undefined)
      throw new AppError('REPORT_NOT_NAMED', 'Name the report, or the incident it is about. No document was made.');
    this.#source.incident(incident);
    const rows = reportsOf(this.#db, incident).filter((row) => kind === undefined || row.kind === kind);
    const row = rows.find(({ stage }) => stage === 'published') ?? rows[0];
    return row ? this.#printable(row, lang) : this.#unkept(incident, kind ?? 'first', lang);
  }

  /** A draft from the facts that nobody keeps. */
  #unkept(incident: string, kind: SituationReportKind, lang: DocumentLang): PrintableReport {
    const fresh = this.#source.fresh(incident)[lang];
    const now = this.#clock.now();
    const { needsApproval, recipient } = this.#source.requirements(
      incident,
      kind,
      this.#source.clockFor(incident, kind),
    );
    return {
      kind,
      stage: 'draft',
      number: null,
      contents: everyPart((part) => fresh[part].text),
      dataAt: now,
      drafted: null,
      approved: null,
      published: null,
      needsApproval,
      head: this.#source.head(incident, recipient),
    };
  }

  #printable(row: ReportRow, lang: DocumentLang): PrintableReport {
    const { needsApproval, recipient } = this.#source.requirements(row.incident, row.kind, row.clock);
    const contents = contentsOf(row);
    const other = lang === row.lang ? {} : otherLangOf(row);
    return {
      kind: row.kind,
      stage: row.stage,
      number: row.number,
      contents: everyPart((part) => other[part] ?? contents[part]),
      dataAt: row.dataAt,
      drafted: { at: row.draftedAt, by: personLine(personOf(row.draftedBy)) },
      approved: actOf(row.approvedAt, row.approvedBy),
      published: actOf(row.publishedAt, row.publishedBy),
      needsApproval: row.stage === 'published' ? row.needsApproval === 1 : needsApproval,
      head: keptHead(row) ?? this.#source.head(row.incident, recipient),
    };
  }

  #view(row: ReportRow): SituationReport {
    const kept = keptHead(row);
    const incident = this.#source.incident(row.incident);
    const { needsApproval, recipient } = this.#source.requirements(row.incident, row.kind, row.clock);
    const view = reportView(this.#db, row, {
      incidentNumber: incident.number,
      incidentTitle: kept?.incidentTitle ?? incident.title,
      recipient: kept ? kept.recipient : recipient,
    });
    return row.stage === 'published' ? view : { ...view, needsApproval };
  }
}

const personLine = ({ post, name }: Person): string => (name === undefined ? post : `${post} ${name}`);

const actOf = (at: number | null, by: string | null): Act | null =>
  at === null || by === null ? null : { at, by: personLine(personOf(by)) };
