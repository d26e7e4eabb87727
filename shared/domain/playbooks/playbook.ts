import type { ContactKind } from '../duty/contact-kind.ts';
import type { Condition } from '../incidents/scheme.ts';
import type { IncidentType } from '../incidents/stage.ts';

export type ChecklistPoint = { readonly code: string; readonly text: string; readonly textEn: string };

export type PlaybookStep = {
  /** Unique within the playbook, stable over versions. */
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
  /** How it is done; may be empty. */
  readonly detail: string;
  readonly detailEn: string;
  /** Post that does it. */
  readonly post: string;
  readonly postEn: string;
  /** Target in minutes from the moment the step applies: the start, or for a conditional step when its facts are there. */
  readonly minutes: number;
  /** Codes of steps that come before it; whoever does it earlier leaves the order, which is then said. */
  readonly after: readonly string[];
  /** When it applies, over the facts of the incident; null: always. While the facts are not known it waits. */
  readonly when: Condition | null;
  readonly contacts: readonly ContactKind[];
  readonly checklist: readonly ChecklistPoint[];
};

/** What is done in a kind of incident, in one version. A version never changes: an edit makes the next one. */
export type Playbook = {
  readonly code: string;
  readonly version: number;
  /** Date `YYYY-MM-DD` from which the version is meant for new incidents. */
  readonly validFrom: string;
  readonly name: string;
  readonly nameEn: string;
  /** Kinds of incident it is suggested for. */
  readonly types: readonly IncidentType[];
  readonly source: string;
  readonly steps: readonly PlaybookStep[];
};
