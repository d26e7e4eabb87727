import { CATALOGUES, type MessageId } from '../../i18n/messages.ts';
import type { Text } from '../../i18n/text.tsx';
import { factText, wordText } from './fact-text.ts';

type Fields = Readonly<Record<string, unknown>>;
type Formats = { readonly dateTime: (at: number) => string };

const isMessage = (id: string): id is MessageId => Object.hasOwn(CATALOGUES.zh, id);
const KINDS = ['open', 'advance', 'close', 'reopen', 'overrideGrade', 'withdrawOverride'] as const;

/** What a command did, in words; what people wrote is put in as it is. */
export function changeText(kind: string, fields: Fields, t: Text, format: Formats): string {
  const did = KINDS.find((one) => kind === `incidents.${one}`);
  if (did === 'advance') return t('incidents.did.advance', { stage: stageText(fields['stage'], t) });
  if (did === 'close') return withDetail('incidents.did.close', fields['conclusion'], t);
  if (did === 'reopen') return withDetail('incidents.did.reopen', fields['reopenReason'], t);
  if (did !== undefined) return t(`incidents.did.${did}`);
  const parts = Object.entries(fields).flatMap(([name, value]) => partText(name, value, t, format));
  return parts.length === 0 ? t('incidents.did.other') : parts.join(t('incidents.join'));
}

const withDetail = (id: MessageId, detail: unknown, t: Text): string =>
  typeof detail === 'string' && detail !== '' ? `${t(id)}${t('incidents.colon')}${detail}` : t(id);

function stageText(stage: unknown, t: Text): string {
  const id = `incidents.stage.${String(stage)}`;
  return isMessage(id) ? t(id) : String(stage);
}

/** One field, place, system, link or fact that was set or cleared. */
function partText(name: string, value: unknown, t: Text, format: Formats): string[] {
  const [what = '', rest = ''] = split(name);
  if (what === 'fact') return [factChange(rest, value, t, format)];
  if (what === 'place' || what === 'system' || what === 'link') {
    const id = `incidents.did.${what}.${value === null ? 'off' : 'on'}` as const;
    return [t(id, { ref: rest.replace('|', ' ') })];
  }
  const id = `incidents.did.field.${name}`;
  if (!isMessage(id)) return [];
  const shown =
    typeof value === 'string' || typeof value === 'number' ? valueText(name, value, t) : t('incidents.facts.unknown');
  return [t(id, { value: shown })];
}

function valueText(name: string, value: string | number, t: Text): string {
  const type = `incidents.type.${value}`;
  if (name === 'type' && isMessage(type)) return t(type);
  if (name === 'confidential') return t(value === 1 ? 'incidents.word.true' : 'incidents.word.false');
  return String(value);
}

function factChange(fact: string, value: unknown, t: Text, format: Formats): string {
  const name = factText(fact, t);
  if (value === null) return t('incidents.did.fact.off', { fact: name });
  const isTime = (fact === 'downSince' || fact === 'restoredAt') && typeof value === 'number';
  return t('incidents.did.fact.on', {
    fact: name,
    value: isTime ? format.dateTime(value) : wordText(String(value), fact, t),
  });
}

const split = (name: string): readonly string[] => {
  const at = name.indexOf(':');
  return at === -1 ? ['', name] : [name.slice(0, at), name.slice(at + 1)];
};
