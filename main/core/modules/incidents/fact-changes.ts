import type { GivenIncidentFacts } from '../../../../shared/contract/incidents.ts';
import type { Change } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { AppError } from '../../../../shared/kernel/app-error.ts';

/**
 * One change for each fact named, so that two people who state different facts never overwrite each other. Null clears a fact.
 * @throws AppError FACT_TIMES when it came back before it went down
 */
export function factChanges(
  incident: string,
  given: GivenIncidentFacts,
  known: { downSince?: number | undefined },
): Change[] {
  const { likely, ...rest } = given;
  const downSince = given.downSince ?? known.downSince;
  if (typeof given.restoredAt === 'number' && downSince !== undefined && given.restoredAt < downSince)
    throw new AppError('FACT_TIMES', 'It cannot have come back before it went down. Nothing was changed.', {
      downSince,
      restoredAt: given.restoredAt,
    });
  const named = [
    ...Object.entries(rest),
    ...Object.entries(likely ?? {}).map(([name, value]) => [`likely.${name}`, value] as const),
    ...(likely === null ? ['provincesDown', 'hoursDown', 'harm'].map((name) => [`likely.${name}`, null] as const) : []),
  ];
  return named.flatMap(([fact, value]): Change[] => {
    if (value === undefined) return [];
    const row = rowKey([incident, fact]);
    return value === null
      ? [{ entity: 'incident_fact', op: 'delete', row }]
      : [{ entity: 'incident_fact', op: 'put', row, fields: { value: JSON.stringify(value) } }];
  });
}
