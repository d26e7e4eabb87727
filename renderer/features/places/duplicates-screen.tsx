import { useQuery } from '@tanstack/react-query';
import { Segmented } from 'antd';
import { useState } from 'react';
import type { LikelyDuplicate } from '../../../shared/contract/place-life.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../ui/list/virtual-table.tsx';
import { Empty } from '../../ui/panel/empty.tsx';
import { ComparePair } from './merge/compare-pair.tsx';
import './places.css';
import './merge/merge.css';

const LIMIT = 1000;
const keyOf = ({ a, b }: LikelyDuplicate): string => `${a.code}\n${b.code}`;

/** Pairs of places that are likely one, surest first, compared side by side and merged. */
export function DuplicatesScreen() {
  const t = useText();
  const nameOf = useName();
  const { query } = useCore();
  const [dismissed, setDismissed] = useState(false);
  const { data, isError } = useQuery(query.places.duplicates.queryOptions({ input: { limit: LIMIT, dismissed } }));
  const [chosen, setChosen] = useState<string | null>(null);
  const items = data?.items ?? [];
  const pair = items.find((one) => keyOf(one) === chosen) ?? items[0];
  const columns: readonly TableColumn<LikelyDuplicate>[] = [
    {
      id: 'names',
      title: t('merge.pairs'),
      width: 'minmax(180px, 1fr)',
      render: ({ a, b }) => (
        <span className="merge-names">
          <span className="cut">
            {nameOf(a)} <span className="faint">{a.code}</span>
          </span>
          <span className="cut">
            {nameOf(b)} <span className="faint">{b.code}</span>
          </span>
        </span>
      ),
    },
    {
      id: 'why',
      title: t('life.reason'),
      width: '170px',
      render: ({ reasons, metres }) => (
        <span className="merge-names">
          <span className="cut">{reasons.map((reason) => t(`merge.reason.${reason}`)).join(' · ')}</span>
          <span className="faint">
            {metres === null ? t('merge.noPosition') : t('merge.metres', { metres: Math.round(metres) })}
          </span>
        </span>
      ),
    },
  ];
  return (
    <div className="places-screen">
      <header className="place-head">
        <Link to="/places">{t('places.title')}</Link>
        <span className="faint">›</span>
        <h1>{t('merge.title')}</h1>
        {data === undefined ? null : <span className="dim">{t('merge.count', { count: data.total })}</span>}
        <span className="faint merge-hint">{t('merge.hint')}</span>
        <span className="place-gap" />
        <Segmented
          size="small"
          aria-label={t('merge.show')}
          value={dismissed ? 'dismissed' : 'open'}
          options={[
            { value: 'open', label: t('merge.show.open') },
            { value: 'dismissed', label: t('merge.show.dismissed', { count: data?.dismissed ?? 0 }) },
          ]}
          onChange={(value) => setDismissed(value === 'dismissed')}
        />
      </header>
      {isError ? (
        <p className="place-failed" role="alert">
          {t('merge.failed')}
        </p>
      ) : null}
      {data !== undefined && pair === undefined ? (
        <Empty
          title={t(dismissed ? 'merge.dismissed.none' : 'merge.none')}
          hint={t(dismissed ? 'merge.dismissed.none.text' : 'merge.none.text')}
        />
      ) : (
        <div className="merge-columns">
          <VirtualTable
            label={t('merge.title')}
            rows={items}
            keyOf={keyOf}
            columns={columns}
            onOpen={(row) => setChosen(keyOf(row))}
            selected={pair === undefined ? undefined : new Set([keyOf(pair)])}
            rowHeight={46}
            memory="duplicates"
          />
          {pair === undefined ? null : <ComparePair key={keyOf(pair)} pair={pair} />}
        </div>
      )}
    </div>
  );
}
