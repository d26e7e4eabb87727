import { LOG_TRIAGE, type LogEntry } from '../../../shared/contract/log.ts';

/** What one key does with the entry in hand. */
export type EntryAction =
  | { readonly kind: 'triage'; readonly triage: LogEntry['triage'] }
  | { readonly kind: 'significant' | 'correct' | 'incident' | 'link' };

export const KEY_OF_TRIAGE: Readonly<Record<LogEntry['triage'], string>> = {
  new: '1',
  noted: '2',
  acting: '3',
  done: '4',
};

/** The action of a key on an entry; null for any other key. */
export function actionOfKey(key: string): EntryAction | null {
  const triage = LOG_TRIAGE.find((one) => KEY_OF_TRIAGE[one] === key);
  if (triage !== undefined) return { kind: 'triage', triage };
  const kinds = { s: 'significant', c: 'correct', i: 'incident', l: 'link' } as const;
  const kind = Object.entries(kinds).find(([one]) => one === key.toLowerCase())?.[1];
  return kind === undefined ? null : { kind };
}
