import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useFormat } from '../../i18n/format.ts';
import { useText } from '../../i18n/text.tsx';
import { fileSize } from '../../ui/files/file-size.ts';
import { useCore } from '../core-context.tsx';
import { Link } from '../router/router.tsx';
import './store-trouble.css';

const SEEN = 'erc.seen-gap';

/** What is wrong with the store, on every screen: no room, a gap after a damaged file, copies or signatures that are not made. */
export function StoreTrouble() {
  const t = useText();
  const format = useFormat();
  const { query } = useCore();
  const [seen, setSeen] = useState(() => localStorage.getItem(SEEN));
  const { data } = useQuery(query.evidence.status.queryOptions({ input: {} }));
  if (data === undefined) return null;
  const { backupFailed, disk, failed } = data;
  const gap = data.gap === null || data.gap.id === seen ? null : data.gap;
  const at = (instant: number | null): string => (instant === null ? '—' : format.dateTime(instant));
  const close = (id: string): void => {
    localStorage.setItem(SEEN, id);
    setSeen(id);
  };
  return (
    <>
      {disk.full ? (
        <p className="store-trouble store-trouble-now" role="alert">
          {t('evidence.diskFull', { free: fileSize(disk.freeBytes) })}
        </p>
      ) : null}
      {gap === null ? null : (
        <p className="store-trouble store-trouble-now" role="alert" data-testid="store-gap">
          <span>
            {t('evidence.gap', {
              at: at(gap.at),
              from: gap.from,
              to: gap.to ?? '?',
              fromAt: at(gap.fromAt),
              toAt: at(gap.toAt),
            })}
            {gap.after === 0 ? '' : ` ${t('evidence.gap.after', { after: gap.after })}`}
          </span>
          <Link to="/settings" search={{ section: 'evidence' }}>
            {t('evidence.more')}
          </Link>
          <Button size="small" onClick={() => close(gap.id)}>
            {t('evidence.seen')}
          </Button>
        </p>
      )}
      {backupFailed === null && failed === null ? null : (
        <p className="store-trouble" role="status">
          {backupFailed === null
            ? t('evidence.failed', { why: failed ?? '' })
            : t('backups.failed', { at: at(backupFailed.at), why: backupFailed.message })}
        </p>
      )}
    </>
  );
}
