import type { ReportClockView } from '../../../shared/contract/clocks.ts';

/** What is told of a report clock: that its limit is near, and that it has passed. */
export type Alarm = { readonly key: string; readonly phase: 'soon' | 'limit'; readonly clock: ReportClockView };

/** Whether a notification may say what the incident is called: not what is confidential, and nothing of what a locked screen hides. */
export const saysTitle = ({ confidential }: Pick<ReportClockView, 'confidential'>, locked: boolean): boolean =>
  !confidential && !locked;

const keyOf = ({ incident, clock, turn, due }: ReportClockView, phase: Alarm['phase']): string =>
  `${incident}/${clock}/${turn}/${due}/${phase}`;

/**
 * Alarms that have come by `now` (UTC ms) and were not told. It looks at absolute times only, so a machine that slept, was started
 * anew or was set back tells each one once, and one that slept through both tells the worse one.
 */
export function alarmsDue(
  clocks: readonly ReportClockView[],
  now: number,
  told: ReadonlySet<string>,
): readonly Alarm[] {
  return clocks.flatMap((clock): Alarm[] => {
    const phase = now > clock.due ? 'limit' : now >= clock.soon ? 'soon' : null;
    if (phase === null) return [];
    const key = keyOf(clock, phase);
    return told.has(key) ? [] : [{ key, phase, clock }];
  });
}

/** What needs to be remembered as told: keys of clocks that are gone are let go. */
export function stillTold(
  clocks: readonly ReportClockView[],
  told: ReadonlySet<string>,
  alarms: readonly Alarm[],
): readonly string[] {
  const possible = new Set(clocks.flatMap((clock) => [keyOf(clock, 'soon'), keyOf(clock, 'limit')]));
  return [...new Set([...told, ...alarms.map(({ key }) => key)])].filter((key) => possible.has(key));
}
