import type { CoreEvent } from '../../shared/contract/system.ts';

type Topic = CoreEvent['topics'][number];

/**
 * Query families (first parts of a procedure's path) to read again per topic. A family is named here when any of its
 * answers can differ after such a change: a place's position moves it between venues, so `places` touches readiness too.
 */
const FAMILIES: Readonly<Record<Topic, readonly (readonly string[])[]>> = {
  event: [
    ['event'],
    ['reporting'],
    ['duty'],
    ['stock'],
    ['planning'],
    ['staff'],
    ['inspections'],
    ['gate'],
    ['coverage'],
    ['board'],
    ['readiness'],
    ['places'],
    ['system'],
    ['wall'],
  ],
  places: [
    ['places'],
    ['reporting'],
    ['contacts'],
    ['stock'],
    ['machines'],
    ['checklists'],
    ['fxPoints'],
    ['staff'],
    ['planning'],
    ['inspections'],
    ['dangers'],
    ['gate'],
    ['complaints'],
    ['incidents'],
    ['board'],
    ['coverage'],
    ['readiness'],
    ['catalogue'],
    ['system'],
    ['wall'],
  ],
  catalogue: [
    ['catalogue'],
    ['stock'],
    ['checklists'],
    ['staff'],
    ['board'],
    ['coverage'],
    ['readiness'],
    ['gate'],
    ['places', 'map'],
    ['wall', 'drills'],
    ['wall', 'stock'],
  ],
  readiness: [['coverage'], ['board'], ['readiness'], ['gate'], ['places', 'map']],
  coverage: [['coverage'], ['board']],
  stock: [['stock'], ['coverage'], ['board'], ['wall', 'stock']],
  staff: [['staff'], ['planning'], ['event'], ['coverage'], ['board']],
  machines: [['machines'], ['coverage'], ['board']],
  checklists: [['checklists'], ['fxPoints'], ['coverage'], ['board']],
  inspections: [['inspections'], ['dangers'], ['board']],
  gate: [['gate'], ['board']],
  log: [['log'], ['incidents'], ['board'], ['wall', 'significant']],
  incidents: [
    ['incidents'],
    ['reports'],
    ['clocks'],
    ['systems'],
    ['tasks'],
    ['orders'],
    ['playbooks'],
    ['board'],
    ['wall', 'incidents'],
    ['wall', 'significant'],
  ],
  clocks: [['clocks'], ['reports'], ['incidents'], ['board'], ['wall', 'incidents']],
  posture: [['posture'], ['incidents'], ['board'], ['wall', 'incidents']],
  tasks: [['tasks'], ['orders'], ['playbooks'], ['incidents']],
  complaints: [['complaints'], ['board']],
  drills: [['drills'], ['exercise'], ['board'], ['wall', 'drills']],
  reporting: [['reporting'], ['handover', 'picture'], ['wall', 'reporting']],
  duty: [['duty'], ['handover', 'picture'], ['wall', 'duty']],
  contacts: [['contacts'], ['reporting']],
  handover: [['handover']],
  walls: [
    ['wall', 'layouts'],
    ['wall', 'duty'],
    ['wall', 'stock'],
  ],
  accounts: [['accounts'], ['breakGlass']],
  briefings: [['briefing']],
  settings: [['settings'], ['machines'], ['staff'], ['board'], ['readiness'], ['places']],
  imports: [['imports']],
  basemaps: [['basemaps']],
  evidence: [['evidence'], ['backups']],
  time: [
    ['stock'],
    ['staff', 'cover'],
    ['fxPoints'],
    ['staff', 'speakersAt'],
    ['board'],
    ['coverage'],
    ['readiness'],
    ['places', 'map'],
    ['places', 'get'],
    ['inspections'],
    ['dangers'],
    ['gate'],
    ['complaints'],
    ['wall', 'stock'],
    ['wall', 'drills'],
    ['wall', 'reporting'],
    ['wall', 'duty'],
  ],
};

const CHANGE_LOG = ['changes'];
/** The audit itself is read on from where its reader is. */
const AUDIT_WORDS = ['audit', 'words'];
/** Drawn from everything else. */
const HANDOVER = ['handover', 'picture'];

/** Families to invalidate for a set of topics, each once. Everything but the passing of time is in the change log. */
export function familiesOf(topics: Iterable<Topic>): readonly (readonly string[])[] {
  const families = new Map<string, readonly string[]>();
  for (const topic of topics) {
    for (const family of FAMILIES[topic]) families.set(family.join('.'), family);
    families.set('handover.picture', HANDOVER);
    if (topic === 'time') continue;
    families.set('changes', CHANGE_LOG);
    families.set('audit.words', AUDIT_WORDS);
  }
  return [...families.values()];
}
