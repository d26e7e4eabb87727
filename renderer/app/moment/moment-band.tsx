import { Button } from 'antd';
import { useEffect } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { navigate, useAddress } from '../router/router.tsx';
import { useNow } from '../now.ts';
import { goToMoment } from './moment.ts';

/** Says that everything below is as it was, in both languages, and leads back. */
export function MomentBand({ at }: { readonly at: number }) {
  const t = useText();
  const format = useFormat();
  const address = useAddress();
  const now = useNow();
  useEffect(() => {
    const title = document.title;
    document.title = `${t('moment.mark')} ${title}`;
    return () => {
      document.title = title;
    };
  }, [t]);
  return (
    <div className="moment-band" role="note" aria-label={t('moment.band')}>
      <b>当时 AS IT WAS</b>
      <span className="moment-when">
        <b>{format.dateTime(at)}</b> <span>{format.relative(at, now)}</span>
      </span>
      <span className="cut">{t('moment.noCommands')}</span>
      <span className="moment-acts">
        <Button
          size="small"
          ghost
          onClick={() => navigate('/compare', {}, { from: String(at), to: String(Math.floor(now)) })}
        >
          {t('moment.compareToNow')}
        </Button>
        <Button size="small" onClick={() => goToMoment(null, address)}>
          {t('moment.backToNow')}
        </Button>
      </span>
    </div>
  );
}
