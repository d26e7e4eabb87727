import type { TimelineItem } from '../../../../shared/contract/incidents.ts';
import { cached } from '../../store/statements.ts';
import { NOTHING, type TimelineSource } from '../incidents/index.ts';

type Row = {
  id: string;
  step: string;
  at: number;
  enteredAt: number;
  text: string | null;
  kind: string;
  kindEn: string | null;
  post: string;
  person: string | null;
};

/** Complaints about an incident in its timeline: when they came in, and when the customer had the answer. */
export const complaintTimeline: TimelineSource = (db, { id }) =>
  cached<[string], Row>(
    db,
    `SELECT c.id, s.step, s.at, s.enteredAt, s.text, coalesce(k.name, c.kind) AS kind, k.nameEn AS kindEn, s.post, s.person
     FROM complaint c JOIN complaint_step s ON s.complaint = c.id AND s.deleted = 0 AND s.step IN ('add', 'tell-back')
     LEFT JOIN complaint_kind k ON k.code = c.kind WHERE c.incident = ? AND c.deleted = 0`,
  )
    .all(id)
    .map(({ id: ref, step, at, enteredAt, text, kind, kindEn, post, person }): TimelineItem => ({
      ...NOTHING,
      at,
      enteredAt,
      by: person === null ? { post } : { post, name: person },
      kind: 'complaint',
      other: {
        what: step === 'add' ? 'complaint' : 'complaint-told',
        values: { kind, kindEn: kindEn ?? '' },
        detail: text,
        ref,
      },
    }));
