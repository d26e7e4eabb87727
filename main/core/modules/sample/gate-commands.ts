import type { Change } from '../../../../shared/domain/change-log/change.ts';
import type { GateFinding } from '../../../../shared/domain/gate/opening-gate.ts';
import type { CellPlan } from './cell-plans.ts';
import { MINUTE_MS, type SampleCalendar } from './sample-calendar.ts';
import { batch, put, type SampleCommand } from './sample-command.ts';
import type { SamplePlace, SampleResources } from './sample-files.ts';
import { sampleDate, sampleHours } from './sample-hours.ts';

/** Decided so long before the earliest of the usual openings. */
const DECIDED_AT = 8 * 60 + 5;

/** Opening decisions of the last days: open where nothing critical was behind, and the exceptions with their reasons. Today is left to decide. */
export function gateCommands(
  resources: SampleResources,
  plans: readonly CellPlan[],
  calendar: SampleCalendar,
): SampleCommand[] {
  const { gate } = resources.safety;
  const sound = soundPlaces(plans);
  return Array.from({ length: gate.days }, (_, index) => gate.days - index).flatMap((daysAgo) => {
    const day = sampleDate(resources, calendar, -daysAgo);
    const at = calendar.daysAgo(daysAgo, DECIDED_AT);
    const open = sound.filter((place) => sampleHours(resources, place, day) !== null);
    const exceptions = gate.exceptions.filter((one) => one.daysAgo === daysAgo);
    const changes: Change[] = [
      batch(
        'opening_gate',
        ['outcome', 'decidedAt', 'decidedBy', 'reason', 'findings'],
        open.map(({ code }) => ({ key: [code, day.date], values: ['open', at, gate.post, null, '[]'] })),
      ),
    ];
    return [
      { at, kind: 'gate.openGreen', operator: { post: gate.post }, changes },
      ...exceptions.map((one, order): SampleCommand => {
        const moment = at + (order + 3) * MINUTE_MS;
        const findings: GateFinding[] = one.items.map((item) => ({ item, state: 'red', reason: 'marked-not-ready' }));
        return {
          at: moment,
          kind: 'gate.decide',
          operator: { post: one.post },
          changes: [
            put('opening_gate', [one.place, day.date], {
              outcome: one.outcome,
              decidedAt: moment,
              decidedBy: one.post,
              reason: one.reason,
              findings: JSON.stringify(findings),
            }),
          ],
        };
      }),
    ];
  });
}

/** Places none of whose critical items has trouble in the story. */
function soundPlaces(plans: readonly CellPlan[]): SamplePlace[] {
  const critical = plans.filter(({ cell }) => cell.item.critical);
  const behind = new Set(
    critical.filter(({ outcome }) => outcome !== 'ready' && outcome !== 'expiring').map(({ cell }) => cell.place.code),
  );
  return [...new Set(critical.map(({ cell }) => cell.place))].filter(({ code }) => !behind.has(code));
}
