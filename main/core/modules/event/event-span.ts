import { zonedToUtc } from '../../../../shared/kernel/zone-time.ts';
import { parseHlc } from '../../../../shared/domain/change-log/hlc.ts';
import type { ReadDb } from '../../store/database.ts';
import { cached } from '../../store/statements.ts';

/** Without operational periods: what happened up to this long before the event was entered may still be recorded. */
const BEFORE_SET_UP_MS = 30 * 86_400_000;

type EventRow = { readonly zone: string; readonly opensAt: number };

/**
 * The instant (UTC ms) before which nothing of the event can have happened: the first day of its operational periods, else 30
 * days before it was entered or opens, whichever is earlier. Null without an event.
 */
export function eventSetUpAt(db: ReadDb): number | null {
  const event = cached<[], EventRow>(db, 'SELECT zone, opensAt FROM mega_event WHERE deleted = 0').get();
  if (!event) return null;
  const { startsOn } = cached<[], { startsOn: string | null }>(
    db,
    'SELECT min(startsOn) AS startsOn FROM operational_period WHERE deleted = 0',
  ).get() ?? { startsOn: null };
  const entered = cached<[], { hlc: string | null }>(
    db,
    "SELECT min(hlc) AS hlc FROM change WHERE entity = 'mega_event'",
  ).get();
  const enteredAt = entered?.hlc ? parseHlc(entered.hlc).wall : event.opensAt;
  const earliest = Math.min(enteredAt, event.opensAt) - BEFORE_SET_UP_MS;
  if (startsOn === null) return earliest;
  const [y = 0, m = 1, d = 1] = startsOn.split('-').map(Number);
  return Math.min(zonedToUtc({ y, m, d, h: 0, mi: 0 }, event.zone), enteredAt);
}
