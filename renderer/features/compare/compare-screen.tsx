import { SwapOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCore } from '../../app/core-context.tsx';
import { useNow } from '../../app/now.ts';
import { navigate } from '../../app/router/router.tsx';
import type { ScreenProps } from '../../app/screen.ts';
import { failureText } from '../../i18n/error-text.ts';
import { useText } from '../../i18n/text.tsx';
import { useZone } from '../../i18n/zone.tsx';
import { MomentLink } from '../../ui/moment-link/moment-link.tsx';
import { fromZoneInput, toZoneInput } from '../../ui/time/zone-input.ts';
import { Difference } from './difference.tsx';
import './compare.css';

const HALF_A_DAY_MS = 12 * 3_600_000;

/** What changed between two instants: a few sentences with honest counts, then everything behind them. */
export function CompareScreen({ search }: ScreenProps) {
  const t = useText();
  const { query } = useCore();
  const now = useNow();
  const [opened] = useState(now);
  const from = instantOf(search.get('from')) ?? opened - HALF_A_DAY_MS;
  const to = Math.min(instantOf(search.get('to')) ?? opened, opened);
  const difference = useQuery(query.moments.compare.queryOptions({ input: { from, to } }));
  return (
    <div className="compare">
      <header className="compare-head">
        <h1>{t('screen.compare')}</h1>
        <Instant label={t('compare.from')} at={from} onChange={(at) => go(at, to)} />
        <Button
          icon={<SwapOutlined />}
          aria-label={t('compare.swap')}
          title={t('compare.swap')}
          onClick={() => go(to, from)}
        />
        <Instant label={t('compare.to')} at={to} onChange={(at) => go(from, Math.min(at, now))} />
      </header>
      {difference.isPending ? (
        <p className="dim" role="status">
          {t('compare.working')}
        </p>
      ) : null}
      {difference.isError ? (
        <p role="alert">
          {failureText(difference.error, t).what}{' '}
          <Button size="small" onClick={() => void difference.refetch()}>
            {t('common.retry')}
          </Button>
        </p>
      ) : null}
      {difference.data === undefined ? null : <Difference difference={difference.data} />}
    </div>
  );
}

const go = (from: number, to: number): void => navigate('/compare', {}, { from: String(from), to: String(to) });

function instantOf(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

type InstantProps = { readonly label: string; readonly at: number; readonly onChange: (at: number) => void };

function Instant({ label, at, onChange }: InstantProps) {
  const t = useText();
  const zone = useZone();
  const [typed, setTyped] = useState<string | null>(null);
  const instant = typed === null ? at : fromZoneInput(typed, zone);
  const take = (): void => {
    if (typed !== null && instant !== null) onChange(instant);
    if (instant !== null) setTyped(null);
  };
  return (
    <span className="compare-instant">
      <label>
        {label}{' '}
        <Input
          value={typed ?? toZoneInput(at, zone)}
          status={instant === null ? 'error' : ''}
          title={instant === null ? t('compare.bad') : ''}
          onChange={(event) => setTyped(event.target.value)}
          onPressEnter={take}
          onBlur={take}
        />
      </label>
      <MomentLink at={at}>{t('compare.show')}</MomentLink>
    </span>
  );
}
