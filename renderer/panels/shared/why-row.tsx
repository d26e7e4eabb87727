import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useState } from 'react';
import type { NamedCell, RollupBy, RollupRow } from '../../../shared/contract/readiness-cells.ts';
import { useCore } from '../../app/core-context.tsx';
import { Link } from '../../app/router/router.tsx';
import { useName } from '../../i18n/names.ts';
import { useText } from '../../i18n/text.tsx';
import { useShortWhy } from '../../ui/state/short-why.ts';
import { drawnRollup } from '../../ui/state/marked-cell.ts';
import { StateMark } from '../../ui/state/state-mark.tsx';
import './why-row.css';

type WhyRowProps = {
  readonly by: RollupBy;
  readonly row: Pick<RollupRow, 'key' | 'state' | 'ready' | 'tested'>;
  readonly name: string;
};

/** How many cells are listed: what one person can act on now. */
const LISTED = 20;

/** The state of a row of a roll-up, which answers why it is that: the worst cells behind it, critical reds first. */
export function WhyRow({ by, row, name }: WhyRowProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  const state = t(`state.${drawnRollup(row)}`);
  return (
    <>
      <button
        type="button"
        className="plain-button why-row"
        aria-label={t('why.row.open', { name, state })}
        title={t('why.row.open', { name, state })}
        onClick={() => setOpen(true)}
      >
        <StateMark state={drawnRollup(row)} word={false} />
      </button>
      <Modal
        open={open}
        title={t('why.row', { name, state })}
        footer={null}
        width={640}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Behind by={by} row={row} />
      </Modal>
    </>
  );
}

function Behind({ by, row }: Pick<WhyRowProps, 'by' | 'row'>) {
  const t = useText();
  const { query } = useCore();
  const { data } = useQuery(query.readiness.why.queryOptions({ input: { by, key: row.key, limit: LISTED } }));
  if (data === undefined) return null;
  const { required, tested, criticalRed } = data.row;
  if (data.total === 0) return <p>{t('why.row.allReady', { required, tested })}</p>;
  const filter =
    by === 'category'
      ? { category: row.key }
      : by === 'venue'
        ? { venue: row.key }
        : by === 'organisation'
          ? { organisation: row.key }
          : {};
  return (
    <>
      <p>
        {criticalRed > 0 ? <strong>{t('why.row.red', { count: criticalRed })} </strong> : null}
        {t('why.row.count', { total: data.total })}
      </p>
      <ul className="why-cells">
        {data.cells.map((cell) => (
          <BehindCell key={`${cell.place}/${cell.item}`} cell={cell} />
        ))}
      </ul>
      {data.total > data.cells.length ? (
        <p>
          <Link to="/readiness" search={filter}>
            {t('why.row.more', { count: data.total - data.cells.length })}
          </Link>
        </p>
      ) : null}
    </>
  );
}

function BehindCell({ cell }: { readonly cell: NamedCell }) {
  const t = useText();
  const name = useName();
  const shortWhy = useShortWhy();
  return (
    <li>
      <StateMark state={cell.state} word={false} />
      <Link to="/places/:code" params={{ code: cell.place }} search={{ item: cell.item }}>
        {name({ name: cell.placeName, nameEn: cell.placeNameEn })} ·{' '}
        {name({ name: cell.itemName, nameEn: cell.itemNameEn })}
      </Link>
      {cell.critical ? <span className="critical-tag">{t('readiness.critical')}</span> : null}
      <span className="dim">{shortWhy(cell)}</span>
    </li>
  );
}
