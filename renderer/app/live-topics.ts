import type { CoreEvent } from '../../shared/contract/system.ts';

type Topic = CoreEvent['topics'][number];

/**
 * Query families (first parts of a procedure's path) to read again per topic. A family is named here when any of its
 * answers can differ after such a change: a place's position moves it between venues, so `places` touches readiness too.
 */
const FAMILIES: Readonly<Record<Topic, readonly (readonly string[])[]>> = {
  event: [['event'], ['coverage'], ['board'], ['readiness'], ['places'], ['system']],
  places: [['places'], ['board'], ['coverage'], ['readiness'], ['catalogue'], ['system']],
  catalogue: [['catalogue'], ['board'], ['coverage'], ['readiness'], ['places', 'map']],
  readiness: [['coverage'], ['board'], ['readiness'], ['places', 'map']],
  coverage: [['coverage'], ['board']],
  stock: [['stock'], ['coverage'], ['board']],
  staff: [['staff'], ['coverage'], ['board']],
  machines: [['machines'], ['coverage'], ['board']],
  checklists: [['checklists'], ['coverage'], ['board']],
  inspections: [['inspections'], ['board']],
  gate: [['gate'], ['board']],
  settings: [['settings'], ['board'], ['readiness'], ['places']],
  imports: [['imports']],
  basemaps: [['basemaps']],
  time: [['board'], ['coverage'], ['readiness'], ['places', 'map'], ['places', 'get']],
};

const CHANGE_LOG = ['changes'];

/** Families to invalidate for a set of topics, each once. Everything but the passing of time is in the change log. */
export function familiesOf(topics: Iterable<Topic>): readonly (readonly string[])[] {
  const families = new Map<string, readonly string[]>();
  for (const topic of topics) {
    for (const family of FAMILIES[topic]) families.set(family.join('.'), family);
    if (topic !== 'time') families.set('changes', CHANGE_LOG);
  }
  return [...families.values()];
}
