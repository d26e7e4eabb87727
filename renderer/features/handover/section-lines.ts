import type { HandoverPicture } from '../../../shared/contract/handover.ts';
import type { HandoverSection } from '../../../shared/domain/handover/sections.ts';
import { saidPosition } from '../../../shared/domain/duty/said-position.ts';
import type { Formats } from '../../i18n/format.ts';
import type { Named } from '../../i18n/names.ts';
import type { Text } from '../../i18n/text.tsx';
import type { AnyState } from '../../ui/state/state-shape.tsx';

/** One line of a section. */
export type Line = {
  readonly key: string;
  readonly shape: AnyState;
  readonly text: string;
  readonly aside: string;
  readonly href: string | null;
};

/** A section of the page: its figures in words, what needs somebody, and the lines behind it. */
export type SectionView = {
  readonly section: HandoverSection;
  readonly figures: string;
  readonly act: boolean;
  readonly lines: readonly Line[];
};

type Words = {
  readonly at: number;
  readonly t: Text;
  readonly format: Formats;
  readonly nameOf: (named: Named) => string;
};

/** The picture as sections in the order in which they are read. */
export function sectionViews(picture: HandoverPicture, given: Omit<Words, 'at'>): SectionView[] {
  const words = { ...given, at: picture.at };
  return [
    incidents(picture, words),
    clocks(picture, words),
    tasks(picture, words),
    reporting(picture, words),
    turned('readiness', picture.readiness, words, {
      ...picture.readiness,
      now: picture.readiness.redNow,
      critical: picture.readiness.criticalRedNow,
    }),
    turned('stock', picture.stock, words, { ...picture.stock, now: picture.stock.belowNow, critical: 0 }),
    coverage(picture, words),
    systems(picture, words),
    log(picture, words),
    complaints(picture, words),
    duty(picture, words),
    { section: 'other', figures: words.t('handover.other.hint'), act: false, lines: [] },
  ];
}

function incidents({ incidents: part }: HandoverPicture, { at, t, format }: Words): SectionView {
  return {
    section: 'incidents',
    figures: t('handover.incidents.sum', { ...part, openByGrade: '', items: '' }),
    act: part.open > 0,
    lines: part.items.map((one) => ({
      key: one.id,
      shape: one.stage === 'closed' ? 'ready' : 'red',
      text: `${one.grade === null ? '' : `${one.grade} `}${one.confidential ? t('handover.confidential', { number: one.number }) : one.title}`,
      aside: [
        t(`incidents.stage.${one.stage}`),
        one.opened ? t('handover.new') : '',
        one.changedAt === null ? '' : whenOf(format, one.changedAt, at),
      ]
        .filter(Boolean)
        .join(' · '),
      href: `/incidents/${one.id}`,
    })),
  };
}

const CLOCK_SHAPE = {
  overdue: 'red',
  'due-soon': 'overdue',
  running: 'open',
  timely: 'ready',
  late: 'partial',
  withdrawn: 'not-applicable',
} as const satisfies Record<HandoverPicture['clocks']['items'][number]['state'], AnyState>;

function clocks({ clocks: part }: HandoverPicture, { at, t, format, nameOf }: Words): SectionView {
  return {
    section: 'clocks',
    figures: t('handover.clocks.sum', { ...part, items: '' }),
    act: part.overdue > 0,
    lines: part.items.map((one, index) => ({
      key: `${one.incident}/${one.clock}/${index}`,
      shape: CLOCK_SHAPE[one.state],
      text: `${nameOf({ name: one.recipient, nameEn: one.recipientEn })} · ${one.confidential ? t('handover.confidential', { number: one.incidentNumber }) : one.incidentTitle}`,
      aside:
        one.toldAt === null
          ? t('handover.due', { time: whenOf(format, one.due, at) })
          : t('handover.told', { time: whenOf(format, one.toldAt, at) }),
      href: `/incidents/${one.incident}`,
    })),
  };
}

function tasks({ tasks: part }: HandoverPicture, { at, t, format, nameOf }: Words): SectionView {
  return {
    section: 'tasks',
    figures: t('handover.tasks.sum', { ...part, items: '' }),
    act: part.overdue > 0,
    lines: part.items.map((one) => ({
      key: one.id,
      shape: one.overdue ? 'red' : one.state === 'done' ? 'ready' : one.state === 'blocked' ? 'overdue' : 'open',
      text: one.confidential ? t('handover.task.confidential') : nameOf({ name: one.title, nameEn: one.titleEn }),
      aside: [
        one.owner === null ? '' : nameOf({ name: one.owner, nameEn: one.ownerEn }),
        one.settledAt !== null
          ? whenOf(format, one.settledAt, at)
          : one.dueAt === null
            ? ''
            : t('handover.due', { time: whenOf(format, one.dueAt, at) }),
      ]
        .filter(Boolean)
        .join(' · '),
      href: one.incident === null ? '/incidents/tasks' : `/incidents/${one.incident}`,
    })),
  };
}

