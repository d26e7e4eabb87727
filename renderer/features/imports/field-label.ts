import { PLACE_FIELDS, READINESS_FIELDS } from '../../../shared/domain/import/types.ts';
import type { Text } from '../../i18n/text.tsx';

const FIELDS = [...PLACE_FIELDS, ...READINESS_FIELDS];

/** What a target field is called; a field of a newer core keeps its own name. */
export function fieldLabel(field: string, t: Text): string {
  const known = FIELDS.find((one) => one === field);
  return known === undefined ? field : t(`imports.field.${known}`);
}
