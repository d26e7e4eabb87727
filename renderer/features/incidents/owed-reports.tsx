import { Button } from 'antd';
import { useState } from 'react';
import type { ReportClockView } from '../../../shared/contract/clocks.ts';
import { useText } from '../../i18n/text.tsx';
import { ClockLine } from '../../ui/incident/clock-line.tsx';

/** More than this is read in the incidents themselves. */
const SHOWN = 30;

/** What must still be reported, soonest first; each is stopped where it stands, with evidence. */
export function OwedReports({ clocks }: { readonly clocks: readonly ReportClockView[] }) {
  const t = useText();
  const [all, setAll] = useState(false);
  const shown = all ? clocks : clocks.slice(0, SHOWN);
  return (
    <>
      <h2>{t('incidents.owed')}</h2>
      {clocks.length === 0 ? <p className="faint">{t('incidents.owed.none')}</p> : null}
      <ul className="clock-list">
        {shown.map((clock) => (
          <ClockLine key={`${clock.incident}/${clock.clock}/${clock.turn}`} clock={clock} withIncident />
        ))}
      </ul>
      {clocks.length > shown.length ? (
        <Button size="small" onClick={() => setAll(true)}>
          {t('common.more', { count: clocks.length - shown.length })}
        </Button>
      ) : null}
    </>
  );
}
