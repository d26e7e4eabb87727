import { useQuery } from '@tanstack/react-query';
import type { Machine } from '../../../../shared/contract/machines.ts';
import { useCore } from '../../../app/core-context.tsx';
import { useNow } from '../../../app/now.ts';
import { Link } from '../../../app/router/router.tsx';
import { useFormat } from '../../../i18n/format.ts';
import { useName } from '../../../i18n/names.ts';
import { useText } from '../../../i18n/text.tsx';
import type { TableColumn } from '../../../ui/list/virtual-table.tsx';
import { MachineStateMark } from '../../../ui/machine/machine-state-mark.tsx';

/** Columns of the list of machines; those of long lists sort by them. */
export function useMachineColumns(): readonly TableColumn<Machine>[] {
  const t = useText();
  const nameOf = useName();
  const format = useFormat();
  const now = useNow();
  const { query } = useCore();
  const { data } = useQuery(query.machines.schemes.queryOptions({ input: {} }));
  const order = (data?.items ?? []).map(({ code }) => code);
  const names = new Map(
    (data?.items ?? []).map((one) => [
      one.code,
      nameOf(one)
        .replace(/[（(].*$/, '')
        .trim(),
    ]),
  );
  const accepted = ({ schemes, ecny }: Machine): string =>
    [
      ...schemes.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).map((code) => names.get(code) ?? code),
      ...(ecny ? [t('machines.field.ecny')] : []),
    ].join(' · ');
  return [
    {
      id: 'state',
      title: t('machines.column.state'),
      width: '104px',
      sortable: true,
      render: ({ state }) => <MachineStateMark state={state} />,
    },
    {
      id: 'code',
      title: t('machines.column.code'),
      width: '116px',
      sortable: true,
      render: ({ code }) => <span className="cut">{code}</span>,
    },
    {
      id: 'place',
      title: t('machines.column.place'),
      width: 'minmax(120px, 1.2fr)',
      sortable: true,
      render: ({ place, placeName, placeNameEn }) => (
        <Link to="/places/:code" params={{ code: place }} className="cut" tabIndex={-1}>
          {nameOf({ name: placeName, nameEn: placeNameEn })}
        </Link>
      ),
    },
    {
      id: 'kind',
      title: t('machines.column.kind'),
      width: 'minmax(96px, 0.7fr)',
      sortable: true,
      render: ({ kind }) => <span className="cut">{t(`machines.kind.${kind}`)}</span>,
    },
    {
      id: 'schemes',
      title: t('machines.column.schemes'),
      width: 'minmax(130px, 1.6fr)',
      render: (machine) => (
        <span className="cut dim" title={accepted(machine)}>
          {accepted(machine)}
        </span>
      ),
    },
    {
      id: 'test',
      title: t('machines.column.test'),
      width: '92px',
      sortable: true,
      render: ({ lastTestAt, lastTestPassed }) =>
        lastTestAt === null ? (
          <span className="faint">{t('machines.never')}</span>
        ) : (
          <span className={lastTestPassed === false ? 'warn-word' : 'dim'}>{format.relative(lastTestAt, now)}</span>
        ),
    },
    {
      id: 'patrol',
      title: t('machines.column.patrol'),
      width: '88px',
      sortable: true,
      render: ({ lastPatrolAt }) =>
        lastPatrolAt === null ? (
          <span className="faint">{t('machines.never')}</span>
        ) : (
          <span className="dim">{format.relative(lastPatrolAt, now)}</span>
        ),
    },
    {
      id: 'keeper',
      title: t('machines.column.keeper'),
      width: 'minmax(96px, 0.8fr)',
      sortable: true,
      render: ({ keeper }) =>
        keeper === null ? (
          <span className="warn-word">{t('machines.noKeeper')}</span>
        ) : (
          <span className="cut">{keeper}</span>
        ),
    },
  ];
}
