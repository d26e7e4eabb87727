import { fieldDefinition, IMPORT_KINDS, type ImportKind } from '../../../shared/domain/import/kinds.ts';
import type { Language } from '../../i18n/language.ts';

/** What a target field is called; a field of a newer core keeps its own name. */
export function fieldLabel(kind: ImportKind, field: string, language: Language): string {
  return fieldDefinition(kind, field)?.label[language] ?? field;
}

/** What the rows of a kind are called. */
export const kindLabel = (kind: ImportKind, language: Language): string => IMPORT_KINDS[kind].label[language];
