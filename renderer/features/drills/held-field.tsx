import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { fromZoneInput } from '../../ui/time/zone-input.ts';

const DAY_MS = 86_400_000;

/** When a drill was held; one that is too old to count says so before it is recorded, a mistyped year above all. */
export function HeldField({ value, onChange }: { readonly value: string; readonly onChange: (text: string) => void }) {
  const t = useText();
  const id = useId();
  const now = useNow();
  const heldAt = fromZoneInput(value, useZone());
  const { query } = useCore();
  const { data } = useQuery(query.settings.get.queryOptions({ input: {} }));
  const days = data?.testValidDays ?? null;
  const old = heldAt !== null && days !== null && heldAt + days * DAY_MS <= now;
  const note =
    heldAt !== null && heldAt > now ? t('drills.new.held.future') : old ? t('drills.new.held.old', { days }) : '';
  return (
    <label htmlFor={id}>
      {t('drills.new.held')}
      <input
        id={id}
        className="field"
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-note`} className={note === '' ? undefined : 'side-problem'} aria-live="polite">
        {note}
      </span>
    </label>
  );
}
