import type { ChangeEntry } from '../../../shared/contract/system.ts';
import { READINESS_STATUSES, type ReadinessStatus } from '../../../shared/domain/readiness/status.ts';
import { CATALOGUES, type MessageId } from '../../i18n/messages.ts';
import { nameIn } from '../../i18n/names.ts';
import type { Language } from '../../i18n/language.ts';
import type { Text } from '../../i18n/text.tsx';

const isMessage = (id: string): id is MessageId => Object.hasOwn(CATALOGUES.zh, id);

const isStatus = (value: unknown): value is ReadinessStatus => READINESS_STATUSES.some((status) => status === value);

/** What a command did, in one short phrase without the place. */
export function changeText(entry: ChangeEntry, t: Text, language: Language): string {
  const item = entry.itemName === null ? '' : nameIn(language, { name: entry.itemName, nameEn: entry.itemNameEn });
  const { status } = entry.fields;
  if (entry.kind === 'readiness.set') {
    return isStatus(status)
      ? t('change.readiness.set', { item, status: t(`status.${status}`) })
      : t('change.readiness.setOther', { item });
  }
  const id = `change.${entry.kind}`;
  return isMessage(id) ? t(id, { item }) : t('change.other');
}
