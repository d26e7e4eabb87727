import { useState } from 'react';
import { PERIOD_KINDS, type operationalPeriod } from '../../../../shared/contract/event.ts';
import type { z } from 'zod';
import { useCommand } from '../../../app/use-command.ts';
import { readDate } from '../../../ui/time/zone-input.ts';
import { useText } from '../../../i18n/text.tsx';
import { Button } from '../../../ui/act/button.tsx';
import '../../../ui/field/field.css';

type Period = z.infer<typeof operationalPeriod>;
type Kind = (typeof PERIOD_KINDS)[number];

/** Preparation, sprint, games, wrap-up: first and last day of each in the zone of the event. */
export function Periods({ periods }: { readonly periods: readonly Period[] }) {
  const t = useText();
  return (
    <section className="settings-box">
      <h2>{t('settings.periods')}</h2>
      {PERIOD_KINDS.map((kind) => {
        const period = periods.find((one) => one.kind === kind);
        return <PeriodLine key={`${kind}-${period?.startsOn}-${period?.endsOn}`} kind={kind} period={period} />;
      })}
    </section>
  );
}

function PeriodLine({ kind, period }: { readonly kind: Kind; readonly period: Period | undefined }) {
  const t = useText();
  const save = useCommand((client) => client.event.setPeriod);
  const [startsOn, setStarts] = useState(period?.startsOn ?? '');
  const [endsOn, setEnds] = useState(period?.endsOn ?? '');
  const changed = startsOn !== (period?.startsOn ?? '') || endsOn !== (period?.endsOn ?? '');
  const first = readDate(startsOn);
  const last = readDate(endsOn);
  const name = t(`settings.period.${kind}`);
  return (
    <div className="settings-line">
      <span className="settings-label">{name}</span>
      <input
        placeholder="2026-09-11"
        className="field"
        aria-label={`${name} ${t('settings.period.from')}`}
        value={startsOn}
        onChange={(event) => setStarts(event.target.value)}
      />
      <span>–</span>
      <input
        placeholder="2026-09-11"
        className="field"
        aria-label={`${name} ${t('settings.period.to')}`}
        value={endsOn}
        onChange={(event) => setEnds(event.target.value)}
      />
      <Button
        needs="event.setPeriod"
        size="small"
        disabled={!changed || first === null || last === null || last < first}
        onClick={() =>
          first !== null && last !== null && void save.run({ period: { kind, startsOn: first, endsOn: last } })
        }
      >
        {t('settings.save')}
      </Button>
    </div>
  );
}
