import type { Mirror } from '../mirror.ts';
import type { drillReport as zh } from '../zh/drill-report.ts';

export const drillReport: Mirror<typeof zh> = {
  'timing.what': 'What is timed',
  'timing.kind': 'Kind',
  'timing.bar': 'Time taken and target (line)',
  'timing.took': 'Took',
  'timing.target': 'Target',
  'timing.outcome': 'Outcome',
  'timing.none': 'No inject was released yet',
  'timing.none.hint': 'The console takes times from the first inject on.',
  'timing.sum': '{inTime} in time · {late} not · {open} still in time',
  'timing.played': '{entries} lines logged · {incidents} incidents opened',
};
