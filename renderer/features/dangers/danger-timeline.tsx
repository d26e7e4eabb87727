import type { CSSProperties } from 'react';
import { operatorLabel } from '../../app/operator.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText, type Text } from '../../i18n/text.tsx';

type Entry = {
  readonly at: number;
  readonly by: { readonly post: string; readonly name?: string | undefined };
  readonly commandId: string;
  readonly kind: string;
  readonly fields: Readonly<Record<string, string | number | null>>;
};

const NOTES = ['fixNote', 'verifyNote', 'struckOffNote'] as const;
const SPACED: CSSProperties = { whiteSpace: 'pre-line' };

/** Everything that was done with a danger, newest first, as the change log holds it. */
export function DangerTimeline({ entries }: { readonly entries: readonly Entry[] }) {
  const t = useText();
  const format = useFormat();
  return (
    <ol className="course">
      {entries.map((entry) => {
        const note = NOTES.map((field) => entry.fields[field]).find((text) => typeof text === 'string' && text !== '');
        return (
          <li key={`${entry.commandId}/${entry.at}`}>
            {didText(entry, t)}
            <p className="faint">
              {t('dangers.timeline.by', { who: operatorLabel(entry.by), at: format.dateTime(entry.at) })}
            </p>
            {note === undefined ? null : <p style={SPACED}>{note}</p>}
          </li>
        );
      })}
    </ol>
  );
}

function didText({ kind, fields }: Entry, t: Text): string {
  switch (kind) {
    case 'dangers.report':
      return t('dangers.did.report');
    case 'inspections.do':
      return t('dangers.did.inspections.do');
    case 'dangers.edit':
      return t('dangers.did.edit');
    case 'dangers.assign':
      return t('dangers.did.assign', { to: String(fields['assignedTo'] ?? '') });
    case 'dangers.fix':
      return t('dangers.did.fix');
    case 'dangers.verify':
      return t(fields['stage'] === 'verified' ? 'dangers.did.verify' : 'dangers.did.reject');
    case 'dangers.strikeOff':
      return t('dangers.did.strikeOff');
    case 'dangers.withdraw':
      return t('dangers.did.withdraw');
    default:
      return t('dangers.did.other');
  }
}
