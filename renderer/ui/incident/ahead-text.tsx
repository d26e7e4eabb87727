import type { Incident } from '../../../shared/contract/incidents.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';

const MINUTE_MS = 60_000;
const HOUR_MINUTES = 60;

type AheadTextProps = {
  readonly incident: Pick<Incident, 'ahead'>;
  /** Where there is little room: when and what, the rest on hover. */
  readonly short?: boolean;
};

/** "Reaches I in 2 h 19 min unless restored": the next worse grade that time brings. Nothing when none is ahead. */
export function AheadText({ incident, short = false }: AheadTextProps) {
  const t = useText();
  const format = useFormat();
  const now = useNow('second');
  const next = incident.ahead.find(({ at }) => at > now);
  if (next === undefined) return null;
  const values = { grade: next.grade, span: spanText(next.at - now, t) };
  return (
    <span className="ahead" title={short ? t('incidents.ahead', values) : format.dateTime(next.at)}>
      {t(short ? 'incidents.ahead.short' : 'incidents.ahead', values)}
    </span>
  );
}

/** `2 小时 19 分` / `2 h 19 min`, rounded up so that it never says less time than there is. */
function spanText(ms: number, t: ReturnType<typeof useText>): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS));
  const hours = Math.floor(minutes / HOUR_MINUTES);
  return hours === 0
    ? t('incidents.span.minutes', { minutes })
    : t('incidents.span.hours', { hours, minutes: minutes % HOUR_MINUTES });
}
