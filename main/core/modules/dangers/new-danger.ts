import type { DangerSource } from '../../../../shared/contract/dangers.ts';
import type { RowChange } from '../../../../shared/domain/change-log/change.ts';
import { rowKey } from '../../../../shared/domain/change-log/row-key.ts';
import { defaultDueAt, type DangerSeverity } from '../../../../shared/domain/dangers/danger.ts';
import { personText, type Person } from '../../../../shared/domain/people/someone-else.ts';
import { shortNumber } from '../../platform/short-number.ts';
import { sourceText } from './danger-row.ts';

export type NewDanger = {
  readonly place: string;
  readonly item: string | null;
  readonly title: string;
  readonly severity: DangerSeverity;
  /** UTC ms. */
  readonly foundAt: number;
  readonly foundBy: Person;
  readonly source: DangerSource;
  /** UTC ms; the severity's own when left out. */
  readonly dueAt?: number | undefined;
};

/** A danger that is found, as a change; pure. */
export function newDangerChange(id: string, danger: NewDanger): RowChange {
  const { place, item, title, severity, foundAt, foundBy, source, dueAt } = danger;
  return {
    entity: 'hidden_danger',
    op: 'put',
    row: rowKey([id]),
    fields: {
      place,
      item,
      title,
      severity,
      stage: 'found',
      foundAt,
      foundBy: personText(foundBy),
      source: sourceText(source),
      dueAt: dueAt ?? defaultDueAt(severity, foundAt),
    },
  };
}

/** A number short enough for a label and a phone call: `H-7KQ2M9`. The same command and position always give the same one. */
export function dangerId(commandId: string, position: number, taken: (id: string) => boolean): string {
  return shortNumber('H', commandId, position, taken);
}
