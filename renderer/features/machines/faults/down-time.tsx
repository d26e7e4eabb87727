import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DownTimeRow } from '../../../../shared/contract/machines.ts';
import type { MachineKind } from '../../../../shared/domain/machines/machine.ts';
import { MACHINE_KINDS } from '../../../../shared/domain/machines/machine.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import { FilterStrip } from '../../../ui/split/filter-strip.tsx';

const BY = ['kind', 'place', 'machine'] as const;
type By = (typeof BY)[number];

/** More would be a list; the worst are what is looked for. */
const MOST = 20;

/** Down-time of the last 30 days by kind, place or machine, the longest first. */
export function DownTime() {
  const t = useText();
  const { query } = useCore();
  const [by, setBy] = useState<By>('kind');
  const { data } = useQuery(query.machines.downTime.queryOptions({ input: { by } }));
  const rows = data?.rows ?? [];
  const down = rows.filter(({ downMs }) => downMs > 0);
  const shown = by === 'kind' ? rows : down.slice(0, MOST);
  const longest = Math.max(1, ...rows.map(({ downMs }) => downMs));
  return (
    <>
      <h2>{t('machines.down.title')}</h2>
      <FilterStrip
        label={t('machines.down.by')}
        choices={BY.map((key) => ({ key, label: t(`machines.down.by.${key}`) }))}
        chosen={by}
        onChoose={setBy}
      />
      {data !== undefined && down.length === 0 ? <p className="faint">{t('machines.down.none')}</p> : null}
      <ul className="down-time">
        {shown.map((row) => (
          <DownRow key={row.key} row={row} by={by} longest={longest} />
        ))}
      </ul>
      {rows.length > shown.length ? (
        <p className="faint">{t('machines.down.more', { count: rows.length - shown.length })}</p>
      ) : null}
    </>
  );
}

function DownRow({ row, by, longest }: { row: DownTimeRow; by: By; longest: number }) {
  const t = useText();
  const nameOf = useName();
  const format = useFormat();
  const kind = MACHINE_KINDS.find((one): one is MachineKind => one === row.key);
  const name =
    by === 'kind' && kind !== undefined
      ? t(`machines.kind.${kind}`)
      : nameOf({ name: row.name ?? row.key, nameEn: row.nameEn });
  return (
    <li>
      <span className="cut">{name}</span>
      <span className="dim">{t('machines.down.row', { faults: row.faults, span: format.countdown(row.downMs) })}</span>
      <span className="down-bar" aria-hidden="true">
        <i style={{ width: `${(100 * row.downMs) / longest}%` }} />
      </span>
      <span className="faint">
        {t('machines.down.available', { share: `${(Math.floor(row.availability * 1000) / 10).toFixed(1)}%` })}
      </span>
    </li>
  );
}
