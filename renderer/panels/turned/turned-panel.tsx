import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { Panel } from '../../ui/panel/panel.tsx';
import { useLastLook } from '../shared/last-look.ts';
import { TurnedRow } from './turned-row.tsx';
import './turned.css';

const SHOWN = 100;

/** What went red or stale since this window's viewer last looked, newest first, fading with age. */
export function TurnedPanel() {
  const t = useText();
  const format = useFormat();
  const now = useNow();
  const { query } = useCore();
  const { look, begin, leave, seen } = useLastLook();
  const { since } = look;
  const { data } = useQuery({
    ...query.readiness.turned.queryOptions({ input: { since, limit: SHOWN } }),
    placeholderData: keepPreviousData,
  });
  useEffect(() => {
    const visibility = (): void => (document.visibilityState === 'hidden' ? leave() : begin());
    begin();
    document.addEventListener('visibilitychange', visibility);
    window.addEventListener('pagehide', leave);
    return () => {
      document.removeEventListener('visibilitychange', visibility);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [begin, leave]);
  const cells = data?.cells ?? [];
  const hidden = (data?.total ?? 0) - cells.length;
  return (
    <Panel
      title={t('board.turned')}
      aside={t('board.turned.since', { time: format.moment(since, now) })}
      className="turned-panel"
      scroll={cells.length > 0}
    >
      {data !== undefined && cells.length === 0 ? (
        <Empty title={t('board.turned.none')} hint={t('board.turned.none.hint', { time: format.moment(since, now) })} />
      ) : (
        <>
          <ol className="turned-list">
            {cells.map((cell) => (
              <TurnedRow key={`${cell.place}/${cell.item}`} cell={cell} now={now} />
            ))}
          </ol>
          <p className="turned-foot">
            {hidden > 0 ? <span className="faint">{t('common.more', { count: hidden })}</span> : <span />}
            <Button size="small" onClick={seen}>
              {t('board.turned.seen')}
            </Button>
          </p>
        </>
      )}
    </Panel>
  );
}
