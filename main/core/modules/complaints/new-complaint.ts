import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { WATCH_FLAGS, type ComplaintChannel, type WatchFlag } from '../../../../shared/domain/complaints/complaint.ts';
import { personText, type Person } from '../../../../shared/domain/people/someone-else.ts';
import { shortNumber } from '../../platform/short-number.ts';

export type NewComplaint = {
  readonly place: string;
  readonly kind: string;
  readonly what: string;
  readonly channel: ComplaintChannel;
  /** Instants in UTC ms. */
  readonly receivedAt: number;
  readonly enteredAt: number;
  readonly dueAt: number;
  readonly firstAsked: Person;
  /** Id of the first line of its history. */
  readonly step: string;
  readonly language?: string | undefined;
  readonly contact?: string | undefined;
  readonly incident?: string | undefined;
  readonly entry?: string | undefined;
} & Readonly<Partial<Record<WatchFlag, boolean | undefined>>>;

/** The number of a complaint. The same command always gives the same one. */
export function complaintId(commandId: string, taken: (id: string) => boolean): string {
  return shortNumber('C', commandId, 0, taken);
}

/** A complaint that came in, with the first line of its history; pure. */
export function newComplaintChanges(id: string, complaint: NewComplaint): RowChange[] {
  const { place, kind, what, channel, receivedAt, enteredAt, dueAt, firstAsked, step } = complaint;
  const watch = WATCH_FLAGS.filter((flag) => complaint[flag] === true);
  return [
    {
      entity: 'complaint',
      op: 'put',
      row: rowKey([id]),
      fields: {
        place,
        kind,
        what,
        channel,
        language: complaint.language ?? null,
        contact: complaint.contact ?? null,
        receivedAt,
        enteredAt,
        dueAt,
        firstAsked: personText(firstAsked),
        stage: 'open',
        ...Object.fromEntries(watch.map((flag) => [flag, 1])),
        incident: complaint.incident ?? null,
        entry: complaint.entry ?? null,
      },
    },
    stepChange(step, {
      complaint: id,
      step: 'add',
      at: receivedAt,
      enteredAt,
      text: what,
      who: '',
      medium: null,
      watch,
      by: firstAsked,
    }),
  ];
}

/** The kinds to watch that a caller spoke of; what was left out stays as it is. */
export function statedFlags(
  stated: Readonly<Partial<Record<WatchFlag, boolean | undefined>>>,
): Partial<Record<WatchFlag, boolean>> {
  return Object.fromEntries(
    WATCH_FLAGS.flatMap((flag) => (stated[flag] === undefined ? [] : [[flag, stated[flag]] as const])),
  );
}

export type StepRecord = {
  readonly complaint: string;
  readonly step: string;
  /** When it was done and when it was entered, UTC ms. */
  readonly at: number;
  readonly enteredAt: number;
  readonly text: string;
  readonly who: string;
  readonly medium: string | null;
  readonly watch: readonly WatchFlag[];
  readonly by: Person;
};

/** One line of a complaint's history; pure. */
export function stepChange(id: string, { text, who, watch, by, ...record }: StepRecord): RowChange {
  return {
    entity: 'complaint_step',
    op: 'put',
    row: rowKey([id]),
    fields: {
      ...record,
      text: text === '' ? null : text,
      who: who === '' ? null : who,
      watch: watch.join(' '),
      post: by.post,
      person: by.name ?? null,
    },
  };
}
