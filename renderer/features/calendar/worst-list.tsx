import { Button } from 'antd';
import type { WorstStretchRow } from '../../../shared/contract/planning.ts';
import { navigate } from '../../app/router/router.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useLanguageName } from '../../i18n/language-name.ts';
import { useJoin } from '../../i18n/join.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { SidePane } from '../../ui/split/side-pane.tsx';

type WorstListProps = {
  readonly worst: readonly WorstStretchRow[];
  readonly chosen: number | null;
  readonly onChoose: (at: number) => void;
};

/** The worst hours ahead, worst first, and what makes each of them hard. */
export function WorstList({ worst, chosen, onChoose }: WorstListProps) {
  const t = useText();
  return (
    <SidePane label={t('calendar.worst')}>
      <h2>{t('calendar.worst')}</h2>
      {worst.length === 0 ? (
        <Empty title={t('calendar.worst.none')} hint={t('calendar.worst.none.hint')}>
          <Button onClick={() => navigate('/settings', {}, { section: 'event' })}>{t('screen.settings')}</Button>
        </Empty>
      ) : (
        <ol className="worst-list">
          {worst.map((stretch) => (
            <WorstLine
              key={stretch.from}
              stretch={stretch}
              chosen={chosen === stretch.hour.at}
              onChoose={() => onChoose(stretch.hour.at)}
            />
          ))}
        </ol>
      )}
      <p className="faint">{t('calendar.worst.how')}</p>
    </SidePane>
  );
}

type WorstLineProps = {
  readonly stretch: WorstStretchRow;
  readonly chosen: boolean;
  readonly onChoose: () => void;
};

function WorstLine({ stretch, chosen, onChoose }: WorstLineProps) {
  const t = useText();
  const format = useFormat();
  const nameOf = useName();
  const languageName = useLanguageName();
  const join = useJoin();
  const { from, to, hour, sessions, holiday, blanks } = stretch;
  const reasons = hour.reasons.map((reason) =>
    t(`calendar.reason.${reason}`, {
      visitors: hour.visitors,
      open: hour.open,
      places: hour.places,
      languages: join(hour.silent.map(languageName)),
      name: holiday === null ? '' : nameOf(holiday),
    }),
  );
  return (
    <li aria-current={chosen ? 'true' : undefined}>
      <button type="button" className="plain-button worst-line" onClick={onChoose}>
        <span className="worst-when">
          <b>
            {format.dateLong(from)} {format.time(from)}–{format.time(to)}
          </b>
          <span className="dim">{t('calendar.score', { score: hour.score })}</span>
        </span>
        {sessions.length === 0 ? null : <span className="cut">{sessions.map((one) => nameOf(one)).join(' · ')}</span>}
        <span className="worst-reasons">{reasons.join(' · ')}</span>
      </button>
      {blanks === null || blanks === 0 ? null : (
        <span className="worst-blanks">
          <span className="warn-word">▲ {t('calendar.blanks', { count: blanks })}</span>{' '}
          <Button size="small" type="link" onClick={() => navigate('/coverage', {}, { hour: String(hour.at) })}>
            {t('calendar.coverage')}
          </Button>
        </span>
      )}
    </li>
  );
}
