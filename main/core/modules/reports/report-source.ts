import type { Incident } from '../../../../shared/contract/incidents.ts';
import { DOCUMENT_LANGS, type DocumentLang } from '../../../../shared/domain/documents/document.ts';
import type { ClockRule } from '../../../../shared/domain/clocks/clock-rule.ts';
import type { GradingScheme } from '../../../../shared/domain/incidents/scheme.ts';
import { draftContents, type DraftedContents } from '../../../../shared/domain/reports/draft-contents.ts';
import type { ReportHead } from '../../../../shared/domain/reports/report-document.ts';
import { answeredKinds, clockToAnswer, type SituationReportKind } from '../../../../shared/domain/reports/report.ts';
import type { Both } from '../../../../shared/domain/reports/words.ts';
import type { Clock } from '../../platform/clock.ts';
import type { ReadDb } from '../../store/database.ts';
import type { ClockBook, IncidentClock } from '../clocks/index.ts';
import type { EventService } from '../event/index.ts';
import { incidentTimeline, type IncidentQueries, type SchemeStore, type TimelineSource } from '../incidents/index.ts';
import { incidentFacts } from './incident-facts.ts';
import { reportStory } from './report-story.ts';

export type ReportSourceDeps = {
  readonly db: ReadDb;
  readonly clock: Clock;
  readonly event: EventService;
  readonly zone: () => string;
  readonly incidents: IncidentQueries;
  readonly schemes: SchemeStore;
  readonly clockBook: ClockBook;
  readonly timelineSources: readonly TimelineSource[];
};

/** What a report asks of its scheme. */
export type Requirements = { readonly needsApproval: boolean; readonly recipient: Both | null };

const CENTRE: Both = { zh: '指挥中心', en: 'Command centre' };

/** What is known of an incident, as reports need it. Every method throws UNKNOWN_INCIDENT. */
export class ReportSource {
  readonly #deps: ReportSourceDeps;

  constructor(deps: ReportSourceDeps) {
    this.#deps = deps;
  }

  incident(id: string): Incident {
    return this.#deps.incidents.get(id);
  }

  /** The ten parts as the facts give them now, in both languages. */
  fresh(id: string): Readonly<Record<DocumentLang, DraftedContents>> {
    const { db, clock, zone } = this.#deps;
    const incident = this.incident(id);
    const facts = incidentFacts(db, incident, this.#scheme(incident), { at: clock.now(), zone: zone() });
    const [zh, en] = DOCUMENT_LANGS.map((lang) => draftContents(facts, lang)) as [DraftedContents, DraftedContents];
    return { zh, en };
  }

  /** Clocks that still run. */
  owed(id: string): IncidentClock[] {
    const { clockBook, clock } = this.#deps;
    return clockBook.ofIncident(id, clock.now()).filter(({ stop, state }) => stop === null && state !== 'withdrawn');
  }

  /** Code of the clock that a report of that kind answers unless somebody names one. */
  clockFor(id: string, kind: SituationReportKind): string | null {
    const owed = this.owed(id).map(({ rule, due }) => ({ code: rule.code, kind: rule.kind, due }));
    return clockToAnswer(kind, owed)?.code ?? null;
  }

  /** Without a clock, what the scheme asks of that kind of report for the grade. */
  requirements(id: string, kind: SituationReportKind, clock: string | null): Requirements {
    const incident = this.incident(id);
    const { reports } = this.#scheme(incident);
    const rule = reports.find(({ code }) => code === clock);
    if (rule) return { needsApproval: rule.needsApproval, recipient: recipientOf(rule) };
    const [closest] = answeredKinds(kind);
    const alike = reports.filter((one) => one.kind === closest && one.grades.includes(incident.grade ?? ''));
    return { needsApproval: alike.some(({ needsApproval }) => needsApproval), recipient: null };
  }

  hasRule(id: string, clock: string): boolean {
    return this.#scheme(this.incident(id)).reports.some(({ code }) => code === clock);
  }

  head(id: string, recipient: Both | null): ReportHead {
    const { db, event, zone, timelineSources } = this.#deps;
    const incident = this.incident(id);
    const grade = this.#scheme(incident).grades.find(({ code }) => code === incident.grade);
    const held = event.event();
    return {
      incidentNumber: incident.number,
      incidentTitle: incident.title,
      incidentStage: incident.stage,
      grade: grade ? { zh: `${grade.code} 级（${grade.name}）`, en: `${grade.code} (${grade.nameEn})` } : null,
      confidential: incident.confidential,
      sample: incident.sample,
      issuer: {
        zh: held?.centre ?? held?.name ?? CENTRE.zh,
        en: held?.centreEn ?? held?.nameEn ?? held?.centre ?? held?.name ?? CENTRE.en,
      },
      zone: zone(),
      recipient,
      story: reportStory(incidentTimeline(db, id, timelineSources)),
    };
  }

  #scheme({ scheme, schemeVersion }: Incident): GradingScheme {
    return this.#deps.schemes.version(scheme, schemeVersion);
  }
}

const recipientOf = ({ recipient, recipientEn }: ClockRule): Both => ({ zh: recipient, en: recipientEn });
