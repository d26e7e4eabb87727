import type { WallIncidentView } from '../../../shared/contract/wall.ts';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { AheadText } from '../../ui/incident/ahead-text.tsx';
import { limitState } from '../../ui/incident/clock-limit.tsx';
import { limitText } from '../../ui/incident/limit-text.ts';

type OfIncident = { readonly incident: WallIncidentView };

/** `II 级 重大`, or that nobody graded it yet. */
export function GradeText({ incident: { grade, gradeName, gradeNameEn } }: OfIncident) {
  const t = useText();
  const nameOf = useName();
  if (grade === null) return t('incidents.grade.none');
  const short = t('incidents.grade.short', { grade });
  const plain = gradeName === null ? '' : nameOf({ name: gradeName, nameEn: gradeNameEn }).replace(/\s*[（(].*$/u, '');
  // A scheme that calls its grades by their number alone would say it twice.
  const isNumber = /^.级$|^Level\b/.test(plain) || plain.split(/\s/).includes(grade);
  return plain === '' || isNumber ? short : `${short} ${plain}`;
}

/** When it happened, for how long, and which worse grade comes when. */
export function IncidentAge({ incident }: OfIncident) {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const { eventAt, ahead, stage } = incident;
  return (
    <>
      {t('wall.incident.since', {
        time: format.moment(eventAt, now),
        span: format.span(Math.max(0, now - eventAt)),
        stage: t(`incidents.stage.${stage}`),
      })}
      {ahead === null ? null : (
        <>
          {' · '}
          <AheadText incident={{ ahead: [{ ...ahead, clause: '', inMs: 0 }] }} />
        </>
      )}
    </>
  );
}

/** Where it is: its places, then its systems. */
export function useWhere(): (incident: WallIncidentView) => string {
  const t = useText();
  const nameOf = useName();
  return ({ places, systems }) => [...places, ...systems].map(nameOf).join(t('incidents.join'));
}

type Clock = WallIncidentView['clocks'][number];

/** The report that is owed next, as a clock that runs down. */
export function WallClock({ clock, recipient = false }: { readonly clock: Clock; readonly recipient?: boolean }) {
  const t = useText();
  const nameOf = useName();
  const now = useNow('second');
  const what = t(`incidents.report.${clock.kind}`);
  const time = limitText(clock.due - now);
  const state = limitState(clock, now);
  return (
    <span className={`wall-clock-line limit-${state}`}>
      <span className="wall-clock-what">
        {clock.turn > 0 ? t('incidents.report.turn', { what, turn: clock.turn + 1 }) : what}
      </span>{' '}
      <b>{state === 'over' ? t('incidents.limit.over', { time }) : time}</b>
      {recipient ? (
        <span className="wall-clock-to clamp">{nameOf({ name: clock.recipient, nameEn: clock.recipientEn })}</span>
      ) : null}
    </span>
  );
}
