import type { Mirror } from '../mirror.ts';
import type { map as zh } from '../zh/map.ts';

export const map: Mirror<typeof zh> = {
  'map.title': 'Map',
  'map.search': 'Find a place',
  'map.filter.types': 'Types',
  'map.filter.states': 'States',
  'map.shown': '{shown, number} of {total, number} shown',
  'map.base': 'Base map',
  'map.base.schematic': 'Schematic',
  'map.base.failed':
    'The base map “{name}” could not be opened; the schematic is shown instead. The file may be damaged; add it again.',
  'map.need.title': 'Places that need a location ({count, number})',
  'map.need.none': 'Every place has a position',
  'map.need.place': 'Put on the map',
  'map.need.placing': 'Click the map to put “{name}” there; Esc cancels',
  'map.need.placed': '“{name}” is on the map',
  'map.need.undo': 'Undo',
  'map.panel.open': 'Open the place',
  'map.panel.close': 'Close',
  'map.panel.urgent': 'Act now',
  'map.panel.urgent.none': 'Nothing needs someone now',
  'map.panel.ready': '{ready, number} of {required, number} ready',
  'map.panel.more': '{count, number} more',
  'map.panel.metres': '{metres, number} m from {venue}',
  'map.empty.title': 'No places on the map yet',
  'map.empty.text': 'Import a list of places first; those without coordinates can be placed here by a click.',
  'map.empty.import': 'Import places',
  'map.failed': 'Positions could not be read. What is shown was kept; try again.',
  'map.retry': 'Try again',
};
