import type { MessageId } from '../i18n/messages.ts';
import type { Screen } from './screen.ts';

type SectionEntry = { readonly path: string; readonly label: MessageId };
type Section = { readonly home: string; readonly entries: readonly SectionEntry[] };

/**
 * Screens that share one rail entry, in the order of their tab line. An entry shows only while a screen is registered under its
 * path, so a line here promises nothing that cannot be opened.
 */
const SECTIONS: readonly Section[] = [
  {
    home: '/readiness',
    entries: [
      { path: '/readiness', label: 'section.readiness.matrix' },
      { path: '/readiness/stock', label: 'section.readiness.stock' },
      { path: '/readiness/staff', label: 'section.readiness.staff' },
      { path: '/readiness/machines', label: 'section.readiness.machines' },
      { path: '/readiness/inspections', label: 'section.readiness.inspections' },
      { path: '/readiness/dangers', label: 'section.readiness.dangers' },
      { path: '/readiness/gate', label: 'section.readiness.gate' },
      { path: '/readiness/calendar', label: 'section.readiness.calendar' },
    ],
  },
  {
    home: '/incidents',
    entries: [
      { path: '/incidents', label: 'section.incidents.incidents' },
      { path: '/incidents/log', label: 'section.incidents.log' },
      { path: '/incidents/tasks', label: 'section.incidents.tasks' },
      { path: '/incidents/playbooks', label: 'section.incidents.playbooks' },
      { path: '/incidents/systems', label: 'section.incidents.systems' },
      { path: '/incidents/reporting', label: 'section.incidents.reporting' },
      { path: '/incidents/duty', label: 'section.incidents.duty' },
      { path: '/incidents/handover', label: 'section.incidents.handover' },
      { path: '/incidents/complaints', label: 'section.incidents.complaints' },
    ],
  },
  {
    home: '/drills',
    entries: [
      { path: '/drills', label: 'section.drills.programme' },
      { path: '/drills/calendar', label: 'section.drills.calendar' },
      { path: '/drills/design', label: 'section.drills.design' },
      { path: '/drills/records', label: 'section.drills.records' },
      { path: '/drills/evaluate', label: 'section.drills.evaluate' },
      { path: '/drills/actions', label: 'section.drills.actions' },
    ],
  },
];

export type SectionTabsOf = { readonly entries: readonly SectionEntry[]; readonly current: string | null };

/** Tabs above `screen`, of which `current` is lit: its own, the one it stands behind, or none; null where there is no choice. */
export function sectionTabs(screen: Screen, screens: readonly Screen[]): SectionTabsOf | null {
  const section = SECTIONS.find(({ home }) => home === screen.path || home === screen.rail);
  if (section === undefined) return null;
  const registered = new Set(screens.map(({ path }) => path));
  const entries = section.entries.filter(({ path }) => registered.has(path));
  if (entries.length < 2) return null;
  const own = entries.some(({ path }) => path === screen.path);
  return { entries, current: own ? screen.path : screen.tab === undefined ? section.home : screen.tab };
}
