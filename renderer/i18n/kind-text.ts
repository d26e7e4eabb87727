import { CATALOGUES, type MessageId } from './messages.ts';
import type { Text } from './text.tsx';

const isMessage = (id: string): id is MessageId => Object.hasOwn(CATALOGUES.zh, id);

/** What joins the name of an item to the rest, where there is no item. */
const LOOSE_ENDS = /^[\s:：→·]+|[\s:：→·]+$/g;

/** What commands of a kind do, in words and without saying to what: "Close an incident". A kind from elsewhere is named as it is. */
export function kindText(kind: string, t: Text): string {
  const id = `change.${kind}`;
  const text = isMessage(id) ? t(id, { item: '', status: '' }).replaceAll(LOOSE_ENDS, '') : '';
  if (text !== '') return text;
  const own = `audit.kind.${kind}`;
  return isMessage(own) ? t(own) : kind;
}
