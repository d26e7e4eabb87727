import { clockOf, slotsOn, type Slot } from '../../../../shared/domain/reporting/cutoffs.ts';
import { FUTURE_TOLERANCE_MS } from '../../../../shared/domain/log/event-time.ts';
import { expectedPlaces, planRecords, reportChange, reportsOf, type PlanRecord } from '../reporting/index.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import type { ImportPlan } from './plan.ts';
import type { RecordRow } from './plan-upsert.ts';
import type { PlanContext } from './planner.ts';
import type { RefusedRow } from './worker-protocol.ts';

/** Words for "nothing to report" that forms use. */
const ZERO = /^(无|无异常|零报告|正常|一切正常|没有|none|nothing|nil|n\/a|no|normal)[。.!！]?$/i;

/**
 * Rows as reports for their cut-offs. An outlet that has said the same for it already is left alone, so the same file
 * twice changes nothing; another text is a further report beside the first.
 */
export function planReportsIn(context: PlanContext, rows: readonly RecordRow[]): ImportPlan {
  const plans = planRecords(context.db);
  const expected = new Map<string, ReadonlySet<string>>();
  const expectedOf = (record: PlanRecord): ReadonlySet<string> => {
    const known = expected.get(record.plan.code);
    if (known) return known;
    const codes = new Set(expectedPlaces(record, context.places).map(({ code }) => code));
    expected.set(record.plan.code, codes);
    return codes;
  };
  const changes: Change[] = [];
  const refused: RefusedRow[] = [];
  for (const [row, record] of rows) {
    const found = slotFor(plans, record, context.zone);
    if (!found) {
      refused.push(context.refuse(row, 'cutoff', 'UNKNOWN_CUTOFF', { text: clockOf(Number(record['cutoff'])) }));
      continue;
    }
    const { plan, slot } = found;
    const place = String(record['place']);
    if (!expectedOf(plan).has(place)) {
      refused.push(context.refuse(row, 'place', 'NOT_EXPECTED', { text: place }));
      continue;
    }
    const reportedAt = typeof record['reportedAt'] === 'number' ? record['reportedAt'] : context.now;
    if (reportedAt > context.now + FUTURE_TOLERANCE_MS || reportedAt < slot.opensAt) {
      const code = reportedAt < slot.opensAt ? 'REPORT_TOO_EARLY' : 'OBSERVED_IN_FUTURE';
      refused.push(context.refuse(row, 'reportedAt', code));
      continue;
    }
    const written = typeof record['text'] === 'string' ? record['text'] : '';
    const text = written === '' || ZERO.test(written) ? null : written;
    const known = reportsOf(context.db, { plan: plan.plan.code, ...slot }).get(place);
    if (known?.texts.has(text)) continue;
    const heardFrom = typeof record['from'] === 'string' ? record['from'] : null;
    const said = { text, heardFrom, medium: 'written', reportedAt, entryTime: context.now, imported: true };
    const where = { plan: plan.plan.code, place, slot };
    changes.push(reportChange(`${context.newId()}/${row}`, where, said, context.operator));
  }
  return {
    changes,
    created: changes.length,
    updated: 0,
    unchanged: rows.length - changes.length - refused.length,
    refused,
  };
}

/** The cut-off that a row means: of the plan it names, else of the one plan that has it. */
function slotFor(
  plans: readonly PlanRecord[],
  record: RecordRow[1],
  zone: string,
): { plan: PlanRecord; slot: Slot } | null {
  const named = record['plan'];
  const found = plans
    .filter(({ plan }) => (typeof named === 'string' ? plan.code === named : plan.active))
    .flatMap((plan) =>
      slotsOn(plan.times, String(record['date']), zone)
        .filter(({ minute }) => minute === record['cutoff'])
        .map((slot) => ({ plan, slot })),
    );
  return found.length === 1 ? (found[0] ?? null) : null;
}
