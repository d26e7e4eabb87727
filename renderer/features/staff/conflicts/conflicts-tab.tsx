import { useQuery } from '@tanstack/react-query';
import type { RosterConflictRow } from '../../../../shared/contract/staff.ts';
import { useCore } from '../../../app/core-context.tsx';
import { Link } from '../../../app/router/router.tsx';
import { useCommand } from '../../../app/use-command.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useText } from '../../../i18n/text.tsx';
import { VirtualTable, type TableColumn } from '../../../ui/list/virtual-table.tsx';
import { Empty } from '../../../ui/panel/empty.tsx';
import { usePlaceNames } from '../use-place-names.ts';
import { Button } from '../../../ui/act/button.tsx';

/** One person in two places at once: said, counted at one of them, mended by taking a shift off. */
export function ConflictsTab() {
  const t = useText();
  const format = useFormat();
  const placeName = usePlaceNames();
  const { query } = useCore();
  const remove = useCommand((client) => client.staff.removeShift);
  const { data } = useQuery(query.staff.conflicts.queryOptions({ input: {} }));
  const shift = ({ startsAt, endsAt, place }: RosterConflictRow['first']) => (
    <span className="cut">
      <Link to="/readiness/staff" search={{ tab: 'roster', place }} tabIndex={-1}>
        {placeName(place)}
      </Link>{' '}
      <span className="dim">
        {format.time(startsAt)}–{format.time(endsAt)}
      </span>
    </span>
  );
  const columns: readonly TableColumn<RosterConflictRow>[] = [
    {
      id: 'when',
      title: t('staff.conflict.when'),
      width: 'minmax(190px, 1fr)',
      render: ({ from, to }) => (
        <span className="warn-word">
          ▲ {format.dateLong(from)} {format.time(from)}–{format.time(to)}
        </span>
      ),
    },
    {
      id: 'who',
      title: t('staff.conflict.who'),
      width: 'minmax(150px, 1fr)',
      render: ({ staff, post, name }) => (
        <span className="cut">
          {staff} <span className="dim">{name ?? post}</span>
        </span>
      ),
    },
    {
      id: 'first',
      title: t('staff.conflict.first'),
      width: 'minmax(180px, 1.2fr)',
      render: ({ first }) => shift(first),
    },
    {
      id: 'second',
      title: t('staff.conflict.second'),
      width: 'minmax(180px, 1.2fr)',
      render: ({ second }) => shift(second),
    },
    {
      id: 'counts',
      title: t('staff.conflict.counts'),
      width: 'minmax(120px, 0.9fr)',
      render: ({ countsAt }) => <span className="cut">{placeName(countsAt)}</span>,
    },
    {
      id: 'mend',
      title: '',
      width: '150px',
      render: ({ second }) => (
        <Button needs="staff.removeShift" size="small" onClick={() => void remove.run({ id: second.id })}>
          {t('staff.conflict.remove')}
        </Button>
      ),
    },
  ];
  return (
    <div className="split-list staff-whole">
      <p className="split-keys">{t('staff.conflict.rule')}</p>
      <VirtualTable
        label={t('staff.tab.conflicts')}
        rows={data?.items ?? []}
        keyOf={({ first, second }) => `${first.id} ${second.id}`}
        columns={columns}
        empty={
          data === undefined ? null : <Empty title={t('staff.conflict.none')} hint={t('staff.conflict.none.hint')} />
        }
      />
    </div>
  );
}