function reporting({ reporting: part }: HandoverPicture, { t, format, nameOf }: Words): SectionView {
  return {
    section: 'reporting',
    figures: t('handover.reporting.sum', { slots: part.slots.length, missing: part.missing }),
    act: part.missing > 0,
    lines: part.slots.toReversed().map((slot) => ({
      key: `${slot.plan}/${slot.dueAt}`,
      shape: slot.counts.missing > 0 ? 'red' : slot.counts.late > 0 ? 'partial' : 'ready',
      text: `${nameOf({ name: slot.planName, nameEn: slot.planNameEn })} ${format.date(slot.dueAt)} ${slot.cutoff}`,
      aside: t('handover.reporting.slot', { missing: slot.counts.missing, late: slot.counts.late }),
      href: `/incidents/reporting?plan=${encodeURIComponent(slot.plan)}&date=${slot.date}&cutoff=${encodeURIComponent(slot.cutoff)}`,
    })),
  };
}

type Turned = HandoverPicture['stock'];

function turned(
  section: 'readiness' | 'stock',
  part: Pick<Turned, 'red' | 'stale' | 'cells'>,
  { at, t, format, nameOf }: Words,
  { now, critical }: { readonly now: number; readonly critical: number },
): SectionView {
  return {
    section,
    figures: t(`handover.${section}.sum`, { red: part.red, stale: part.stale, now, critical }),
    act: part.red > 0,
    lines: part.cells.map((cell) => ({
      key: `${cell.place}/${cell.item}`,
      shape: cell.state,
      text: `${nameOf({ name: cell.placeName, nameEn: cell.placeNameEn })} · ${nameOf({ name: cell.itemName, nameEn: cell.itemNameEn })}`,
      aside: [cell.critical ? t('handover.critical') : '', whenOf(format, cell.at, at)].filter(Boolean).join(' · '),
      href: `/places/${encodeURIComponent(cell.place)}?item=${encodeURIComponent(cell.item)}`,
    })),
  };
}

function coverage({ coverage: part }: HandoverPicture, { t, nameOf }: Words): SectionView {
  return {
    section: 'coverage',
    figures: t('handover.coverage.sum', { fresh: part.fresh, blanks: part.blanks.length }),
    act: part.fresh > 0,
    lines: part.blanks.map((one) => ({
      key: `${one.venue}/${one.capability}`,
      shape: one.fresh ? 'red' : 'overdue',
      text: `${nameOf({ name: one.venueName, nameEn: one.venueNameEn })} · ${nameOf({ name: one.capabilityName, nameEn: one.capabilityNameEn })}`,
      aside: one.fresh ? t('handover.new') : '',
      href: '/coverage',
    })),
  };
}

function systems({ systems: part }: HandoverPicture, { at, t, format, nameOf }: Words): SectionView {
  const states = [...part.notUp, ...part.changed.filter(({ state }) => state === 'up')];
  const posture: Line[] = part.postures.map((one, index) => ({
    key: `posture/${index}`,
    shape: one.level === 'emergency' ? 'red' : one.level === 'alert' ? 'overdue' : 'ready',
    text: t('handover.posture', { level: t(`posture.${one.level}`), ground: one.ground ?? '' }),
    aside: one.at === null ? '' : whenOf(format, one.at, at),
    href: '/incidents/systems',
  }));
  return {
    section: 'systems',
    figures: t('handover.systems.sum', {
      level: t(`posture.${part.posture.level}`),
      down: part.notUp.length,
      changed: part.changed.length,
      plans: part.plans.length,
    }),
    act: part.notUp.length > 0,
    lines: [
      ...posture,
      ...states.map((one): Line => ({
        key: one.code,
        shape: one.state === 'down' ? 'red' : one.state === 'degraded' ? 'partial' : 'ready',
        text: nameOf(one),
        aside: [t(`systems.state.${one.state}`), one.stateSince === null ? '' : whenOf(format, one.stateSince, at)]
          .filter(Boolean)
          .join(' · '),
        href: '/incidents/systems',
      })),
    ],
  };
}

function log({ log: part }: HandoverPicture, { at, t, format }: Words): SectionView {
  return {
    section: 'log',
    figures: t('handover.log.sum', { entries: part.entries, significant: part.significant }),
    act: false,
    lines: part.highlights.map((entry) => ({
      key: entry.id,
      shape: 'none',
      text: entry.text,
      aside: whenOf(format, entry.eventTime, at),
      href: '/incidents/log',
    })),
  };
}

function complaints({ complaints: part }: HandoverPicture, { t }: Words): SectionView {
  return { section: 'complaints', figures: t('handover.complaints.sum', part), act: part.overdue > 0, lines: [] };
}

function duty({ duty: part }: HandoverPicture, { t, format, nameOf }: Words): SectionView {
  const line = (shape: AnyState) => (one: HandoverPicture['duty']['onDuty'][number]) => ({
    key: one.id,
    shape,
    text: [
      saidPosition(nameOf({ name: one.positionName, nameEn: one.positionNameEn }), one.post),
      [one.post, one.person].filter(Boolean).join(' '),
    ]
      .filter(Boolean)
      .join(' · '),
    aside: `${format.time(one.startsAt)}–${format.time(one.endsAt)}`,
    href: '/incidents/duty',
  });
  return {
    section: 'duty',
    figures: t('handover.duty.sum', { onDuty: part.onDuty.length, next: part.next.length }),
    act: false,
    lines: [...part.onDuty.map(line('ready')), ...part.next.map(line('open'))],
  };
}

/** The time of day, with the date before it when it is another day than that of the picture (`at`, UTC ms). */
function whenOf(format: Formats, instant: number, at: number): string {
  const [moment, time] = [format.moment(instant, at), format.time(instant)];
  return moment === time ? time : `${moment} ${time}`;
}
