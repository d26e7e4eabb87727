import { useQuery } from '@tanstack/react-query';
import { App } from 'antd';
import type { DrillScenario } from '../../../shared/contract/drills/scenario.ts';
import { zonedToUtc } from '../../../shared/kernel/zone-time.ts';
import { useCore } from '../../app/core-context.tsx';
import { useCommand } from '../../app/use-command.ts';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { DrillCellMark } from './drill-cell-mark.tsx';
import { Button } from '../../ui/act/button.tsx';

/** Drills begin in the morning unless somebody says otherwise. */
const MORNING = { h: 10, mi: 0 };

/** What to drill in the quarter that begins today, the worst gaps first; one press puts a drill into the calendar. */
export function Programme({ scenarios }: { readonly scenarios: readonly DrillScenario[] }) {
  const t = useText();
  const nameOf = useName();
  const zone = useZone();
  const { query } = useCore();
  const { data } = useQuery(query.drills.suggest.queryOptions({ input: {} }));
  const plan = useCommand((client) => client.drills.plan);
  const names = new Map(scenarios.map((scenario) => [scenario.code, nameOf(scenario)]));
  const { message } = App.useApp();
  const map = useQuery(query.places.map.queryOptions({ input: {} }));
  const placeNames = new Map((map.data?.places ?? []).map((place) => [place.code, nameOf(place)]));
  const take = async (scenario: string, places: string[], date: string): Promise<void> => {
    const [y = 0, m = 1, d = 1] = date.split('-').map(Number);
    const done = await plan.run({ scenario, places, plannedAt: zonedToUtc({ y, m, d, ...MORNING }, zone) });
    if (done !== null)
      message.success(t('drills.suggest.taken', { date, name: names.get(scenario) ?? scenario, count: places.length }));
  };
  if (data === undefined) return null;
  return (
    <>
      <h2>{t('drills.suggest')}</h2>
      <p className="dim">{data.items.length === 0 ? t('drills.suggest.none') : t('drills.suggest.text')}</p>
      <ul className="drill-suggested" aria-label={t('drills.suggest')}>
        {data.items.map(({ scenario, places, date, worst }) => (
          <li key={`${scenario} ${date}`}>
            <span>
              <b>{date}</b> {names.get(scenario) ?? scenario}
            </span>
            <Button
              needs="drills.plan"
              size="small"
              disabled={plan.pending}
              onClick={() => void take(scenario, places, date)}
            >
              {t('drills.suggest.take')}
            </Button>
            <small>
              <DrillCellMark state={worst} /> ·{' '}
              {t('drills.suggest.places', {
                count: places.length,
                places: places.map((place) => placeNames.get(place) ?? place).join(t('incidents.join')),
              })}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
