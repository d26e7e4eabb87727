import { useText } from '../../i18n/text.tsx';

type ChangeCellProps = {
  readonly row: { readonly ready: number; readonly stale: number; readonly readyYesterday: number | null };
};

/** Change of the ready cells since this time yesterday, and how many have stale evidence. */
export function ChangeCell({ row }: ChangeCellProps) {
  const t = useText();
  const delta = row.readyYesterday === null ? null : row.ready - row.readyYesterday;
  return (
    <>
      {delta === null ? (
        <span className="faint" title={t('board.noYesterday')}>
          –
        </span>
      ) : (
        <span className={delta > 0 ? 'up' : delta < 0 ? 'down' : 'faint'}>
          {delta > 0 ? `+${delta}` : `${delta}`.replace('-', '−')}
        </span>
      )}
      {row.stale === 0 ? null : (
        <span className="state-stale change-stale">{t('board.staleCount', { count: row.stale })}</span>
      )}
    </>
  );
}
